package org.sisterledger.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects edges between ids and makes a simple graph of them. */
public final class NetworkBuilder {
    private static final int MOST = Integer.MAX_VALUE / 4;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private long[] pairs = new long[1 << 10];
    private int size;
    private long loops;

    /**
     * What became of the edges that were added: {@code rows = edges + duplicates + reversed + loops}.
     *
     * @param network the graph
     * @param rows how many edges were added
     * @param duplicates how many were there already in the same direction
     * @param reversed how many pairs came in both directions
     * @param loops how many joined a node with itself; they make neither an edge nor a node
     */
    public record Outcome(Network network, long rows, long duplicates, long reversed, long loops) {}

    /**
     * Adds an edge.
     *
     * @throws IllegalStateException beyond half a milliard edges
     */
    public void add(String from, String to) {
        if (from.equals(to)) {
            loops++;
            return;
        }
        if (size == MOST) {
            throw new IllegalStateException("Expected at most " + MOST + " edges, got one more.");
        }
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, Math.min(MOST, size * 2));
        }
        pairs[size++] = ((long) number(from) << 32) | number(to);
    }

    /** Makes the graph. Nothing may be added afterwards. */
    public Outcome build() {
        numbers.clear();
        Integer[] order = new Integer[ids.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(ids::get));
        int[] byOrder = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            byOrder[order[i]] = i;
        }
        long rows = size + loops;
        for (int i = 0; i < size; i++) {
            pairs[i] = oriented(byOrder[(int) (pairs[i] >>> 32)], byOrder[(int) pairs[i]]);
        }
        Arrays.sort(pairs, 0, size);
        long duplicates = 0;
        long reversed = 0;
        long previous = -1;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            long pair = pairs[i];
            // The lowest bit is the direction: the rows of a pair stand together, those of each direction side by side.
            if (previous < 0 || pair >>> 1 != previous >>> 1) {
                pairs[kept++] = pair;
            } else if (pair == previous) {
                duplicates++;
            } else {
                reversed++;
            }
            previous = pair;
        }
        List<String> sorted = Arrays.stream(order).map(ids::get).toList();
        return new Outcome(network(sorted, kept), rows, duplicates, reversed, loops);
    }

    private int number(String id) {
        Integer known = numbers.get(id);
        if (known == null) {
            known = ids.size();
            numbers.put(id, known);
            ids.add(id);
        }
        return known;
    }

    // The lower number, the higher one, and whether they came the other way round.
    private static long oriented(int from, int to) {
        boolean turned = from > to;
        return ((long) Math.min(from, to) << 32) | ((long) Math.max(from, to) << 1) | (turned ? 1 : 0);
    }

    private Network network(List<String> sorted, int edges) {
        int[] first = new int[sorted.size() + 1];
        for (int i = 0; i < edges; i++) {
            first[low(pairs[i]) + 1]++;
            first[high(pairs[i]) + 1]++;
        }
        for (int v = 0; v < sorted.size(); v++) {
            first[v + 1] += first[v];
        }
        int[] next = Arrays.copyOf(first, sorted.size());
        int[] neighbours = new int[edges * 2];
        // Lower neighbours first and each group ascending, because the pairs are sorted: two passes keep every list
        // sorted.
        for (int i = 0; i < edges; i++) {
            neighbours[next[high(pairs[i])]++] = low(pairs[i]);
        }
        for (int i = 0; i < edges; i++) {
            neighbours[next[low(pairs[i])]++] = high(pairs[i]);
        }
        return new Network(sorted, first, neighbours);
    }

    private static int low(long pair) {
        return (int) (pair >>> 32);
    }

    private static int high(long pair) {
        return (int) (pair & 0xFFFF_FFFFL) >>> 1;
    }
}
