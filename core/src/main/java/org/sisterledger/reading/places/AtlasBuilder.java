package org.sisterledger.reading.places;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Compiles entries into an {@link Atlas}. The same entries give the same atlas, in whatever order they come. */
public final class AtlasBuilder {
    private static final Comparator<PlaceEntry> ORDER = Comparator.<PlaceEntry>comparingInt(
                    entry -> entry.kind().code())
            .thenComparing(PlaceEntry::country)
            .thenComparing(entry -> entry.region().orElse(""))
            .thenComparing(PlaceEntry::name)
            .thenComparingDouble(entry -> entry.point().latitude())
            .thenComparingDouble(entry -> entry.point().longitude())
            .thenComparingLong(PlaceEntry::population)
            .thenComparing(entry -> entry.names().toString());

    // Of towns whose name begins with an article only the large ones are taken: "The City" and its like are everyday
    // words.
    private static final String ARTICLE = Folding.fold("The").orElseThrow() + (char) Folding.BLANK;
    private static final long LARGE = 100_000;

    private final List<PlaceEntry> entries;
    private final Map<String, Integer> divisions = new HashMap<>();
    private final TreeMap<String, List<Integer>> candidates = new TreeMap<>();

    private AtlasBuilder(List<PlaceEntry> entries) {
        this.entries = entries;
    }

    /** An atlas of these entries, and of the states and counties that they name. */
    public static Atlas build(Collection<PlaceEntry> entries) {
        Divisions divisions = new Divisions();
        entries.forEach(divisions::add);
        List<PlaceEntry> all = new ArrayList<>();
        entries.forEach(entry -> all.add(divisions.populated(entry)));
        all.addAll(divisions.listDerived());
        all.sort(ORDER);
        return new AtlasBuilder(all).build();
    }

    private Atlas build() {
        for (int i = 0; i < entries.size(); i++) {
            PlaceEntry entry = entries.get(i);
            if (entry.kind() == PlaceKind.REGION) {
                divisions.put(Divisions.key(entry.country(), entry.name(), ""), i);
            } else if (entry.kind() == PlaceKind.COUNTY) {
                divisions.put(Divisions.key(entry.country(), entry.region().orElse(""), entry.name()), i);
            }
            addNames(entry, i);
        }
        NameTrie trie = NameTrie.of(List.copyOf(candidates.keySet()));
        int[] first = new int[candidates.size() + 1];
        List<Integer> flat = new ArrayList<>();
        int name = 0;
        for (List<Integer> bearers : candidates.values()) {
            bearers.sort(Comparator.<Integer>comparingLong(candidate -> -weight(entries.get(Atlas.placeOf(candidate))))
                    .thenComparingInt(Atlas::placeOf));
            flat.addAll(bearers);
            first[++name] = flat.size();
        }
        int[] all = flat.stream().mapToInt(Integer::intValue).toArray();
        return new Atlas(columns(trie, first, all));
    }

    // Countries and states come first among the bearers of a name; towns follow by their size.
    private static long weight(PlaceEntry entry) {
        return switch (entry.kind()) {
            case COUNTRY, CONTINENT -> Long.MAX_VALUE;
            case REGION -> Long.MAX_VALUE / 2 + entry.population();
            case SETTLEMENT, COUNTY -> entry.population();
        };
    }

    private void addNames(PlaceEntry entry, int place) {
        Set<String> main = switch (entry.kind()) {
            case SETTLEMENT -> NameForms.ofName(entry.name());
            case COUNTY -> NameForms.ofCounty(entry.name());
            case REGION, COUNTRY, CONTINENT -> NameForms.ofName(entry.name());
        };
        boolean large = entry.kind() != PlaceKind.SETTLEMENT || entry.population() >= LARGE;
        main.stream().filter(form -> large || !form.startsWith(ARTICLE)).forEach(form -> add(form, place));
        if (entry.kind() == PlaceKind.REGION) {
            NameForms.ofRegion(entry.name()).stream()
                    .filter(form -> !main.contains(form))
                    .forEach(form -> add(form, place | Atlas.OTHER_NAME));
        }
        boolean listed = entry.kind() != PlaceKind.SETTLEMENT;
        for (String other : entry.names()) {
            boolean isShort = entry.kind() == PlaceKind.REGION && isAbbreviation(other);
            (listed ? Folding.fold(other) : NameForms.ofOtherName(other))
                    .filter(form -> !main.contains(form) && !(form.startsWith(ARTICLE) && !listed))
                    .ifPresent(form -> add(form, place | (isShort ? abbreviation(other) : Atlas.OTHER_NAME)));
        }
        for (String adjective : entry.adjectives()) {
            Folding.fold(adjective).ifPresent(form -> add(form, place | Atlas.ADJECTIVE));
        }
    }

    private static int abbreviation(String name) {
        int point = name.indexOf('.');
        boolean initials = point >= 0 && point < name.length() - 1;
        return initials ? Atlas.ABBREVIATION | Atlas.INITIALS : Atlas.ABBREVIATION;
    }

    private static boolean isAbbreviation(String name) {
        return name.endsWith(".") || (name.length() <= 3 && name.chars().noneMatch(Character::isLowerCase));
    }

    private void add(String form, int candidate) {
        List<Integer> bearers = candidates.computeIfAbsent(form, key -> new ArrayList<>(1));
        int place = Atlas.placeOf(candidate);
        for (int i = 0; i < bearers.size(); i++) {
            if (Atlas.placeOf(bearers.get(i)) == place) {
                // "NY" and "N.Y." are one spelling with the marks of both.
                bearers.set(i, bearers.get(i) | (candidate & Atlas.INITIALS));
                return;
            }
        }
        bearers.add(candidate);
    }

    private Atlas.Columns columns(NameTrie trie, int[] first, int[] all) {
        int[][] columns = new int[7][entries.size()];
        int[] labels = new int[entries.size() + 1];
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int i = 0; i < entries.size(); i++) {
            PlaceEntry entry = entries.get(i);
            columns[0][i] = (int) Math.round(entry.point().latitude() * 1e6);
            columns[1][i] = (int) Math.round(entry.point().longitude() * 1e6);
            columns[2][i] = (int) Math.min(Integer.MAX_VALUE, entry.population());
            columns[3][i] = (int) entry.geonameId().orElse(0);
            columns[4][i] = (entry.kind().code() << 16) | code(entry.country());
            columns[5][i] = entry.kind() == PlaceKind.REGION ? Atlas.NONE : division(entry, "");
            columns[6][i] =
                    entry.county().map(county -> division(entry, county)).orElse(Atlas.NONE);
            text.writeBytes(entry.name().getBytes(StandardCharsets.UTF_8));
            labels[i + 1] = text.size();
        }
        return new Atlas.Columns(
                trie.base(),
                trie.check(),
                first,
                all,
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[4],
                columns[5],
                columns[6],
                labels,
                text.toByteArray());
    }

    private int division(PlaceEntry entry, String county) {
        return entry.region()
                .map(region -> divisions.getOrDefault(Divisions.key(entry.country(), region, county), Atlas.NONE))
                .orElse(Atlas.NONE);
    }

    private static int code(String country) {
        return country.isEmpty() ? 0 : (country.charAt(0) << 8) | country.charAt(1);
    }
}
