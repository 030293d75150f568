package org.sisterledger.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.sisterledger.count.ActivityWindow;
import org.sisterledger.count.Began;
import org.sisterledger.count.CountDefinition;
import org.sisterledger.count.Counted;
import org.sisterledger.count.Counts;
import org.sisterledger.count.Dimension;
import org.sisterledger.count.Grouping;
import org.sisterledger.count.Series;
import org.sisterledger.count.Standing;
import org.sisterledger.count.TieCriteria;
import org.sisterledger.count.TiePaging;
import org.sisterledger.count.TieQuery;
import org.sisterledger.count.TieSearch;
import org.sisterledger.count.TieSort;
import org.sisterledger.count.TieTable;
import org.sisterledger.fact.EntityId;
import org.sisterledger.partnership.Level;
import org.sisterledger.partnership.PartnershipType;

/** Measures what is asked of a table of ties in memory: searches, filters with counts, maps, figures, groups and series. */
final class TableRun {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final CountDefinition ALL = CountDefinition.pairs(List.of(), Began.PRESUMED);
    private static final CountDefinition OF_ONE = CountDefinition.pairs(List.of(SeededWorld.country(0)), Began.KNOWN);
    private static final CountDefinition OF_TWO =
            CountDefinition.pairs(List.of(SeededWorld.country(0), SeededWorld.country(1)), Began.KNOWN);

    private final TieTable table;
    private final TieSearch search;

    private TableRun(TieTable table, TieSearch search) {
        this.table = table;
        this.search = search;
    }

    /** Measures over a table and prints a line for each question. */
    static void over(TieTable table) {
        long before = usedMegabytes();
        long start = System.nanoTime();
        TieSearch search = TieSearch.over(table);
        search.suggest("a", Optional.empty(), 1);
        System.out.printf(
                "table: %,d ties, %,d places, %d MB; search ready after %.1f s, %d MB with it%n",
                table.size(), table.places(), before, (System.nanoTime() - start) / 1e9, usedMegabytes());
        TableRun run = new TableRun(table, search);
        // What was never done before is compiled first; the second round counts.
        run.round(false);
        run.round(true);
        System.out.printf("table: %d MB after all questions%n", usedMegabytes());
    }

    private void round(boolean shown) {
        pages(shown);
        maps(shown);
        figures(shown);
        groups(shown);
        series(shown);
    }

    private void pages(boolean shown) {
        List<Double> times = new ArrayList<>();
        for (TieSort sort : TieSort.values()) {
            TiePaging first = TiePaging.first(sort, 50);
            measure(shown, "page of all by " + sort, () -> search.page(TieQuery.of(ALL, DAY), first));
            measure(shown, "last of all by " + sort, () -> search.page(TieQuery.of(ALL, DAY), first.turned()));
        }
        // A day of its own for each, so that none is remembered.
        LocalDate day = LocalDate.of(1990 + (shown ? 1 : 0), 1, 1);
        for (String text : List.of("b", "re", "ba", "mar", "baden", "ba re 7", "marki ost", "zzz")) {
            TiePaging paging = TiePaging.first(TieSort.NAME, 50);
            measure(shown, "page of '" + text + "'", () -> search.page(new TieQuery(ALL, day, text), paging));
        }
        measure(shown, "suggestions for 'b'", () -> search.suggest("b", Optional.empty(), 10));
        measure(shown, "suggestions for 'bade'", () -> search.suggest("bade", Optional.empty(), 10));
        int[] year = {shown ? 1900 : 1800};
        for (int i = 0; i < 9; i++) {
            times.add(Timing.of(() -> search.facets(TieQuery.of(ALL, LocalDate.of(year[0]++, 7, 1))))
                    .median());
        }
        print(shown, "filters with counts, another day each time: median %.1f ms", median(times));
        measure(shown, "filters with counts of 'b'", () -> search.facets(new TieQuery(ALL, DAY, "b")));
    }

    private void maps(boolean shown) {
        TieQuery all = TieQuery.of(ALL, DAY);
        measure(shown, "map of 500 places", () -> search.points(all, 500));
        measure(shown, "map of cells of 5 degrees", () -> search.points(all, 5, 500));
        measure(shown, "matrix of 20 countries", () -> search.matrix(all, 20));
    }

    private void figures(boolean shown) {
        for (CountDefinition definition : definitions()) {
            measure(
                    shown,
                    "figure of " + definition.words(EntityId::slug),
                    () -> Counts.of(table, List.of(), DAY).figure(definition));
        }
    }

    private static List<CountDefinition> definitions() {
        return List.of(
                ALL,
                ALL.withStanding(Standing.EVER),
                OF_ONE,
                OF_TWO.withCounted(Counted.PLACES_OF_FIRST),
                OF_ONE.withCounted(Counted.PLACES_OF_SECOND),
                ALL.withRegister(Optional.of(EntityId.parse("register:r1"))),
                ALL.withTies(TieCriteria.ALL.withRegion(Optional.of("Region 3"))),
                ALL.withTies(TieCriteria.ALL.withActivity(Optional.of(new ActivityWindow(10, true)))),
                ALL.withTies(TieCriteria.ALL.withActivity(Optional.of(new ActivityWindow(5, false)))),
                ALL.withCommunity(Optional.of(SeededWorld.placeId(7))),
                ALL.withTypes(Set.of(PartnershipType.FRIENDSHIP)).withLevels(Set.of(Level.STATE)));
    }

    private void groups(boolean shown) {
        for (Dimension dimension : Dimension.values()) {
            measure(shown, "groups by " + dimension, () -> groups(ALL, List.of(dimension)));
        }
        measure(shown, "groups by REGION, TYPE", () -> groups(ALL, List.of(Dimension.REGION, Dimension.TYPE)));
        measure(shown, "groups by COUNTRIES, TYPE", () -> groups(ALL, List.of(Dimension.COUNTRIES, Dimension.TYPE)));
        measure(
                shown,
                "groups of places by LEVEL",
                () -> groups(OF_ONE.withCounted(Counted.PLACES_OF_SECOND), List.of(Dimension.LEVEL)));
    }

    private List<Grouping.Group> groups(CountDefinition definition, List<Dimension> by) {
        return Grouping.of(Counts.of(table, List.of(), DAY), definition, by);
    }

    private void series(boolean shown) {
        for (CountDefinition definition : List.of(
                ALL,
                OF_TWO,
                OF_TWO.withCounted(Counted.PLACES_OF_FIRST),
                ALL.withTies(TieCriteria.ALL.withActivity(Optional.of(new ActivityWindow(5, true)))),
                ALL.withTies(TieCriteria.ALL.withActivity(Optional.of(new ActivityWindow(5, false)))))) {
            measure(
                    shown,
                    "75 years of " + definition.words(EntityId::slug),
                    () -> Series.of(table, definition, 1950, 2024, DAY));
        }
    }

    private static void measure(boolean shown, String what, Supplier<?> work) {
        Timing timing = Timing.of(work);
        if (shown) {
            System.out.printf(
                    "%s: first %.1f ms, then median %.1f ms, most %.1f ms%n",
                    what, timing.first(), timing.median(), timing.most());
        }
    }

    private static void print(boolean shown, String format, double value) {
        if (shown) {
            System.out.printf(format + "%n", value);
        }
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    /** What is reachable in memory, in MB of 2^20 bytes. */
    static long usedMegabytes() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
