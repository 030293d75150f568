package org.sisterledger.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a run over pages hands to the evaluator. */
class HtmlRunTest {
    @Test
    void headlineIsNoPartOfTheBody() {
        byte[] page = "<title>Tie renewed</title><h1>Tie renewed</h1><p>The council renewed the tie on Monday.</p>"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(HtmlRun.body(page, "a")).isEqualTo("The council renewed the tie on Monday.");
    }

    @Test
    void pageWithoutArticleHasAnEmptyBody() {
        assertThat(HtmlRun.body("<script>render()</script>".getBytes(StandardCharsets.UTF_8), "a"))
                .isEmpty();
    }

    @Test
    void quotesAndLineBreaksAreEscaped() {
        assertThat(HtmlRun.json(new TreeMap<>(Map.of("a", "He said \"no\\yes\".\n\nEnd."))))
                .isEqualTo("{\n\"a\": {\"articleBody\": \"He said \\\"no\\\\yes\\\".\\u000a\\u000aEnd.\"}\n}\n");
    }
}
