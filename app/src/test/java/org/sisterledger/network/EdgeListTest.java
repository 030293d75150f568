package org.sisterledger.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeListTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b\n",
                "a\tb",
                "a,b\r\n",
                "  a  ,  b  \n",
                "a b 1 1508457600\n",
                "a\tb\tc\n",
                "\uFEFFa,b\n",
                "% sym\na b\n",
                "# from to\n\n a b\n"
            })
    void twoColumnsAreAnEdgeWhateverStandsBetweenAndBehind(String text) throws IOException {
        assertThat(edges(read(text).network())).containsExactly("a-b");
    }

    @Test
    void repeatedAndReversedRowsAndLoopsAreCounted() throws IOException {
        NetworkBuilder.Outcome built = read("a b\na b\nb a\nb a\na a\nb c\nd d\n");
        assertThat(edges(built.network())).containsExactly("a-b", "b-c");
        assertThat(List.of(built.rows(), built.duplicates(), built.reversed(), built.loops()))
                .containsExactly(7L, 2L, 1L, 2L);
    }

    @Test
    void aNodeThatOnlyALoopNamesIsNone() throws IOException {
        assertThat(read("a b\nd d\n").network().nodes()).isEqualTo(2);
    }

    @Test
    void aRowWithOneColumnIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read("a b\n% note\nc\n"))
                .isInstanceOf(UnreadableEdgesException.class)
                .hasMessageContaining("edges.txt:3:")
                .hasMessageContaining("got 'c'");
    }

    @Test
    void anEmptyColumnIsNotFilledWithTheNext() {
        assertThatThrownBy(() -> read("a,,b\n")).hasMessageContaining("edges.txt:1:");
        assertThatThrownBy(() -> read("a\t\tb\n")).hasMessageContaining("edges.txt:1:");
        assertThatThrownBy(() -> read(",b\n")).hasMessageContaining("edges.txt:1:");
    }

    @Test
    void aListWithoutEdgesIsRefused() {
        assertThatThrownBy(() -> read("% sym\n")).hasMessageContaining("found none in 1 lines");
    }

    @Test
    void anEndlessLineIsRefused() {
        assertThatThrownBy(() -> read("a b\n" + "x".repeat(EdgeList.LONGEST + 1)))
                .hasMessageContaining("edges.txt:2:")
                .hasMessageContaining("at most");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] bytes = {'a', ' ', (byte) 0xFF, '\n'};
        assertThatThrownBy(() -> EdgeList.read(new ByteArrayInputStream(bytes), "edges.txt", lines -> {}))
                .hasMessageContaining("UTF-8");
    }

    private static NetworkBuilder.Outcome read(String text) throws IOException {
        return EdgeList.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "edges.txt", lines -> {});
    }

    private static List<String> edges(Network network) {
        List<String> edges = new ArrayList<>();
        network.forEachEdge((a, b) -> edges.add(network.id(a) + "-" + network.id(b)));
        return edges;
    }
}
