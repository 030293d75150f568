package org.sisterledger.network;

import java.util.List;

/**
 * A simple undirected graph: no loops, no edge twice. Nodes are numbered from 0 in the natural order of their ids, so that the
 * same edges give the same numbers in whatever order they came. It never changes.
 */
public final class Network {
    private final List<String> ids;
    private final int[] first;
    private final int[] neighbours;

    // The neighbours of node v are neighbours[first[v]] up to neighbours[first[v + 1]], ascending.
    Network(List<String> ids, int[] first, int[] neighbours) {
        this.ids = List.copyOf(ids);
        this.first = first;
        this.neighbours = neighbours;
    }

    /** How many nodes there are. Each has at least one edge. */
    public int nodes() {
        return ids.size();
    }

    /** How many edges there are. */
    public int edges() {
        return neighbours.length / 2;
    }

    /** The id of a node, by number from 0 on. */
    public String id(int node) {
        return ids.get(node);
    }

    /** How many edges a node has. */
    public int degree(int node) {
        return first[node + 1] - first[node];
    }

    /** Hands over every edge once, the lower number first, in ascending order. */
    public void forEachEdge(EdgeTaker taker) {
        for (int a = 0; a < nodes(); a++) {
            for (int i = first[a]; i < first[a + 1]; i++) {
                if (neighbours[i] > a) {
                    taker.take(a, neighbours[i]);
                }
            }
        }
    }

    /** Takes edges. */
    @FunctionalInterface
    public interface EdgeTaker {
        /** Takes the edge between two nodes, {@code a} below {@code b}. */
        void take(int a, int b);
    }

    /** Where the neighbours of each node begin, with one more entry for the end. Not to be written to. */
    int[] first() {
        return first;
    }

    /** The neighbours of all nodes, one after the other. Not to be written to. */
    int[] neighbours() {
        return neighbours;
    }
}
