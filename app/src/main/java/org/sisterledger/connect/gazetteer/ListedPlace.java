package org.sisterledger.connect.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sisterledger.community.Point;
import org.sisterledger.reading.places.PlaceKind;

/**
 * A row of a gazetteer.
 *
 * @param kind settlement, or a division where the gazetteer lists such
 * @param name its name
 * @param names other names
 * @param point where it is; empty if the gazetteer does not say
 * @param country ISO 3166-1 alpha-2
 * @param region the state or province, or its code; empty if not known
 * @param coded whether the region is a code of GeoNames
 * @param county the next division; empty if not known
 * @param population 0 if not known
 * @param geonameId empty if not known
 */
record ListedPlace(
        PlaceKind kind,
        String name,
        List<String> names,
        Optional<Point> point,
        String country,
        Optional<String> region,
        boolean coded,
        Optional<String> county,
        long population,
        OptionalLong geonameId) {
    private static final String BETWEEN_NAMES = "\u001f";
    private static final int FIELDS = 11;

    /** Copies the list. */
    ListedPlace {
        names = List.copyOf(names);
    }

    /** The row as one line, with tabs between its fields. */
    String toLine() {
        List<String> cleaned = names.stream().map(ListedPlace::clean).toList();
        return String.join(
                "\t",
                kind.name(),
                clean(name),
                String.join(BETWEEN_NAMES, cleaned),
                point.map(p -> Double.toString(p.latitude())).orElse(""),
                point.map(p -> Double.toString(p.longitude())).orElse(""),
                country,
                clean(region.orElse("")),
                coded ? "code" : "",
                clean(county.orElse("")),
                Long.toString(population),
                geonameId.isPresent() ? Long.toString(geonameId.getAsLong()) : "");
    }

    /**
     * Reads what {@link #toLine} wrote.
     *
     * @throws IllegalArgumentException if the line is anything else
     */
    static ListedPlace ofLine(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("Expected " + FIELDS + " fields, got " + fields.length + ".");
        }
        List<String> names = new ArrayList<>();
        if (!fields[2].isEmpty()) {
            names.addAll(List.of(fields[2].split(BETWEEN_NAMES, -1)));
        }
        return new ListedPlace(
                PlaceKind.valueOf(fields[0]),
                fields[1],
                names,
                fields[3].isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Point(Double.parseDouble(fields[3]), Double.parseDouble(fields[4]))),
                fields[5],
                text(fields[6]),
                fields[7].equals("code"),
                text(fields[8]),
                Long.parseLong(fields[9]),
                fields[10].isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(fields[10])));
    }

    /** A text; empty if it is blank. */
    static Optional<String> text(String value) {
        return value.isBlank() ? Optional.empty() : Optional.of(value.strip());
    }

    private static String clean(String text) {
        return text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
    }
}
