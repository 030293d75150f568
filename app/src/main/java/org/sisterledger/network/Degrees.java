package org.sisterledger.network;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the degrees of a graph tell.
 *
 * @param max the highest degree; 0 without nodes
 * @param mean edges of a node on average, {@code 2 m / n}; empty without nodes
 * @param wedges pairs of edges that share a node: the sum of {@code d (d - 1) / 2} over the degrees {@code d}
 * @param assortativity Pearson's correlation of the degrees at the two ends of an edge, each edge taken in both directions; empty
 *     where all ends have one degree
 * @param gini how unequal the degrees are over all nodes, 0 for all alike; empty without nodes
 * @see <a href="https://doi.org/10.1103/PhysRevLett.89.208701">Newman 2002, assortative mixing</a>
 */
record Degrees(int max, Optional<Double> mean, long wedges, Optional<Double> assortativity, Optional<Double> gini) {
    static Degrees of(Network network) {
        int[] degrees = new int[network.nodes()];
        Arrays.setAll(degrees, network::degree);
        long wedges = 0;
        for (int degree : degrees) {
            wedges += (long) degree * (degree - 1) / 2;
        }
        Arrays.sort(degrees);
        int nodes = degrees.length;
        if (nodes == 0) {
            return new Degrees(0, Optional.empty(), 0, Optional.empty(), Optional.empty());
        }
        double mean = 2.0 * network.edges() / nodes;
        return new Degrees(
                degrees[nodes - 1], Optional.of(mean), wedges, assortativity(network), Optional.of(gini(degrees)));
    }

    private static Optional<Double> assortativity(Network network) {
        int[] first = network.first();
        int[] neighbours = network.neighbours();
        double ends = neighbours.length;
        double mean = 0;
        for (int node = 0; node < network.nodes(); node++) {
            mean += (double) network.degree(node) * network.degree(node) / ends;
        }
        double variance = 0;
        double covariance = 0;
        for (int node = 0; node < network.nodes(); node++) {
            double here = network.degree(node) - mean;
            double around = 0;
            for (int i = first[node]; i < first[node + 1]; i++) {
                around += network.degree(neighbours[i]) - mean;
            }
            variance += network.degree(node) * here * here;
            covariance += here * around;
        }
        boolean regular = isRegularAtEnds(network);
        return regular ? Optional.empty() : Optional.of(covariance / variance);
    }

    // Asked of the degrees, because a variance of sums in floating point is never quite nought.
    private static boolean isRegularAtEnds(Network network) {
        for (int node = 1; node < network.nodes(); node++) {
            if (network.degree(node) != network.degree(0)) {
                return false;
            }
        }
        return true;
    }

    // Twice the sum of rank times degree over n times their sum, less (n + 1) / n; the degrees ascend.
    private static double gini(int[] degrees) {
        double ranked = 0;
        double sum = 0;
        for (int i = 0; i < degrees.length; i++) {
            ranked += (i + 1.0) * degrees[i];
            sum += degrees[i];
        }
        double nodes = degrees.length;
        return 2 * ranked / (nodes * sum) - (nodes + 1) / nodes;
    }
}
