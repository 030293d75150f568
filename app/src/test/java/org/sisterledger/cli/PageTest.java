package org.sisterledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void textIsWrappedUnderItsLabel() {
        assertThat(printed(
                        Map.of("COLUMNS", "40"),
                        false,
                        page -> page.text(2, "said: ", "one two three four five six seven eight", Page.Style.RED)))
                .isEqualTo("""
                          said: one two three four five six
                                seven eight
                        """.replaceAll("(?m)^ {2}(?= *\\S)", "  "));
    }

    @Test
    void ideographsTakeTwoColumnsAndControlCodesNone() {
        assertThat(Wrapping.columns("\u4e0a\u6d77")).isEqualTo(4);
        assertThat(Wrapping.wrap("a\u001b[31mred", 40)).containsExactly("a\uFFFD[31mred");
    }

    @Test
    void coloursAreForTerminalsWithoutNoColor() {
        assertThat(printed(Map.of(), true, page -> page.heading("x"))).isEqualTo("\u001b[1mx\u001b[0m\n");
        assertThat(printed(Map.of("NO_COLOR", "1"), true, page -> page.heading("x")))
                .isEqualTo("x\n");
        assertThat(printed(Map.of(), false, page -> page.heading("x"))).isEqualTo("x\n");
    }

    @Test
    void columnsOfATableAreAligned() {
        assertThat(printed(
                        Map.of(),
                        false,
                        page -> page.table(
                                0, List.of(List.of("126", "holds", "pairs"), List.of("72", "no", "listed")))))
                .isEqualTo("126  holds  pairs\n 72  no     listed\n");
    }

    private static String printed(
            Map<String, String> environment, boolean terminal, java.util.function.Consumer<Page> work) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Terminal on = Terminal.of(
                new ByteArrayInputStream(new byte[0]), out, new ByteArrayOutputStream(), environment, terminal);
        work.accept(on.page());
        assertThat(on.finish()).isEmpty();
        return out.toString(StandardCharsets.UTF_8);
    }
}
