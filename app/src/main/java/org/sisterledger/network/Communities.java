package org.sisterledger.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;

/**
 * Groups of nodes with more edges among themselves than chance would give, found with the Leiden algorithm for modularity.
 *
 * @param seed the seed of the chance in the search; the same seed and graph give the same groups
 * @param modularity the share of edges inside groups beyond what the degrees alone would give, from -0.5 to 1
 * @param members the ids of each group in order; the largest group first, of equal ones that with the lowest id
 * @see <a href="https://doi.org/10.1038/s41598-019-41695-z">Traag, Waltman and van Eck 2019</a>
 * @see <a href="https://doi.org/10.1103/PhysRevE.69.026113">Newman and Girvan 2004, modularity</a>
 */
public record Communities(long seed, double modularity, List<List<String>> members) {
    /** The seed that is used. */
    static final long SEED = 1;

    private static final int ITERATIONS = 10;

    /** Copies the lists. */
    public Communities {
        members = members.stream().map(List::copyOf).toList();
    }

    /** Those of a graph with at least one edge. */
    static Communities of(Network network) {
        nl.cwts.networkanalysis.Network library = LibraryNetwork.of(network);
        // With nodes that weigh their degree, this resolution makes the library's quality function modularity.
        double resolution = 1.0 / network.neighbours().length;
        LeidenAlgorithm leiden =
                new LeidenAlgorithm(resolution, ITERATIONS, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(SEED));
        Clustering found = leiden.findClustering(library);
        found.removeEmptyClusters();
        Components parts = Components.bySize(found);
        List<List<String>> members = new ArrayList<>();
        for (int part = 0; part < parts.count(); part++) {
            members.add(new ArrayList<>(parts.size(part)));
        }
        for (int node = 0; node < network.nodes(); node++) {
            members.get(parts.of(node)).add(network.id(node));
        }
        return new Communities(SEED, modularity(network, parts), members);
    }

    private static double modularity(Network network, Components parts) {
        long[] inside = new long[parts.count()];
        long[] degrees = new long[parts.count()];
        int[] first = network.first();
        int[] neighbours = network.neighbours();
        for (int node = 0; node < network.nodes(); node++) {
            int part = parts.of(node);
            degrees[part] += network.degree(node);
            for (int i = first[node]; i < first[node + 1]; i++) {
                inside[part] += parts.of(neighbours[i]) == part ? 1 : 0;
            }
        }
        double ends = neighbours.length;
        double sum = 0;
        for (int part = 0; part < inside.length; part++) {
            sum += inside[part] / ends - (degrees[part] / ends) * (degrees[part] / ends);
        }
        return sum;
    }
}
