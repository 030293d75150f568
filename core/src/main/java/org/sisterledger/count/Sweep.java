package org.sisterledger.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
            int end = ties.steps().to(tie);
            int from = 0;
            for (int step = ties.steps().from(tie); step < end && from < numbers.length; step++) {
                int until = step + 1 < end ? firstOnOrAfter(ties.stepDays().get(step + 1), from) : numbers.length;
                if (from < until && fitting[ties.stepStates().get(step)]) {
                    add(tie, from, until);
                }
                from = until;
            }
        }
        List<Series.Point> points = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            points.add(new Series.Point(days.get(i), tally.value(i)));
        }
        return List.copyOf(points);
    }

    private int firstOnOrAfter(int day, int from) {
        int found = Arrays.binarySearch(numbers, from, numbers.length, day);
        return found < 0 ? ~found : found;
    }

    // Most ties have no activity on record: on every day nothing was held in them.
    private void add(int tie, int from, int until) {
        boolean never = ties.held().from(tie) == ties.held().to(tie);
        if (activity.isEmpty() || (never && !activity.get().held())) {
            tally.add(tie, from, until);
        } else if (!never) {
            for (int i = from; i < until; i++) {
                if (ties.isHeldWithin(tie, windows[i], numbers[i])
                        == activity.get().held()) {
                    tally.add(tie, i, i + 1);
                }
            }
        }
    }

    /** Adds up what is counted, day by day. */
    private sealed interface Tally permits Pairs, Places {
        /** Counts a tie on the days from one up to another, by number. */
        void add(int tie, int from, int until);

        /** The figure of a day, once all ties were added. */
        long value(int day);
    }

    private static final class Pairs implements Tally {
        // What is more, or less, than on the day before.
        private final long[] changes;

        Pairs(int days) {
            changes = new long[days + 1];
        }

        @Override
        public void add(int tie, int from, int until) {
            changes[from]++;
            changes[until]--;
        }

        @Override
        public long value(int day) {
            long sum = 0;
            for (int i = 0; i <= day; i++) {
                sum += changes[i];
            }
            return sum;
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
        public void add(int tie, int from, int until) {
            see(ties.a(tie), from, until);
            see(ties.b(tie), from, until);
        }

        private void see(int place, int from, int until) {
            if ((country >= 0 && countryOf.get(place) == country) == first) {
                for (int i = from; i < until; i++) {
                    seen.get(i).set(place);
                }
            }
        }

        @Override
        public long value(int day) {
            return seen.get(day).cardinality();
        }
    }
}
