package org.sisterledger.network;

import java.util.Arrays;
import nl.cwts.networkanalysis.Clustering;

/** The parts of a graph that no path joins. Component 0 is the largest; of equal ones that with the lowest node comes first. */
final class Components {
    private final int[] of;
    private final int[] sizes;

    private Components(int[] of, int[] sizes) {
        this.of = of;
        this.sizes = sizes;
    }

    /** Those of a graph, as the library finds them, numbered by size. */
    static Components of(Network network) {
        if (network.nodes() == 0) {
            return new Components(new int[0], new int[0]);
        }
        return bySize(LibraryNetwork.of(network).identifyComponents());
    }

    /** Numbers the clusters of the library by size, then by lowest node. */
    static Components bySize(Clustering found) {
        int[] clusters = found.getClusters();
        int[] sizes = new int[found.getNClusters()];
        int[] lowest = new int[sizes.length];
        for (int node = clusters.length - 1; node >= 0; node--) {
            sizes[clusters[node]]++;
            lowest[clusters[node]] = node;
        }
        Integer[] order = new Integer[sizes.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> {
            int bySize = Integer.compare(sizes[b], sizes[a]);
            return bySize != 0 ? bySize : Integer.compare(lowest[a], lowest[b]);
        });
        int[] renumbered = new int[sizes.length];
        int[] sortedSizes = new int[sizes.length];
        for (int i = 0; i < order.length; i++) {
            renumbered[order[i]] = i;
            sortedSizes[i] = sizes[order[i]];
        }
        int[] of = new int[clusters.length];
        Arrays.setAll(of, node -> renumbered[clusters[node]]);
        return new Components(of, sortedSizes);
    }

    /** How many there are. */
    int count() {
        return sizes.length;
    }

    /** Nodes in a component. */
    int size(int component) {
        return sizes[component];
    }

    /** The component of a node. */
    int of(int node) {
        return of[node];
    }
}
