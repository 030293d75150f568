package org.sisterledger.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.GraphMetrics;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of drawn networks, beside those of another library, or counted in the plainest way. */
class OtherCountsTest {
    private static final int NODES = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void betweennessIsThatOfTheLibrary(long seed) {
        Network network = Graphs.drawn(NODES, 90, seed);
        Map<String, Double> theirs = new BetweennessCentrality<>(library(network)).getScores();
        NetworkFigures ours = NetworkFigures.of(network, true, NODES, (done, of) -> {});
        assertThat(ours.byBetweenness())
                .hasSize(network.nodes())
                .allSatisfy(ranked -> assertThat(ranked.value()).isCloseTo(theirs.get(ranked.id()), within(1e-9)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void componentsClusteringAndDiameterAreThoseOfTheLibrary(long seed) {
        Network network = Graphs.drawn(NODES, 45, seed);
        Graph<String, DefaultEdge> graph = library(network);
        NetworkFigures ours = Graphs.figures(network);
        ConnectivityInspector<String, DefaultEdge> theirs = new ConnectivityInspector<>(graph);
        int largest = theirs.connectedSets().stream().mapToInt(Set::size).max().orElseThrow();
        assertThat(ours.components()).isEqualTo(theirs.connectedSets().size()).isGreaterThan(1);
        assertThat(ours.largestComponent()).isEqualTo(largest);
        assertThat(ours.clustering().orElseThrow())
                .isCloseTo(new ClusteringCoefficient<>(graph).getGlobalClusteringCoefficient(), within(1e-12));
        Set<String> members = theirs.connectedSets().stream()
                .filter(set -> set.size() == largest)
                .findFirst()
                .orElseThrow();
        assertThat((double) ours.diameter().orElseThrow())
                .isEqualTo(GraphMetrics.getDiameter(new AsSubgraph<>(graph, new HashSet<>(members))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void trianglesAndSquaresAreThoseOfAllChoicesOfNodes(long seed) {
        Network network = Graphs.drawn(24, 90, seed);
        boolean[][] joined = new boolean[network.nodes()][network.nodes()];
        network.forEachEdge((a, b) -> {
            joined[a][b] = true;
            joined[b][a] = true;
        });
        assertThat(Motifs.of(network)).isEqualTo(new Motifs(triangles(joined), squares(joined)));
    }

    private static long triangles(boolean[][] joined) {
        long count = 0;
        for (int a = 0; a < joined.length; a++) {
            for (int b = a + 1; b < joined.length; b++) {
                for (int c = b + 1; c < joined.length; c++) {
                    count += joined[a][b] && joined[b][c] && joined[c][a] ? 1 : 0;
                }
            }
        }
        return count;
    }

    // Every closed walk over four different nodes, from every start in both directions: eight for each square.
    private static long squares(boolean[][] joined) {
        long walks = 0;
        int n = joined.length;
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                for (int c = 0; joined[a][b] && c < n; c++) {
                    for (int d = 0; joined[b][c] && c != a && d < n; d++) {
                        walks += d != b && joined[c][d] && joined[d][a] ? 1 : 0;
                    }
                }
            }
        }
        return walks / 8;
    }

    private static Graph<String, DefaultEdge> library(Network network) {
        Graph<String, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        for (int node = 0; node < network.nodes(); node++) {
            graph.addVertex(network.id(node));
        }
        network.forEachEdge((a, b) -> graph.addEdge(network.id(a), network.id(b)));
        return graph;
    }
}
