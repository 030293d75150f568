package org.sisterledger.network;

import java.util.Arrays;
import java.util.Random;

/**
 * The nodes from which shortest paths are searched: all, or in components where all would take minutes a number drawn with a fixed
 * seed, each of which then stands for several.
 */
final class PathSources {
    /** The seed with which nodes are drawn. */
    static final long SEED = 1;

    private static final int FEWEST = 64;

    private final int[] nodes;
    private final double[] weights;
    private int count;
    private boolean drawn;
    private int inLargest;

    private PathSources(int nodes) {
        this.nodes = new int[nodes];
        this.weights = new double[nodes];
    }

    /**
     * How much may be searched. A step is a node or an end of an edge that a search touches.
     *
     * @param exact steps up to which a component is searched from all its nodes
     * @param sampled steps that are spent on a component that would take more, though it is searched from 64 nodes at least
     */
    record Limits(long exact, long sampled) {
        /** A minute or so, and some seconds. */
        static final Limits USUAL = new Limits(3_000_000_000L, 300_000_000L);

        /** All, however long it takes. */
        static final Limits NONE = new Limits(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** The sources for a graph. */
    static PathSources of(Network network, Components components, Limits limits) {
        PathSources sources = new PathSources(network.nodes());
        int[][] members = members(network, components);
        for (int component = 0; component < members.length; component++) {
            sources.addFrom(network, members[component], limits);
            if (component == 0) {
                sources.inLargest = sources.count;
            }
        }
        return sources;
    }

    private void addFrom(Network network, int[] members, Limits limits) {
        // What a search from one of these nodes touches.
        long reach = members.length;
        for (int node : members) {
            reach += network.degree(node);
        }
        int wanted = (int) Math.min(members.length, Math.max(FEWEST, limits.sampled() / reach));
        boolean all = wanted == members.length || members.length <= limits.exact() / reach;
        int[] chosen = all ? members : draw(members, wanted);
        drawn |= !all;
        for (int node : chosen) {
            nodes[count] = node;
            weights[count++] = members.length / (double) chosen.length;
        }
    }

    // Without putting back: the first of a shuffle that stops early.
    private static int[] draw(int[] members, int wanted) {
        int[] pool = members.clone();
        Random random = new Random(SEED);
        for (int i = 0; i < wanted; i++) {
            int other = i + random.nextInt(pool.length - i);
            int kept = pool[i];
            pool[i] = pool[other];
            pool[other] = kept;
        }
        return Arrays.copyOf(pool, wanted);
    }

    private static int[][] members(Network network, Components components) {
        int[][] members = new int[components.count()][];
        int[] size = new int[components.count()];
        for (int i = 0; i < members.length; i++) {
            members[i] = new int[components.size(i)];
        }
        for (int node = 0; node < network.nodes(); node++) {
            int component = components.of(node);
            members[component][size[component]++] = node;
        }
        return members;
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** The node of a source. */
    int node(int source) {
        return nodes[source];
    }

    /** How many nodes a source stands for. */
    double weight(int source) {
        return weights[source];
    }

    /** Whether some nodes are left out. */
    boolean drawn() {
        return drawn;
    }

    /** How many sources lie in the largest component. */
    int inLargest() {
        return inLargest;
    }
}
