package org.sisterledger.network;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The figures of a graph. Each is defined in {@code docs/network.md}.
 *
 * @param nodes how many nodes
 * @param edges how many edges
 * @param components how many parts that no path joins
 * @param largestComponent how many nodes the largest of them has
 * @param triangles three nodes, each joined with the others
 * @param wedges pairs of edges that share a node
 * @param squares cycles of four nodes
 * @param clustering {@code 3 triangles / wedges}, 0 to 1; empty without wedges
 * @param assortativity correlation of the degrees at the ends of edges, -1 to 1; empty where all ends have one degree
 * @param maxDegree the highest degree
 * @param meanDegree edges of a node on average; empty without nodes
 * @param gini how unequal the degrees are, 0 to 1; empty without nodes
 * @param diameter the greatest distance in the largest component, in edges; empty without nodes. At least this if sampled
 * @param meanDistance the mean distance there; empty without nodes
 * @param medianDistance the median distance there; empty without nodes
 * @param byDegree nodes of the highest degree, the highest first, of equal ones the lowest id first
 * @param byBetweenness nodes over which most shortest paths lead, in the same way; empty if they could not be counted
 * @param communities groups with many edges inside; empty without nodes
 * @param sampled how distances and betweenness were sampled; empty if they are exact
 */
public record NetworkFigures(
        int nodes,
        int edges,
        int components,
        int largestComponent,
        long triangles,
        long wedges,
        long squares,
        Optional<Double> clustering,
        Optional<Double> assortativity,
        int maxDegree,
        Optional<Double> meanDegree,
        Optional<Double> gini,
        Optional<Integer> diameter,
        Optional<Double> meanDistance,
        Optional<Integer> medianDistance,
        List<Ranked<Integer>> byDegree,
        List<Ranked<Double>> byBetweenness,
        Optional<Communities> communities,
        Optional<Sampled> sampled) {
    /** Copies the lists. */
    public NetworkFigures {
        byDegree = List.copyOf(byDegree);
        byBetweenness = List.copyOf(byBetweenness);
    }

    /**
     * A node in a ranking.
     *
     * @param id its id
     * @param value by what it is ranked
     */
    public record Ranked<N extends Number>(String id, N value) {}

    /**
     * Computes all figures.
     *
     * @param network the graph
     * @param exact whether distances and betweenness are computed from all nodes however long it takes
     * @param top how many nodes each ranking lists
     * @param progress is told how far the longest part has come
     */
    public static NetworkFigures of(Network network, boolean exact, int top, PathProgress progress) {
        Components components = Components.of(network);
        Degrees degrees = Degrees.of(network);
        Motifs motifs = Motifs.of(network);
        boolean empty = network.nodes() == 0;
        PathSources.Limits limits = exact ? PathSources.Limits.NONE : PathSources.Limits.USUAL;
        Optional<Distances> distances =
                empty ? Optional.empty() : Optional.of(new Paths(network, components, limits, progress).find());
        return new NetworkFigures(
                network.nodes(),
                network.edges(),
                components.count(),
                empty ? 0 : components.size(0),
                motifs.triangles(),
                degrees.wedges(),
                motifs.squares(),
                degrees.wedges() == 0 ? Optional.empty() : Optional.of(3.0 * motifs.triangles() / degrees.wedges()),
                degrees.assortativity(),
                degrees.max(),
                degrees.mean(),
                degrees.gini(),
                distances.map(Distances::diameter),
                distances.map(Distances::mean),
                distances.map(Distances::median),
                rank(network, top, network::degree),
                distances
                        .flatMap(Distances::betweenness)
                        .map(all -> rank(network, top, all::get))
                        .orElse(List.of()),
                empty ? Optional.empty() : Optional.of(Communities.of(network)),
                distances.flatMap(Distances::sampled));
    }

    private static <N extends Number & Comparable<N>> List<Ranked<N>> rank(
            Network network, int top, IntFunction<N> value) {
        // The sort is stable and the numbers follow the ids, so equal ones come by id.
        return IntStream.range(0, network.nodes())
                .mapToObj(node -> new Ranked<>(network.id(node), value.apply(node)))
                .sorted(Comparator.comparing((Ranked<N> ranked) -> ranked.value())
                        .reversed())
                .limit(top)
                .toList();
    }
}
