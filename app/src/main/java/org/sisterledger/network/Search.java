package org.sisterledger.network;

import java.util.Arrays;

/**
 * Goes through a graph from one node after the other, breadth first, and adds up what shortest paths tell: how far nodes are from
 * each other, and how many paths lead over each node. Bare arrays and no list of predecessors, because this is where the time goes.
 *
 * @see <a href="https://doi.org/10.1080/0022250X.2001.9990249">Brandes 2001</a>
 */
final class Search {
    private final int[] first;
    private final int[] neighbours;
    private final int[] distance;
    private final int[] queue;
    private final double[] paths;
    private final double[] dependency;
    private final PathSums sums;

    /** Searches a graph and adds to these sums. */
    Search(Network network, PathSums sums) {
        this.sums = sums;
        first = network.first();
        neighbours = network.neighbours();
        distance = new int[network.nodes()];
        queue = new int[network.nodes()];
        paths = new double[network.nodes()];
        dependency = new double[network.nodes()];
        Arrays.fill(distance, -1);
    }

    /**
     * Goes out from a node.
     *
     * @param source the node
     * @param weight how many sources this one stands for, 1 where none is left out
     * @param counted whether the distances from here are counted
     */
    void goFrom(int source, double weight, boolean counted) {
        int reached = spread(source);
        if (counted) {
            sums.countPairs(distance, queue, reached);
            sums.noteFarthest(queue[reached - 1], distance[queue[reached - 1]]);
        }
        gather(reached, weight);
        reset(reached);
    }

    /** Goes out from a node for the greatest distance alone. */
    void sweepFrom(int source) {
        int reached = spread(source);
        sums.noteFarthest(queue[reached - 1], distance[queue[reached - 1]]);
        reset(reached);
    }

    private int spread(int source) {
        int head = 0;
        int tail = 0;
        queue[tail++] = source;
        distance[source] = 0;
        paths[source] = 1;
        while (head < tail) {
            int node = queue[head++];
            int next = distance[node] + 1;
            double here = paths[node];
            for (int i = first[node]; i < first[node + 1]; i++) {
                int neighbour = neighbours[i];
                if (distance[neighbour] < 0) {
                    distance[neighbour] = next;
                    paths[neighbour] = here;
                    queue[tail++] = neighbour;
                } else if (distance[neighbour] == next) {
                    paths[neighbour] += here;
                }
            }
        }
        return tail;
    }

    // From the farthest node back: what each owes to its predecessors.
    private void gather(int reached, double weight) {
        for (int at = reached - 1; at > 0; at--) {
            int node = queue[at];
            int before = distance[node] - 1;
            double share = (1 + dependency[node]) / paths[node];
            for (int i = first[node]; i < first[node + 1]; i++) {
                int neighbour = neighbours[i];
                if (distance[neighbour] == before) {
                    dependency[neighbour] += paths[neighbour] * share;
                }
            }
            sums.addOver(node, weight * dependency[node]);
        }
    }

    private void reset(int reached) {
        for (int at = 0; at < reached; at++) {
            distance[queue[at]] = -1;
            dependency[queue[at]] = 0;
        }
    }
}
