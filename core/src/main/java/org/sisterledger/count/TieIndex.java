package org.sisterledger.count;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.time.Edtf;

/**
 * What is worked out over a table once, so that a search touches few of its ties: ties by place, orders by each sort key, and the
 * matches of the latest queries. All of it in arrays of numbers.
 */
final class TieIndex {
    private static final long MATCHES_KEPT = 16L << 20;
    private static final int ORDERS_KEPT = 6;
    private static final int UNKNOWN = Integer.MAX_VALUE;

    private static final List<Standing> STATUSES = List.of(Standing.STANDING, Standing.SUSPENDED, Standing.ENDED);

    private record OrderKey(TieSort sort, LocalDate day) {}

    private final TieTable table;
    private final TieColumns ties;
    private final PlaceColumns places;
    private final IntLists byPlace;
    private final int[] byName;
    private final int[] rankByName;
    private final int[] countryRank;
    private final int[] yearOf;
    private final LatestKept<OrderKey, int[]> orders = new LatestKept<>(ORDERS_KEPT, order -> 1);
    private final LatestKept<TieQuery, Matches> matches = new LatestKept<>(MATCHES_KEPT, Matches::weight);

    TieIndex(TieTable table) {
        this.table = table;
        this.ties = table.tieColumns();
        this.places = table.placeColumns();
        this.byPlace = byPlace();
        this.byName = byName(table.placeIndex().rank());
        this.rankByName = new int[byName.length];
        for (int i = 0; i < byName.length; i++) {
            rankByName[byName[i]] = i;
        }
        this.countryRank = countryRank();
        this.yearOf = ties.formed().stream()
                .mapToInt(text ->
                        Edtf.parse(text).earliest().map(LocalDate::getYear).orElse(UNKNOWN))
                .toArray();
    }

    /** The ties of each place; a tie of a place with itself once. */
    IntLists ofPlaces() {
        return byPlace;
    }

    /** How many ties a place has. */
    int degree(int place) {
        return byPlace.to(place) - byPlace.from(place);
    }

    Matches matches(TieQuery query) {
        return matches.get(query, key -> new TieFinder(table, this).find(key));
    }

    /** All ties in an order, ascending. */
    int[] order(TieSort sort, LocalDate day) {
        return sort == TieSort.NAME
                ? byName
                : orders.get(new OrderKey(sort, sort.daily() ? day : LocalDate.MIN), key -> order(key));
    }

    private int[] order(OrderKey key) {
        SortKeys keys = new SortKeys(key.sort(), key.day());
        long[] sorted = new long[byName.length];
        for (int tie = 0; tie < sorted.length; tie++) {
            sorted[tie] = keys.of(tie);
        }
        Arrays.sort(sorted);
        int[] order = new int[sorted.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = tie(sorted[i]);
        }
        return order;
    }

    SortKeys keys(TieSort sort, LocalDate day) {
        return new SortKeys(sort, day);
    }

    /** The tie of a sort key. */
    int tie(long key) {
        return byName[(int) key];
    }

    /** A number for each tie that grows with its place in an order: the value sorted by, then the place by name. */
    final class SortKeys {
        private final TieSort sort;
        private final int until;
        private final int[] states;
        private final List<TieState> all = ties.states();

        private SortKeys(TieSort sort, LocalDate day) {
            this.sort = sort;
            this.until = TieColumns.number(day);
            this.states = sort == TieSort.STATUS ? table.statesOn(day) : new int[0];
        }

        long of(int tie) {
            return ((long) value(tie) << Integer.SIZE) | rankByName[tie];
        }

        private int value(int tie) {
            return switch (sort) {
                case NAME -> 0;
                case COUNTRY -> {
                    int country = places.countryOf().get(ties.a(tie));
                    yield country < 0 ? UNKNOWN : countryRank[country];
                }
                case BEGAN -> {
                    int formed = ties.formedOf().get(tie);
                    yield formed < 0 ? UNKNOWN : yearOf[formed];
                }
                case ACTIVITY -> ties.lastHeld(tie, until);
                case STATUS -> STATUSES.indexOf(all.get(states[tie]).standing());
            };
        }
    }

    private IntLists byPlace() {
        int[] ends = new int[places.size()];
        for (int tie = 0; tie < ties.size(); tie++) {
            ends[ties.a(tie)]++;
            ends[ties.b(tie)] += table.isLoop(tie) ? 0 : 1;
        }
        int sum = 0;
        for (int place = 0; place < ends.length; place++) {
            sum += ends[place];
            ends[place] = sum - ends[place];
        }
        int[] all = new int[sum];
        for (int tie = 0; tie < ties.size(); tie++) {
            all[ends[ties.a(tie)]++] = tie;
            if (!table.isLoop(tie)) {
                all[ends[ties.b(tie)]++] = tie;
            }
        }
        return new IntLists(new IntColumn(ends), new IntColumn(all), new IntColumn(new int[0]));
    }

    // Sorted by the second side, then, keeping that order among equals, by the first.
    private int[] byName(IntColumn rank) {
        int[] order = new int[ties.size()];
        Arrays.setAll(order, i -> i);
        return sorted(sorted(order, ties.b(), rank), ties.a(), rank);
    }

    private static int[] sorted(int[] order, IntColumn side, IntColumn rank) {
        int[] at = new int[rank.size() + 1];
        for (int tie : order) {
            at[rank.get(side.get(tie)) + 1]++;
        }
        for (int i = 1; i < at.length; i++) {
            at[i] += at[i - 1];
        }
        int[] sorted = new int[order.length];
        for (int tie : order) {
            sorted[at[rank.get(side.get(tie))]++] = tie;
        }
        return sorted;
    }

    private int[] countryRank() {
        List<EntityId> countries = places.countries();
        List<String> labels = countries.stream().map(table::label).toList();
        List<String> sorted = labels.stream().distinct().sorted().toList();
        return labels.stream()
                .mapToInt(label -> Collections.binarySearch(sorted, label))
                .toArray();
    }

    /** The number of a country; -1 if no place is in it, and empty if none is asked for. */
    Optional<Integer> number(Optional<EntityId> country) {
        return country.map(id -> places.countries().indexOf(id));
    }
}
