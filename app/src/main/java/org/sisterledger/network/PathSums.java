package org.sisterledger.network;

import java.util.Arrays;

/** What searches from several nodes add up to. */
final class PathSums {
    private final double[] betweenness;
    private long[] pairsAt = new long[64];
    private int eccentricity;
    private int farthest;

    /** Nothing yet, for a graph of so many nodes. */
    PathSums(int nodes) {
        betweenness = new double[nodes];
    }

    /** Counts an ordered pair at each of these distances, {@code distances[nodes[i]]} for i from 1 to {@code reached}. */
    void countPairs(int[] distances, int[] nodes, int reached) {
        int longest = distances[nodes[reached - 1]];
        if (pairsAt.length <= longest) {
            pairsAt = Arrays.copyOf(pairsAt, longest * 2);
        }
        for (int at = 1; at < reached; at++) {
            pairsAt[distances[nodes[at]]]++;
        }
    }

    /** Notes that a node lies at this distance from another. */
    void noteFarthest(int node, int distance) {
        if (distance > eccentricity) {
            eccentricity = distance;
            farthest = node;
        }
    }

    /** Adds to what leads over a node. */
    void addOver(int node, double dependency) {
        betweenness[node] += dependency;
    }

    /** Adds what other searches found. */
    void add(PathSums other) {
        for (int node = 0; node < betweenness.length; node++) {
            betweenness[node] += other.betweenness[node];
        }
        if (pairsAt.length < other.pairsAt.length) {
            pairsAt = Arrays.copyOf(pairsAt, other.pairsAt.length);
        }
        for (int i = 0; i < other.pairsAt.length; i++) {
            pairsAt[i] += other.pairsAt[i];
        }
        noteFarthest(other.farthest, other.eccentricity);
    }

    /** The greatest distance met. */
    int eccentricity() {
        return eccentricity;
    }

    /** A node at that distance. */
    int farthest() {
        return farthest;
    }

    /** How many ordered pairs were met at each distance from 1 on; 0 at place 0. */
    long[] pairsAt() {
        return pairsAt.clone();
    }

    /** For each node the sum over sources of the shares of shortest paths over it; each unordered pair counts twice. */
    double[] betweenness() {
        return betweenness.clone();
    }
}
