package org.sisterledger.reading.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.sisterledger.community.Point;

/**
 * States and counties of which a gazetteer has only the names, beside its towns. Where no entry gives the point of one, it is in
 * the middle of the box around its towns; single outliers are cut off.
 */
final class Divisions {
    private static final double OUTLIERS = 0.01;

    private final Map<String, List<PlaceEntry>> towns = new TreeMap<>();
    private final Map<String, PlaceEntry> known = new TreeMap<>();

    /** Notes an entry. */
    void add(PlaceEntry entry) {
        switch (entry.kind()) {
            case REGION -> known.put(key(entry.country(), entry.name(), ""), entry);
            case COUNTY -> known.put(key(entry.country(), entry.region().orElse(""), entry.name()), entry);
            case SETTLEMENT ->
                entry.region().ifPresent(region -> {
                    towns.computeIfAbsent(key(entry.country(), region, ""), k -> new ArrayList<>())
                            .add(entry);
                    entry.county()
                            .ifPresent(county -> towns.computeIfAbsent(
                                            key(entry.country(), region, county), k -> new ArrayList<>())
                                    .add(entry));
                });
            case COUNTRY, CONTINENT -> {}
        }
    }

    /** The divisions that towns name and no entry describes, in the order of their keys. */
    List<PlaceEntry> listDerived() {
        List<PlaceEntry> derived = new ArrayList<>();
        towns.forEach((key, inside) -> {
            if (!known.containsKey(key)) {
                derived.add(derive(inside, key.endsWith("\u0000")));
            }
        });
        return derived;
    }

    /** The entry itself; a state or county without a population with that of its towns. */
    PlaceEntry populated(PlaceEntry entry) {
        boolean division = entry.kind() == PlaceKind.REGION || entry.kind() == PlaceKind.COUNTY;
        if (!division || entry.population() > 0) {
            return entry;
        }
        String key = entry.kind() == PlaceKind.REGION
                ? key(entry.country(), entry.name(), "")
                : key(entry.country(), entry.region().orElse(""), entry.name());
        return withPopulation(entry, population(towns.getOrDefault(key, List.of())));
    }

    private static PlaceEntry withPopulation(PlaceEntry entry, long population) {
        return new PlaceEntry(
                entry.kind(),
                entry.name(),
                entry.names(),
                entry.adjectives(),
                entry.country(),
                entry.region(),
                entry.county(),
                entry.point(),
                population,
                entry.geonameId());
    }

    private static long population(List<PlaceEntry> towns) {
        return towns.stream().mapToLong(PlaceEntry::population).sum();
    }

    /** Where an entry's division is known under: country, region, and county or nothing. */
    static String key(String country, String region, String county) {
        return country + "\u0000" + folded(region) + "\u0000" + folded(county);
    }

    private static String folded(String name) {
        return Folding.fold(name).orElse(name);
    }

    private static PlaceEntry derive(List<PlaceEntry> inside, boolean region) {
        PlaceEntry first =
                inside.stream().min(Comparator.comparing(PlaceEntry::name)).orElseThrow();
        String regionName = inside.stream()
                .flatMap(town -> town.region().stream())
                .sorted()
                .findFirst()
                .orElseThrow();
        String name = region ? regionName : first.county().orElseThrow();
        long population = population(inside);
        return new PlaceEntry(
                region ? PlaceKind.REGION : PlaceKind.COUNTY,
                name,
                List.of(),
                List.of(),
                first.country(),
                region ? Optional.empty() : Optional.of(regionName),
                Optional.empty(),
                middle(inside),
                population,
                OptionalLong.empty());
    }

    private static Point middle(List<PlaceEntry> inside) {
        double[] latitudes = inside.stream()
                .mapToDouble(town -> town.point().latitude())
                .sorted()
                .toArray();
        double[] longitudes = inside.stream()
                .mapToDouble(town -> town.point().longitude())
                .sorted()
                .toArray();
        return new Point(middle(latitudes), middle(longitudes));
    }

    private static double middle(double[] sorted) {
        int cut = (int) (sorted.length * OUTLIERS);
        return (sorted[cut] + sorted[sorted.length - 1 - cut]) / 2;
    }
}
