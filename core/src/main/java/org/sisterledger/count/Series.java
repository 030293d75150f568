package org.sisterledger.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A definition counted on the last day of each year. */
public final class Series {
    private static final int LONGEST = 500;

    /**
     * One year.
     *
     * @param day the day counted on: 31 December, or the last day asked for if that is earlier
     * @param value the figure
     */
    public record Point(LocalDate day, long value) {}

    private Series() {}

    /**
     * The figures of the years from one to another, both included, up to a last day.
     *
     * @throws IllegalArgumentException if the years are in the wrong order or more than 500
     */
    public static List<Point> of(TieTable table, CountDefinition definition, int from, int to, LocalDate last) {
        if (from > to || to - from >= LONGEST) {
            throw new IllegalArgumentException(
                    "Expected years in order and at most " + LONGEST + " of them, got " + from + ".." + to + ".");
        }
        List<LocalDate> days = new ArrayList<>();
        for (int year = from; year <= to && year <= last.getYear(); year++) {
            LocalDate end = LocalDate.of(year, 12, 31);
            days.add(end.isAfter(last) ? last : end);
        }
        // Who belongs to a body changes from day to day.
        return definition.ties().memberOf().isEmpty()
                ? new Sweep(table, definition, days).points()
                : each(table, definition, days);
    }

    private static List<Point> each(TieTable table, CountDefinition definition, List<LocalDate> days) {
        List<Point> points = new ArrayList<>();
        for (LocalDate day : days) {
            points.add(new Point(
                    day, Counts.of(table, List.of(), day).figure(definition).value()));
        }
        return List.copyOf(points);
    }
}
