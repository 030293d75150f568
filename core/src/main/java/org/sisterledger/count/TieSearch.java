package org.sisterledger.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sisterledger.count.TieIndex.SortKeys;
import org.sisterledger.fact.EntityId;

/**
 * Looks for ties in a table, page by page. What a search needs beside the table is worked out when the first one asks for it, and
 * belongs to the table; the ties that the latest queries found are remembered. Several threads may search at once.
 */
public final class TieSearch {
    // So few are sorted by themselves; of more, those on the page are found by going along the order of all.
    private static final int SORTED_ALONE = 4_096;

    private final TieTable table;
    private final TieIndex index;

    private TieSearch(TieTable table) {
        this.table = table;
        this.index = table.index();
    }

    /** Searches over a table. The first one for a table takes a second or two for a million ties. */
    public static TieSearch over(TieTable table) {
        return new TieSearch(table);
    }

    /** How many ties a query finds. */
    public int count(TieQuery query) {
        return index.matches(query).count();
    }

    /**
     * A page of the ties that a query finds.
     *
     * @throws IllegalArgumentException if the page is to come behind a tie that the table does not have
     */
    public TiePage page(TieQuery query, TiePaging paging) {
        Matches matches = index.matches(query);
        // One more than is shown tells whether there is a next page.
        int wanted = Math.min(paging.limit() + 1, matches.count());
        SortKeys keys = index.keys(paging.sort(), query.day());
        Optional<Long> after = paging.after().map(id -> keys.of(find(id)));
        int[] found = matches.count() <= SORTED_ALONE
                ? sorted(matches, keys, after, paging.descending(), wanted)
                : along(matches, index.order(paging.sort(), query.day()), new Walk(keys, after, paging), wanted);
        boolean more = found.length > paging.limit();
        List<TieRow> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(found.length, paging.limit()); i++) {
            rows.add(row(found[i], query.day()));
        }
        return new TiePage(
                matches.count(),
                rows,
                more ? Optional.of(rows.get(rows.size() - 1).id()) : Optional.empty());
    }

    private int find(EntityId id) {
        return table.findTie(id)
                .orElseThrow(() -> new IllegalArgumentException("Expected the last tie of a page to go on behind, got '"
                        + id + "', which is not on record (any more). Begin with the first page."));
    }

    private int[] sorted(Matches matches, SortKeys keys, Optional<Long> after, boolean descending, int wanted) {
        long[] all = new long[matches.count()];
        int[] at = {0};
        matches.forEach(tie -> all[at[0]++] = keys.of(tie));
        Arrays.sort(all);
        int step = descending ? -1 : 1;
        int from = descending ? all.length - 1 : 0;
        if (after.isPresent()) {
            int place = Arrays.binarySearch(all, after.get());
            // A tie that matches no more stands between two that do.
            int behind = place >= 0 ? place : ~place;
            from = descending ? behind - 1 : behind + (place >= 0 ? 1 : 0);
        }
        int[] found = new int[wanted];
        int count = 0;
        for (int i = from; i >= 0 && i < all.length && count < wanted; i += step) {
            found[count++] = index.tie(all[i]);
        }
        return Arrays.copyOf(found, count);
    }

    /** Where to begin in an order, and in which direction to go. */
    private record Walk(SortKeys keys, Optional<Long> after, TiePaging paging) {
        int step() {
            return paging.descending() ? -1 : 1;
        }

        int from(int[] order) {
            if (after.isEmpty()) {
                return paging.descending() ? order.length - 1 : 0;
            }
            int low = 0;
            int high = order.length - 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (keys.of(order[middle]) < after.get()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low + step();
        }
    }

    private static int[] along(Matches matches, int[] order, Walk walk, int wanted) {
        int[] found = new int[wanted];
        int count = 0;
        for (int i = walk.from(order); i >= 0 && i < order.length && count < wanted; i += walk.step()) {
            if (matches.contains(order[i])) {
                found[count++] = order[i];
            }
        }
        return Arrays.copyOf(found, count);
    }

    private TieRow row(int tie, LocalDate day) {
        TieState state = table.state(tie, day);
        int last = table.tieColumns().lastHeld(tie, TieColumns.number(day));
        return new TieRow(
                table.id(tie),
                TieRow.Place.of(table, table.a(tie)),
                TieRow.Place.of(table, table.b(tie)),
                state.type(),
                table.level(tie),
                state.standing(),
                table.formed(tie),
                last == Integer.MIN_VALUE
                        ? OptionalInt.empty()
                        : OptionalInt.of(LocalDate.ofEpochDay(last).getYear()));
    }

    /** How the ties that a query finds are spread, for filters with counts. */
    public Facets facets(TieQuery query) {
        return Facets.of(table, index.matches(query), query);
    }

    /**
     * The places with the most ties that a query finds, and where they are. A place without a point is left out.
     *
     * @param limit how many at most
     */
    public List<MapPoint> points(TieQuery query, int limit) {
        return new MapPoints(table, index.matches(query)).places(limit);
    }

    /**
     * The same with places that lie in one cell of a grid taken together.
     *
     * @param degrees the width and height of a cell, 0.25 to 90
     * @param limit how many cells at most
     * @throws IllegalArgumentException if cells of that size would be too many or too large
     */
    public List<MapPoint> points(TieQuery query, double degrees, int limit) {
        return new MapPoints(table, index.matches(query)).cells(degrees, limit);
    }

    /**
     * How many of the ties that a query finds there are between each two of the countries with the most of them.
     *
     * @param limit how many countries at most
     */
    public CountryMatrix matrix(TieQuery query, int limit) {
        return CountryMatrix.of(table, index.matches(query), limit);
    }

    /**
     * Places that may be meant by the beginning of a name: those that a name of begins like the last word come first, then those with
     * the most ties.
     *
     * @param text words, each of which begins a word of a name of the place; empty for the places with the most ties
     * @param country only places of this country or territory; empty for any
     * @param limit how many at most
     */
    public List<PlaceSuggestion> suggest(String text, Optional<EntityId> country, int limit) {
        return new PlaceSuggestions(table, index).of(PlaceIndex.listWords(text), index.number(country), limit);
    }
}
