package org.sisterledger.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampledPathsTest {
    private static final Network LARGE = Graphs.drawn(3000, 9000, 7);
    private static final PathSources.Limits FEW = new PathSources.Limits(1_000_000, 8_000_000);

    @Test
    void aLargeComponentIsSearchedFromSomeNodesAndSaysSo() {
        Distances sampled = find(LARGE, FEW);
        Distances exact = find(LARGE, PathSources.Limits.NONE);
        assertThat(exact.sampled()).isEmpty();
        assertThat(sampled.sampled()).hasValueSatisfying(how -> {
            assertThat(how.of()).isEqualTo(Components.of(LARGE).size(0));
            assertThat(how.sources()).isBetween(64, how.of() / 2);
        });
        assertThat(sampled.mean()).isCloseTo(exact.mean(), within(0.1)).isNotEqualTo(exact.mean());
        assertThat(sampled.diameter()).isBetween(exact.diameter() - 1, exact.diameter());
        double all = sum(exact);
        assertThat(sum(sampled)).isCloseTo(all, within(all / 20));
    }

    @Test
    void theSameSampleIsDrawnAgain() {
        assertThat(find(LARGE, FEW)).isEqualTo(find(LARGE, FEW));
    }

    @Test
    void aSmallComponentBesideALargeOneIsSearchedWhole() {
        NetworkBuilder builder = new NetworkBuilder();
        LARGE.forEachEdge((a, b) -> builder.add(LARGE.id(a), LARGE.id(b)));
        builder.add("z1", "z2");
        builder.add("z2", "z3");
        Network both = builder.build().network();
        List<Double> betweenness = find(both, FEW).betweenness().orElseThrow();
        assertThat(betweenness.get(both.nodes() - 2)).isEqualTo(1.0);
    }

    private static double sum(Distances distances) {
        return distances.betweenness().orElseThrow().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static Distances find(Network network, PathSources.Limits limits) {
        return new Paths(network, Components.of(network), limits, (done, of) -> {}).find();
    }
}
