package org.sisterledger.connect.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a value is made from the cells of a row: a template of texts and columns, then in this order cut into several, cut at a
 * qualifier, replaced by a map, and read as a date.
 *
 * @param parts texts and columns in turn, a text first
 * @param each what separates several values in a cell; empty if a cell holds one
 * @param part which part of {@code Name, Qualifier} or {@code Name (Qualifier)} is meant; empty for all of it
 * @param map values to be replaced
 * @param dates patterns of dates, tried in order; none if the value is no date, or in EDTF already
 */
record Field(
        List<String> parts,
        Optional<String> each,
        Optional<Part> part,
        Map<String, String> map,
        List<DatePattern> dates) {
    /** The parts of a name with a qualifier. */
    enum Part {
        NAME,
        QUALIFIER
    }

    /**
     * A pattern of dates and how much of a date it has.
     *
     * @param text as in {@link DateTimeFormatter}, such as {@code d.M.uuuu}
     * @param formatter that of the text
     */
    record DatePattern(String text, DateTimeFormatter formatter) {
        static DatePattern of(String text) {
            return new DatePattern(
                    text, DateTimeFormatter.ofPattern(text, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT));
        }

        Optional<String> find(String value) {
            try {
                return Optional.of(edtf(value));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        private String edtf(String value) {
            var parsed = formatter.parse(value);
            boolean day = text.indexOf('d') >= 0;
            if (day) {
                return LocalDate.from(parsed).toString();
            }
            int year = parsed.get(java.time.temporal.ChronoField.YEAR);
            return text.indexOf('M') < 0
                    ? String.format("%04d", year)
                    : String.format("%04d-%02d", year, parsed.get(java.time.temporal.ChronoField.MONTH_OF_YEAR));
        }
    }

    Field {
        parts = List.copyOf(parts);
        map = Map.copyOf(map);
        dates = List.copyOf(dates);
    }

    /** The columns that the template names. */
    List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i < parts.size(); i += 2) {
            columns.add(parts.get(i));
        }
        return columns;
    }

    /** The template filled, before anything is cut; empty text if no column of it has a value. */
    String whole(Cells cells) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        StringBuilder text = new StringBuilder();
        boolean any = false;
        for (int i = 0; i < parts.size(); i++) {
            String part = i % 2 == 0 ? parts.get(i) : cells.get(parts.get(i));
            any |= i % 2 == 1 && !part.isEmpty();
            text.append(part);
        }
        return any ? text.toString().strip() : "";
    }

    /** The values of a row, none empty. */
    List<String> values(Cells cells) throws RefusedRow {
        String whole = whole(cells);
        if (whole.isEmpty()) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        for (String one : each.isPresent() ? split(whole, each.get()) : List.of(whole)) {
            String cut = part.isEmpty() ? one : Qualified.of(one).part(part.get());
            String mapped = map.getOrDefault(cut, cut).strip();
            if (!mapped.isEmpty()) {
                values.add(dates.isEmpty() ? mapped : date(mapped));
            }
        }
        return values;
    }

    /** The only value of a row, or none. */
    Optional<String> value(Cells cells) throws RefusedRow {
        return values(cells).stream().findFirst();
    }

    private String date(String value) throws RefusedRow {
        for (DatePattern pattern : dates) {
            Optional<String> date = pattern.find(value);
            if (date.isPresent()) {
                return date.get();
            }
        }
        throw new RefusedRow(
                "no date in the form of "
                        + String.join(
                                " or ", dates.stream().map(DatePattern::text).toList()),
                value);
    }

    private static List<String> split(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at).strip());
            from = at + separator.length();
        }
        parts.add(text.substring(from).strip());
        return parts;
    }
}
