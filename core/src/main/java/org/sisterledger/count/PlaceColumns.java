package org.sisterledger.count;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sisterledger.fact.EntityId;

/**
 * The places of a table, in columns, in the order of their ids.
 *
 * @param slugs the slugs of their ids
 * @param labels their names with their region
 * @param aliases other names, a line each
 * @param points where they are
 * @param countryOf the number of the country in {@code countries}; -1 if not known
 * @param regionOf the number of the region in {@code regions}; -1 if not known
 * @param countries ids of countries and territories, in order
 * @param regions states and provinces, in order
 */
record PlaceColumns(
        TextColumn slugs,
        TextColumn labels,
        TextColumn aliases,
        PointColumn points,
        IntColumn countryOf,
        IntColumn regionOf,
        List<EntityId> countries,
        List<String> regions) {
    private static final String LINE = "\n";

    /** The columns of rows in the order of their slugs. */
    static PlaceColumns of(Collection<PlaceRow> rows) {
        Map<EntityId, Integer> countries = new TreeMap<>();
        Map<String, Integer> regions = new TreeMap<>();
        for (PlaceRow row : rows) {
            row.country().ifPresent(id -> countries.put(id, 0));
            row.region().ifPresent(region -> regions.put(region, 0));
        }
        enumerate(countries);
        enumerate(regions);
        TextColumn.Builder slugs = new TextColumn.Builder();
        TextColumn.Builder labels = new TextColumn.Builder();
        TextColumn.Builder aliases = new TextColumn.Builder();
        int[][] numbers = new int[4][rows.size()];
        int at = 0;
        for (PlaceRow row : rows) {
            slugs.add(row.slug());
            labels.add(row.label());
            aliases.add(String.join(LINE, row.aliases()));
            numbers[0][at] = row.point()
                    .map(point -> PointColumn.number(point.latitude()))
                    .orElse(PointColumn.NONE);
            numbers[1][at] = row.point()
                    .map(point -> PointColumn.number(point.longitude()))
                    .orElse(PointColumn.NONE);
            numbers[2][at] = row.country().map(countries::get).orElse(-1);
            numbers[3][at] = row.region().map(regions::get).orElse(-1);
            at++;
        }
        return new PlaceColumns(
                slugs.finish(),
                labels.finish(),
                aliases.finish(),
                new PointColumn(new IntColumn(numbers[0]), new IntColumn(numbers[1])),
                new IntColumn(numbers[2]),
                new IntColumn(numbers[3]),
                List.copyOf(countries.keySet()),
                List.copyOf(regions.keySet()));
    }

    int size() {
        return slugs.size();
    }

    PlaceRow row(int place) {
        return new PlaceRow(
                slugs.get(place),
                labels.get(place),
                listAliases(place),
                country(place),
                region(place),
                points.get(place));
    }

    List<String> listAliases(int place) {
        String lines = aliases.get(place);
        return lines.isEmpty() ? List.of() : Arrays.asList(lines.split(LINE, -1));
    }

    Optional<EntityId> country(int place) {
        return countryOf.get(place) < 0 ? Optional.empty() : Optional.of(countries.get(countryOf.get(place)));
    }

    Optional<String> region(int place) {
        return regionOf.get(place) < 0 ? Optional.empty() : Optional.of(regions.get(regionOf.get(place)));
    }

    private static <K> void enumerate(Map<K, Integer> sorted) {
        int next = 0;
        for (Map.Entry<K, Integer> entry : sorted.entrySet()) {
            entry.setValue(next++);
        }
    }
}
