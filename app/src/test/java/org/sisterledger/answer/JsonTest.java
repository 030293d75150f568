package org.sisterledger.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void objectsAndListsAreIndentedByTwoBlanks() {
        String json = new Json()
                .object()
                .field("a", 1)
                .field("none", Optional.empty())
                .texts("list", List.of("x", "y"))
                .texts("empty", List.of())
                .list("objects", List.of(1), (out, number) -> out.object().endObject())
                .field("yes", true)
                .endObject()
                .toString();
        assertThat(json).isEqualTo("""
                {
                  "a": 1,
                  "none": null,
                  "list": [
                    "x",
                    "y"
                  ],
                  "empty": [],
                  "objects": [
                    {}
                  ],
                  "yes": true
                }
                """);
    }

    @Test
    void textIsEscapedWhereItMustBe() {
        assertThat(new Json().value("\"\\\n\u0001\u00e9\ud83d\ude00\ud83d").toString())
                .isEqualTo("\"\\\"\\\\\\n\\u0001\u00e9\ud83d\ude00\\ud83d\"\n");
    }

    @Test
    void numbersHaveNoExponent() {
        assertThat(new Json().value(1.0e-7).toString()).isEqualTo("0.00000010\n");
    }

    @Test
    void linesHoldOneValueEach() {
        StringBuilder out = new StringBuilder();
        Json json = Json.lines(out::append);
        json.object().field("a", 1).texts("list", List.of("x", "y")).endObject().finish();
        json.object().field("b", "two\nlines").endObject().finish();
        assertThat(out.toString()).isEqualTo("{\"a\":1,\"list\":[\"x\",\"y\"]}\n{\"b\":\"two\\nlines\"}\n");
    }
}
