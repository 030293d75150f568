package org.sisterledger.connect.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;

/**
 * Countries and territories by ISO 3166-1 code, English name or item of Wikidata. The tables and their sources are in the folders
 * {@code register} and {@code gazetteer} of the resources.
 *
 * @see <a href="https://www.iso.org/iso-3166-country-codes.html">ISO 3166</a>
 */
public final class Countries {
    private static final Map<String, Land> BY_CODE = new HashMap<>();
    private static final Map<String, Land> BY_NAME = new HashMap<>();
    private static final Map<String, Land> BY_ITEM = new HashMap<>();
    private static final Map<String, String> NAMES = new HashMap<>();
    private static final Map<String, List<String>> LANGUAGES = new HashMap<>();

    /**
     * A country, or a part of it that registers name in its place.
     *
     * @param id {@code country:GB} or {@code territory:HK}
     * @param region the part, such as {@code England}; empty for the whole
     */
    public record Land(EntityId id, Optional<String> region) {
        /** How it begins the id of a place: {@code gb-england}. */
        public String slug() {
            return Slugs.of(id.slug() + region.map(part -> " " + part).orElse(""));
        }
    }

    static {
        List<String[]> own = read("/register/countries.tsv");
        Map<String, EntityKind> kinds = new HashMap<>();
        own.forEach(row ->
                kinds.putIfAbsent(row[0], "territory".equals(row[1]) ? EntityKind.TERRITORY : EntityKind.COUNTRY));
        for (String[] row : read("/gazetteer/countries.tsv")) {
            if (!row[0].isEmpty()) {
                List<String> names = list(row[4]);
                Land land =
                        new Land(EntityId.of(kinds.getOrDefault(row[0], EntityKind.COUNTRY), row[0]), Optional.empty());
                NAMES.put(row[0], names.get(0));
                BY_CODE.put(row[0], land);
                names.forEach(name -> BY_NAME.put(name, land));
            }
        }
        own.forEach(Countries::add);
    }

    private Countries() {}

    private static void add(String[] row) {
        if (row[0].isEmpty()) {
            list(row[4]).forEach(BY_NAME::remove);
            return;
        }
        Land whole = Objects.requireNonNull(BY_CODE.get(row[0]));
        if (row[2].isEmpty()) {
            LANGUAGES.put(row[0], list(row[5]));
        }
        Land land = row[2].isEmpty() ? whole : new Land(whole.id(), Optional.of(row[2]));
        list(row[3]).forEach(item -> BY_ITEM.put(item, land));
        list(row[4]).forEach(name -> BY_NAME.put(name, land));
    }

    /**
     * The country of this code or English name, also as {@code Ohio, United States}: then the part before the comma is the region.
     *
     * @return empty if no country, or more than one, has the name
     */
    public static Optional<Land> find(String text) {
        String name = text.strip();
        Land land = name.length() == 2 ? BY_CODE.get(name) : null;
        land = land == null ? BY_NAME.get(name) : land;
        int comma = name.lastIndexOf(',');
        if (land != null || comma <= 0) {
            return Optional.ofNullable(land);
        }
        String region = name.substring(0, comma).strip();
        return find(name.substring(comma + 1)).map(whole -> new Land(whole.id(), Optional.of(region)));
    }

    /** The country of this item, such as {@code Q183}; empty if the table has none. */
    public static Optional<Land> findItem(String item) {
        return Optional.ofNullable(BY_ITEM.get(item));
    }

    /** The official languages of a country as ISO 639 codes, by code; none if the table has none. */
    public static List<String> listLanguages(EntityId land) {
        return LANGUAGES.getOrDefault(land.slug(), List.of());
    }

    /** The English name of a country or territory that this table gave. */
    static String nameOf(EntityId land) {
        return NAMES.getOrDefault(land.slug(), land.slug());
    }

    private static List<String> list(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(";", -1));
    }

    private static List<String[]> read(String table) {
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Countries.class.getResourceAsStream(table)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.startsWith("#")) {
                    rows.add(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
