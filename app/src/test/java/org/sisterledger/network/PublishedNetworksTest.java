package org.sisterledger.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sisterledger.Repository;

/**
 * Two networks of which others published the figures. Runs where the files are at hand.
 *
 * @see <a href="http://konect.cc/networks/twin">KONECT, sister cities</a>
 */
class PublishedNetworksTest {
    private static final Path DATA = Repository.root().resolve("../shared/data").normalize();

    @Test
    void konectSisterCitiesHaveTheFiguresThatKonectPublished() throws IOException {
        NetworkBuilder.Outcome built = read("konect/out.twin");
        NetworkFigures figures = Graphs.figures(built.network());
        assertThat(List.of(built.duplicates(), built.reversed(), built.loops())).containsExactly(0L, 0L, 0L);
        assertThat(figures.nodes()).isEqualTo(14_274);
        assertThat(figures.edges()).isEqualTo(20_573);
        assertThat(figures.largestComponent()).isEqualTo(10_320);
        assertThat(figures.triangles()).isEqualTo(6_327);
        assertThat(figures.wedges()).isEqualTo(170_445);
        assertThat(figures.squares()).isEqualTo(84_861);
        assertThat(figures.maxDegree()).isEqualTo(99);
        assertThat(figures.diameter()).contains(25);
        assertThat(printed("%.5f", figures.meanDegree().orElseThrow())).isEqualTo("2.88258");
        assertThat(printed("%.6f", figures.clustering().orElseThrow())).isEqualTo("0.111361");
        assertThat(printed("%.6f", figures.assortativity().orElseThrow())).isEqualTo("0.386786");
        assertThat(printed("%.6f", figures.gini().orElseThrow())).isEqualTo("0.506040");
        // KONECT estimates distances with random counters and prints 7.65392 and 8; these are the exact ones
        // (docs/network.md).
        assertThat(printed("%.5f", figures.meanDistance().orElseThrow())).isEqualTo("7.34813");
        assertThat(figures.medianDistance()).contains(7);
    }

    @Test
    void wikidataOf2016HasTheFiguresOfItsReadme() throws IOException {
        NetworkBuilder.Outcome built = read("wikidata-2016/relations.tsv");
        NetworkFigures figures = Graphs.figures(built.network());
        assertThat(figures.nodes()).isEqualTo(10_055);
        assertThat(figures.edges()).isEqualTo(17_401);
        assertThat(built.network().edges() - built.reversed()).isEqualTo(624);
        assertThat(figures.components()).isEqualTo(1);
        assertThat(figures.triangles()).isEqualTo(6_065);
        assertThat(printed("%.6f", figures.clustering().orElseThrow())).isEqualTo("0.114223");
        assertThat(figures.maxDegree()).isEqualTo(98);
    }

    private static String printed(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static NetworkBuilder.Outcome read(String name) throws IOException {
        Path file = DATA.resolve(name);
        assumeTrue(Files.isRegularFile(file), "needs ../shared/data");
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return EdgeList.read(in, name, lines -> {});
        }
    }
}
