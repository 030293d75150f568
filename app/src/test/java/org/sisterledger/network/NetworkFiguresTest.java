package org.sisterledger.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sisterledger.network.NetworkFigures.Ranked;

class NetworkFiguresTest {
    // A triangle a-b-c with a tail c-d-e, and a pair x-y apart. Degrees: a 2, b 2, c 3, d 2, e 1, x 1, y 1.
    private static final NetworkFigures KITE = Graphs.figures(Graphs.of("a-b b-c c-a c-d d-e x-y"));

    @Test
    void nodesEdgesAndComponentsAreCounted() {
        assertThat(List.of(KITE.nodes(), KITE.edges(), KITE.components(), KITE.largestComponent()))
                .containsExactly(7, 6, 2, 5);
    }

    @Test
    void wedgesArePairsOfEdgesAtANodeAndClusteringIsThreeTrianglesOverThem() {
        // 1 at each of a, b and d, 3 at c.
        assertThat(KITE.wedges()).isEqualTo(6);
        assertThat(KITE.triangles()).isEqualTo(1);
        assertThat(KITE.clustering()).contains(0.5);
    }

    @Test
    void clusteringIsNotDefinedWithoutWedges() {
        assertThat(Graphs.figures(Graphs.of("a-b")).clustering()).isEmpty();
    }

    @Test
    void distancesAreThoseOfTheLargestComponent() {
        // Unordered pairs: ab 1, ac 1, bc 1, cd 1, de 1, ad 2, bd 2, ce 2, ae 3, be 3: 17 over 10 pairs.
        assertThat(KITE.diameter()).contains(3);
        assertThat(KITE.meanDistance())
                .hasValueSatisfying(mean -> assertThat(mean).isEqualTo(1.7));
        assertThat(KITE.medianDistance()).contains(1);
    }

    @Test
    void theMedianIsTheLeastDistanceThatHalfOfThePairsKeep() {
        // a-b-c-d: three pairs at 1, two at 2, one at 3; with e four at 1 of ten.
        assertThat(Graphs.figures(Graphs.of("a-b b-c c-d")).medianDistance()).contains(1);
        assertThat(Graphs.figures(Graphs.of("a-b b-c c-d d-e")).medianDistance())
                .contains(2);
    }

    @Test
    void betweennessCountsUnorderedPairsOfOthers() {
        // Over c: a and b with each of d and e. Over d: a, b and c with e.
        assertThat(KITE.byBetweenness())
                .containsExactly(new Ranked<>("c", 4.0), new Ranked<>("d", 3.0), new Ranked<>("a", 0.0));
    }

    @Test
    void severalShortestPathsShareAPair() {
        // Two ways from a to c and two from b to d.
        assertThat(Graphs.figures(Graphs.of("a-b b-c c-d d-a")).byBetweenness())
                .containsExactly(new Ranked<>("a", 0.5), new Ranked<>("b", 0.5), new Ranked<>("c", 0.5));
    }

    @Test
    void equalDegreesAreRankedById() {
        assertThat(KITE.byDegree()).containsExactly(new Ranked<>("c", 3), new Ranked<>("a", 2), new Ranked<>("b", 2));
        assertThat(KITE.maxDegree()).isEqualTo(3);
        assertThat(KITE.meanDegree()).contains(12 / 7.0);
    }

    @Test
    void aStarIsDisassortativeAndARingHasNoAssortativity() {
        assertThat(Graphs.figures(Graphs.of("m-a m-b m-c")).assortativity())
                .hasValueSatisfying(r -> assertThat(r).isCloseTo(-1, within(1e-12)));
        assertThat(Graphs.figures(Graphs.of("a-b b-c c-d d-a")).assortativity()).isEmpty();
    }

    @Test
    void assortativityTakesEachEdgeInBothDirections() {
        // a-b-c-d: ends (1,2) (2,1) (2,2) (2,2) (2,1) (1,2); mean 10/6, variance 2/9, covariance -1/9.
        assertThat(Graphs.figures(Graphs.of("a-b b-c c-d")).assortativity())
                .hasValueSatisfying(r -> assertThat(r).isCloseTo(-0.5, within(1e-12)));
    }

    @Test
    void giniIsNoughtWhereAllDegreesAreAlike() {
        assertThat(Graphs.figures(Graphs.of("a-b b-c c-a")).gini())
                .hasValueSatisfying(gini -> assertThat(gini).isCloseTo(0, within(1e-12)));
        // A star of three: degrees 1 1 1 3; 2 (1 + 2 + 3 + 12) / (4 * 6) - 5/4.
        assertThat(Graphs.figures(Graphs.of("m-a m-b m-c")).gini())
                .hasValueSatisfying(gini -> assertThat(gini).isCloseTo(0.25, within(1e-12)));
    }

    @Test
    void aSquareIsCountedOnceAndACompleteGraphOfFourHasThree() {
        assertThat(Graphs.figures(Graphs.of("a-b b-c c-d d-a")).squares()).isEqualTo(1);
        assertThat(Graphs.figures(Graphs.of("a-b b-c c-d d-a a-c b-d")).squares())
                .isEqualTo(3);
        assertThat(KITE.squares()).isZero();
    }

    @Test
    void communitiesAreTheTwoCliquesThatOneEdgeJoins() {
        Optional<Communities> found =
                Graphs.figures(Graphs.of("a-b b-c c-a x-y y-z z-x c-x")).communities();
        // 7 edges, 3 inside each, 7 ends each: 6/14 + 6/14 - 2 (7/14)^2.
        assertThat(found).hasValueSatisfying(communities -> {
            assertThat(communities.members()).containsExactly(List.of("a", "b", "c"), List.of("x", "y", "z"));
            assertThat(communities.modularity()).isCloseTo(12 / 14.0 - 0.5, within(1e-12));
        });
    }

    @Test
    void nothingHasNoFiguresButCounts() {
        NetworkFigures none = Graphs.figures(new NetworkBuilder().build().network());
        assertThat(none.nodes()).isZero();
        assertThat(none.components()).isZero();
        assertThat(none.diameter()).isEmpty();
        assertThat(none.meanDegree()).isEmpty();
        assertThat(none.communities()).isEmpty();
    }

    @Test
    void theSameEdgesInAnotherOrderGiveTheSameFigures() {
        assertThat(Graphs.figures(Graphs.of("e-d y-x c-d a-c b-c b-a"))).isEqualTo(KITE);
    }
}
