package org.sisterledger.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Counts a definition on many days in one go. What is asked of a tie beside its state and what was held in it is the same on all
 * days, so that each tie's steps are gone through once.
 */
final class Sweep {
    private final TieColumns ties;
    private final List<LocalDate> days;
    private final int[] rows;
    private final boolean[] fitting;
    private final Optional<ActivityWindow> activity;
    private final int[] numbers;
    private final int[] windows;
    private final Tally tally;

    /** Prepares a sweep over days in order; a definition that asks for members of a body cannot be swept. */
    Sweep(TieTable table, CountDefinition definition, List<LocalDate> days) {
        this.ties = table.tieColumns();
        this.days = days;
        this.activity = definition.ties().activity();
        CountDefinition whenever = definition.withTies(definition.ties().withActivity(Optional.empty()));
        this.rows = new TieScan(table, LocalDate.MIN).rowsInAnyState(whenever);
        this.fitting = TieScan.fitting(ties, definition);
        this.numbers = days.stream().mapToInt(TieColumns::number).toArray();
        this.windows = days.stream()
                .mapToInt(day -> activity.map(window -> TieColumns.number(window.firstDay(day)))
                        .orElse(0))
                .toArray();
        this.tally = definition.counted() == Counted.PAIRS
                ? new Pairs(days.size())
                : new Places(table, definition, days.size());
    }

    List<Series.Point> points() {
        for (int tie : rows) {
            int step = ties.steps().from(tie);
            int end = ties.steps().to(tie);
            for (int i = 0; i < numbers.length; i++) {
                while (step + 1 < end && ties.stepDays().get(step + 1) <= numbers[i]) {
                    step++;
                }
                if (fitting[ties.stepStates().get(step)] && isActiveAsAsked(tie, i)) {
                    tally.add(tie, i);
                }
            }
        }
        List<Series.Point> points = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            points.add(new Series.Point(days.get(i), tally.value(i)));
        }
        return List.copyOf(points);
    }

    private boolean isActiveAsAsked(int tie, int day) {
        return activity.isEmpty()
                || ties.isHeldWithin(tie, windows[day], numbers[day])
                        == activity.get().held();
    }

    /** Adds up what is counted, day by day. */
    private sealed interface Tally permits Pairs, Places {
        void add(int tie, int day);

        long value(int day);
    }

    private static final class Pairs implements Tally {
        private final long[] values;

        Pairs(int days) {
            values = new long[days];
        }

        @Override
        public void add(int tie, int day) {
            values[day]++;
        }

        @Override
        public long value(int day) {
            return values[day];
        }
    }

    /** Places are counted once a day, however many of the ties they have. */
    private static final class Places implements Tally {
        private final TieColumns ties;
        private final IntColumn countryOf;
        private final int country;
        private final boolean first;
        private final List<BitSet> seen = new ArrayList<>();

        Places(TieTable table, CountDefinition definition, int days) {
            ties = table.tieColumns();
            countryOf = table.placeColumns().countryOf();
            country = table.countries().indexOf(definition.countries().get(0));
            first = definition.counted() == Counted.PLACES_OF_FIRST;
            for (int i = 0; i < days; i++) {
                seen.add(new BitSet());
            }
        }

        @Override
        public void add(int tie, int day) {
            see(ties.a(tie), day);
            see(ties.b(tie), day);
        }

        private void see(int place, int day) {
            if ((country >= 0 && countryOf.get(place) == country) == first) {
                seen.get(day).set(place);
            }
        }

        @Override
        public long value(int day) {
            return seen.get(day).cardinality();
        }
    }
}
