package org.sisterledger.server.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sisterledger.count.TieTable;
import org.sisterledger.fact.EntityId;
import org.sisterledger.network.TieNetwork.Cell;

/**
 * Ties as a graph in numbers alone, one edge for all ties of a pair and none from a place to itself: what a million ties need is two arrays.
 * The matrix is that of {@link org.sisterledger.network.TieNetwork}.
 */
public final class TieGraph {
    private static final Comparator<Cell> MOST_FIRST = Comparator.comparingLong(Cell::ties)
            .reversed()
            .thenComparing(cell -> name(cell.a()))
            .thenComparing(cell -> name(cell.b()));

    // The place of the lower number in the upper half, the other in the lower.
    private final long[] edges;
    private final int[] degrees;
    private final List<Cell> countries;

    private TieGraph(long[] edges, int[] degrees, List<Cell> countries) {
        this.edges = edges;
        this.degrees = degrees;
        this.countries = countries;
    }

    /** The graph of some ties of a table, by number. */
    public static TieGraph of(TieTable table, List<Integer> ties) {
        long[] all = new long[ties.size()];
        int number = 0;
        for (int tie : ties) {
            if (!table.isLoop(tie)) {
                int a = table.a(tie);
                int b = table.b(tie);
                all[number++] = ((long) Math.min(a, b) << 32) | Math.max(a, b);
            }
        }
        Arrays.sort(all, 0, number);
        int kept = 0;
        for (int i = 0; i < number; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[kept++] = all[i];
            }
        }
        long[] edges = Arrays.copyOf(all, kept);
        int[] degrees = new int[table.places()];
        for (long edge : edges) {
            degrees[a(edge)]++;
            degrees[b(edge)]++;
        }
        return new TieGraph(edges, degrees, matrix(table, edges));
    }

    private static List<Cell> matrix(TieTable table, long[] edges) {
        List<EntityId> known = table.countries();
        Map<EntityId, Integer> numbers = new HashMap<>();
        known.forEach(country -> numbers.put(country, numbers.size()));
        int unknown = known.size();
        int[] countryOf = IntStream.range(0, table.places())
                .map(place -> table.country(place)
                        .map(id -> numbers.getOrDefault(id, unknown))
                        .orElse(unknown))
                .toArray();
        Map<Long, Long> cells = new HashMap<>();
        for (long edge : edges) {
            int one = countryOf[a(edge)];
            int other = countryOf[b(edge)];
            cells.merge(((long) Math.min(one, other) << 32) | Math.max(one, other), 1L, Long::sum);
        }
        List<Cell> sorted = new ArrayList<>(cells.size());
        cells.forEach((pair, count) -> sorted.add(new Cell(country(known, a(pair)), country(known, b(pair)), count)));
        sorted.sort(MOST_FIRST);
        return List.copyOf(sorted);
    }

    private static Optional<EntityId> country(List<EntityId> known, int number) {
        return number < known.size() ? Optional.of(known.get(number)) : Optional.empty();
    }

    // Countries that are not known come last.
    private static String name(Optional<EntityId> country) {
        return country.map(EntityId::toString).orElse("~");
    }

    private static int a(long pair) {
        return (int) (pair >>> 32);
    }

    private static int b(long pair) {
        return (int) pair;
    }

    /** How many places have an edge. */
    public long places() {
        return Arrays.stream(degrees).filter(degree -> degree > 0).count();
    }

    /** How many edges there are. */
    public int edges() {
        return edges.length;
    }

    /** How many edges a place has. */
    public int degree(int place) {
        return degrees[place];
    }

    /** How many edges join which countries, the most first. */
    public List<Cell> countries() {
        return countries;
    }

    /**
     * An edge.
     *
     * @param a the place of the lower number
     * @param b the other place
     */
    public record Link(int a, int b) {}

    /**
     * A part of the graph.
     *
     * @param nodes some places, by number
     * @param links all edges between them
     */
    public record Part(List<Integer> nodes, List<Link> links) {}

    /** The places with most edges, so many at most, and all edges between them. */
    public Part largest(int number) {
        Comparator<Integer> most =
                Comparator.<Integer>comparingInt(place -> -degrees[place]).thenComparing(Comparator.naturalOrder());
        List<Integer> nodes = IntStream.range(0, degrees.length)
                .filter(place -> degrees[place] > 0)
                .boxed()
                .sorted(most)
                .limit(number)
                .toList();
        BitSet shown = new BitSet();
        nodes.forEach(shown::set);
        List<Link> links = new ArrayList<>();
        for (long edge : edges) {
            if (shown.get(a(edge)) && shown.get(b(edge))) {
                links.add(new Link(a(edge), b(edge)));
            }
        }
        return new Part(nodes, links);
    }
}
