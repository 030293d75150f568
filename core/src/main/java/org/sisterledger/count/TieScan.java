package org.sisterledger.count;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.partnership.Level;

/**
 * Goes through a table as it stands on one day. What a definition asks of a state is asked once for each state, so that a tie
 * costs a few look-ups.
 */
final class TieScan {
    private final TieTable table;
    private final TieColumns ties;
    private final PlaceColumns places;
    private final LocalDate day;
    private final int dayNumber;
    private int[] stateOf = new int[0];

    TieScan(TieTable table, LocalDate day) {
        this.table = table;
        this.ties = table.tieColumns();
        this.places = table.placeColumns();
        this.day = day;
        this.dayNumber = TieColumns.number(day);
    }

    /** The numbers of the ties that a definition takes, in order. */
    int[] rows(CountDefinition definition) {
        return rows(definition, inScope(definition.countries()));
    }

    /** Those of these ties that a definition takes; the countries are not looked at again. */
    int[] rows(CountDefinition definition, int[] inScope) {
        boolean[] states = fitting(ties, definition);
        Axes axes = new Axes(definition.ties());
        int[] rows = new int[inScope.length];
        int taken = 0;
        for (int tie : inScope) {
            if (states[stateOf(tie)] && axes.take(tie)) {
                rows[taken++] = tie;
            }
        }
        return Arrays.copyOf(rows, taken);
    }

    /** The ties that a definition takes if they are in a state that it takes, in order. */
    int[] rowsInAnyState(CountDefinition definition) {
        Axes axes = new Axes(definition.ties());
        int[] rows = inScope(definition.countries());
        int taken = 0;
        for (int tie : rows) {
            if (axes.take(tie)) {
                rows[taken++] = tie;
            }
        }
        return Arrays.copyOf(rows, taken);
    }

    /** The ties between countries, whatever their state. */
    int[] inScope(List<EntityId> countries) {
        int[] all = new int[ties.size()];
        Arrays.setAll(all, tie -> tie);
        return inScope(countries, all);
    }

    /** Those of these ties that a definition takes, in order. */
    int[] rowsAmong(CountDefinition definition, int[] among) {
        return rows(definition, inScope(definition.countries(), among));
    }

    private int[] inScope(List<EntityId> countries, int[] among) {
        if (countries.isEmpty()) {
            return among;
        }
        int first = places.countries().indexOf(countries.get(0));
        int second = countries.size() < 2 ? -1 : places.countries().indexOf(countries.get(1));
        if (first < 0 || (countries.size() > 1 && second < 0)) {
            return new int[0];
        }
        int[] rows = new int[among.length];
        int taken = 0;
        for (int tie : among) {
            int a = places.countryOf().get(ties.a(tie));
            int b = places.countryOf().get(ties.b(tie));
            if (isBetween(a, b, first, second)) {
                rows[taken++] = tie;
            }
        }
        return Arrays.copyOf(rows, taken);
    }

    // A side whose country is not known is in none; a tie within a country has it on the one side known, or on both.
    private static boolean isBetween(int a, int b, int first, int second) {
        if (second < 0) {
            return a == first || b == first;
        }
        if (first == second) {
            return (a == first || b == first) && (a == b || a < 0 || b < 0);
        }
        return (a == first && b == second) || (a == second && b == first);
    }

    /** The number of the state of a tie on the day. */
    int stateOf(int tie) {
        if (stateOf.length == 0) {
            stateOf = table.statesOn(day);
        }
        return stateOf[tie];
    }

    TieState state(int tie) {
        return ties.states().get(stateOf(tie));
    }

    /** Which states a definition takes, by number. */
    static boolean[] fitting(TieColumns ties, CountDefinition definition) {
        boolean[] fitting = new boolean[ties.states().size()];
        for (int i = 0; i < fitting.length; i++) {
            fitting[i] = ties.states().get(i).fits(definition);
        }
        return fitting;
    }

    /** The places of ties, each once, in order: those in a country, or those not in it. */
    int[] places(int[] rows, EntityId country, boolean inCountry) {
        int number = places.countries().indexOf(country);
        boolean[] seen = new boolean[places.size()];
        int count = 0;
        for (int tie : rows) {
            for (int place : new int[] {ties.a(tie), ties.b(tie)}) {
                if (!seen[place] && (number >= 0 && places.countryOf().get(place) == number) == inCountry) {
                    seen[place] = true;
                    count++;
                }
            }
        }
        int[] found = new int[count];
        for (int place = 0, at = 0; at < count; place++) {
            if (seen[place]) {
                found[at++] = place;
            }
        }
        return found;
    }

    /** Which places belong to a body on the day. */
    boolean[] members(EntityId body) {
        boolean[] members = new boolean[places.size()];
        for (NamedSubjects.Membership membership : table.named().memberships()) {
            if (membership.body().equals(body) && membership.from() <= dayNumber && dayNumber <= membership.until()) {
                members[membership.place()] = true;
            }
        }
        return members;
    }

    /** The axes that look at a tie and its places, not at its state. */
    private final class Axes {
        private final boolean[] levels = new boolean[Level.values().length];
        private final boolean anyLevel;
        private final Optional<Integer> place;
        private final boolean anyPlace;
        private final Optional<boolean[]> sides;
        private final Optional<ActivityWindow> activity;
        private final int windowFrom;

        Axes(TieCriteria filter) {
            filter.levels().forEach(level -> levels[TieColumns.number(level)] = true);
            anyLevel = filter.levels().isEmpty();
            place = filter.community().flatMap(table::findPlace);
            anyPlace = filter.community().isEmpty();
            sides = both(filter.region().map(this::inRegion), filter.memberOf().map(TieScan.this::members));
            activity = filter.activity();
            windowFrom = activity.map(window -> TieColumns.number(window.firstDay(day)))
                    .orElse(0);
        }

        boolean take(int tie) {
            int a = ties.a(tie);
            int b = ties.b(tie);
            int level = ties.levelOf().get(tie);
            return (anyLevel || (level >= 0 && levels[level]))
                    && (anyPlace || (place.isPresent() && (place.get() == a || place.get() == b)))
                    && (sides.isEmpty() || sides.get()[a] || sides.get()[b])
                    && (activity.isEmpty()
                            || ties.isHeldWithin(tie, windowFrom, dayNumber)
                                    == activity.get().held());
        }

        private boolean[] inRegion(String name) {
            String wanted = name.strip().toLowerCase(Locale.ROOT);
            boolean[] regions = new boolean[places.regions().size()];
            for (int i = 0; i < regions.length; i++) {
                regions[i] = places.regions().get(i).toLowerCase(Locale.ROOT).equals(wanted);
            }
            boolean[] in = new boolean[places.size()];
            for (int i = 0; i < in.length; i++) {
                int region = places.regionOf().get(i);
                in[i] = region >= 0 && regions[region];
            }
            return in;
        }

        // The side in the region is the one that has to be a member.
        private static Optional<boolean[]> both(Optional<boolean[]> one, Optional<boolean[]> other) {
            if (one.isEmpty() || other.isEmpty()) {
                return one.or(() -> other);
            }
            boolean[] all = new boolean[one.get().length];
            for (int i = 0; i < all.length; i++) {
                all[i] = one.get()[i] && other.get()[i];
            }
            return Optional.of(all);
        }
    }
}
