package org.sisterledger.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How far the nodes of the largest component are from each other, in edges, and how many shortest paths lead over each node of
 * the graph.
 *
 * @param diameter the greatest distance; at least this if sampled
 * @param mean the mean over ordered pairs, as {@code docs/network.md} defines it
 * @param median the least distance within which at least half of these pairs lie
 * @param betweenness for each node the sum over unordered pairs of others of the share of their shortest paths that lead over it;
 *     empty if a graph has more shortest paths between two nodes than a double can count
 * @param sampled how the sources were drawn; empty if none was left out
 */
record Distances(int diameter, double mean, int median, Optional<List<Double>> betweenness, Optional<Sampled> sampled) {
    static Distances of(int diameter, long[] pairsAt, double[] betweenness, Optional<Sampled> sampled) {
        long pairs = 0;
        long sum = 0;
        for (int distance = 1; distance < pairsAt.length; distance++) {
            pairs += pairsAt[distance];
            sum += distance * pairsAt[distance];
        }
        long within = 0;
        int median = 0;
        while (2 * within < pairs) {
            within += pairsAt[++median];
        }
        boolean countable = Arrays.stream(betweenness).allMatch(Double::isFinite);
        return new Distances(
                diameter,
                (double) sum / pairs,
                median,
                countable ? Optional.of(Arrays.stream(betweenness).boxed().toList()) : Optional.empty(),
                sampled);
    }
}
