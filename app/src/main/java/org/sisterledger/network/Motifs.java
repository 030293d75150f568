package org.sisterledger.network;

import java.util.Arrays;

/**
 * How often small figures occur.
 *
 * @param triangles three nodes, each joined with the others
 * @param squares closed walks over four different nodes, each counted once whatever its start and direction
 */
record Motifs(long triangles, long squares) {
    /**
     * Counts both. Nodes are ranked by degree, and a figure is counted at its highest node, so that no node's pairs of neighbours are
     * gone through; the time grows with edges times the square root of edges at most.
     *
     * @see <a href="https://doi.org/10.1137/0214017">Chiba and Nishizeki 1985</a>
     */
    static Motifs of(Network network) {
        int[] rank = rank(network);
        int[] first = network.first();
        int[] neighbours = network.neighbours();
        int[] paths = new int[network.nodes()];
        boolean[] joined = new boolean[network.nodes()];
        long triangles = 0;
        long squares = 0;
        for (int top = 0; top < network.nodes(); top++) {
            for (int i = first[top]; i < first[top + 1]; i++) {
                joined[neighbours[i]] = rank[neighbours[i]] < rank[top];
            }
            for (int i = first[top]; i < first[top + 1]; i++) {
                int side = neighbours[i];
                if (rank[side] > rank[top]) {
                    continue;
                }
                for (int j = first[side]; j < first[side + 1]; j++) {
                    int far = neighbours[j];
                    if (rank[far] < rank[top]) {
                        squares += paths[far]++;
                        // Seen from either side, so each triangle comes twice.
                        triangles += joined[far] ? 1 : 0;
                    }
                }
            }
            for (int i = first[top]; i < first[top + 1]; i++) {
                int side = neighbours[i];
                joined[side] = false;
                for (int j = first[side]; rank[side] < rank[top] && j < first[side + 1]; j++) {
                    paths[neighbours[j]] = 0;
                }
            }
        }
        return new Motifs(triangles / 2, squares);
    }

    // The place of each node when they are put in order of degree, then of number.
    private static int[] rank(Network network) {
        long[] order = new long[network.nodes()];
        Arrays.setAll(order, node -> ((long) network.degree(node) << 32) | node);
        Arrays.sort(order);
        int[] rank = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            rank[(int) order[i]] = i;
        }
        return rank;
    }
}
