package org.sisterledger.connect.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.sisterledger.community.Point;
import org.sisterledger.reading.places.PlaceEntry;
import org.sisterledger.reading.places.PlaceKind;

/**
 * What the project's own tables know of countries, their adjectives, and the states of some of them. The tables and their sources
 * are in the folder {@code gazetteer} of the resources.
 */
final class Countries {
    private static final List<PlaceEntry> COUNTRIES = read("countries.tsv", Countries::country);
    private static final List<PlaceEntry> REGIONS = new ArrayList<>();
    private static final Map<String, String> REGION_BY_CODE = new HashMap<>();
    private static final Map<String, String> CODE_BY_NAME = new HashMap<>();
    private static final Set<String> CODES = new HashSet<>();
    private static final Map<String, List<String>> TOWN_NAMES = new HashMap<>();

    static {
        REGIONS.addAll(read("regions.tsv", Countries::region));
        for (String[] fields : read("names.tsv", fields -> fields)) {
            TOWN_NAMES.put(fields[0] + "." + fields[1], list(fields[2]));
        }
        for (PlaceEntry entry : COUNTRIES) {
            if (entry.kind() == PlaceKind.COUNTRY) {
                CODES.add(entry.country());
                CODE_BY_NAME.put(entry.name(), entry.country());
                entry.names().forEach(name -> CODE_BY_NAME.putIfAbsent(name, entry.country()));
                CODE_BY_NAME.putIfAbsent(
                        Locale.of("", entry.country()).getDisplayCountry(Locale.ENGLISH), entry.country());
            }
        }
    }

    private Countries() {}

    /** The entries of all tables. */
    static List<PlaceEntry> list() {
        List<PlaceEntry> all = new ArrayList<>(COUNTRIES);
        all.addAll(REGIONS);
        return all;
    }

    /** Whether this is the code of a country. */
    static boolean isKnown(String code) {
        return CODES.contains(code);
    }

    /** The code of the country of this English name; empty if no country has it. */
    static Optional<String> findCode(String name) {
        return Optional.ofNullable(CODE_BY_NAME.get(name));
    }

    /** The name of a state or province by its code in GeoNames; empty if the tables do not have it. */
    static Optional<String> findRegion(String country, String code) {
        return Optional.ofNullable(REGION_BY_CODE.get(country + "." + code));
    }

    /** The English names of a town beside the one under which gazetteers list it; empty for most. */
    static List<String> listTownNames(String country, String name) {
        return TOWN_NAMES.getOrDefault(country + "." + name, List.of());
    }

    private interface Row<T> {
        T parse(String[] fields);
    }

    private static <T> List<T> read(String table, Row<T> row) {
        List<T> entries = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Countries.class.getResourceAsStream("/gazetteer/" + table)),
                StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.startsWith("#")) {
                    entries.add(row.parse(line.split("\t", -1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    // Code, latitude, longitude, source of the point, names, adjectives. A continent has no code.
    private static PlaceEntry country(String[] fields) {
        List<String> names = list(fields[4]);
        return new PlaceEntry(
                fields[0].isEmpty() ? PlaceKind.CONTINENT : PlaceKind.COUNTRY,
                names.get(0),
                names.subList(1, names.size()),
                list(fields[5]),
                fields[0],
                Optional.empty(),
                Optional.empty(),
                point(fields[1], fields[2]),
                0,
                OptionalLong.empty());
    }

    // Country, code in GeoNames, latitude, longitude, names and abbreviations.
    private static PlaceEntry region(String[] fields) {
        List<String> names = list(fields[4]);
        REGION_BY_CODE.put(fields[0] + "." + fields[1], names.get(0));
        return new PlaceEntry(
                PlaceKind.REGION,
                names.get(0),
                names.subList(1, names.size()),
                List.of(),
                fields[0],
                Optional.empty(),
                Optional.empty(),
                point(fields[2], fields[3]),
                0,
                OptionalLong.empty());
    }

    private static List<String> list(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(";", -1));
    }

    private static Point point(String latitude, String longitude) {
        return new Point(Double.parseDouble(latitude), Double.parseDouble(longitude));
    }
}
