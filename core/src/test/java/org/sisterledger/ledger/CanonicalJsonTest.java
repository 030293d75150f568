package org.sisterledger.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Canonical bytes against the reference implementation of RFC 8785 and against themselves. */
class CanonicalJsonTest {
    private static final String[] PIECES = {
        "a", "Z", "\"", "\\", "/", "\b", "\f", "\n", "\r", "\t", "\u0000", "\u001f", "\u007f", "\u0080", "é", "上海",
        "\uFFFD", "\uFB33", "😂", "\u2028", "€", "<", " "
    };

    @Test
    void bytesAreThoseOfTheReferenceImplementation() throws IOException {
        Random random = new Random(20261123);
        for (int i = 0; i < 2000; i++) {
            Json value = new Json.Members(members(random, 3));
            byte[] bytes = CanonicalJson.write(value);
            assertThat(bytes).isEqualTo(new JsonCanonicalizer(bytes).getEncodedUTF8());
            assertThat(CanonicalJson.read(bytes)).isEqualTo(value);
        }
    }

    @Test
    void namesAreSortedByUtf16CodeUnits() {
        TreeMap<String, Json> members = new TreeMap<>();
        for (String name : List.of("\u20ac", "\r", "\uFB33", "1", "\uD83D\uDE00", "\u0080", "\u00f6")) {
            members.put(name, new Json.Truth(true));
        }
        assertThat(new String(CanonicalJson.write(new Json.Members(members)), UTF_8))
                .isEqualTo(
                        "{\"\\r\":true,\"1\":true,\"\u0080\":true,\"ö\":true,\"€\":true,\"😀\":true,\"\uFB33\":true}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"b\":1,\"a\":2}",
                "{\"a\": 1}",
                "{\"a\":1 }",
                "{\"a\":01}",
                "{\"a\":-0}",
                "{\"a\":1,}",
                "{\"a\":1}{",
                "{\"a\":1,\"a\":1}",
                "[\"\\u0041\"]",
                "[\"\\u001F\"]",
                "[\"\\/\"]",
                "[\"\\ud83d\\ude00\"]",
                "[\"\\ud83d\"]",
                "[null]",
                "[1.5]",
                "[1e3]",
                "[9007199254740993]",
                "",
                "\"",
                "tru"
            })
    void bytesThatAreNotCanonicalAreRefused(String text) {
        assertThatThrownBy(() -> CanonicalJson.read(text.getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("xpected");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        assertThatThrownBy(() -> CanonicalJson.read(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'}))
                .hasMessageContaining("not UTF-8");
    }

    @Test
    void halfASurrogatePairIsRefused() {
        assertThatThrownBy(() -> CanonicalJson.write(new Json.Text("a\uD83D")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("half of a surrogate pair at character 1");
    }

    private static SortedMap<String, Json> members(Random random, int depth) {
        TreeMap<String, Json> members = new TreeMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            members.put(text(random), value(random, depth - 1));
        }
        return members;
    }

    private static Json value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 5 : 3)) {
            case 0 -> new Json.Text(text(random));
            case 1 -> new Json.Whole(random.nextLong() >> (11 + random.nextInt(52)));
            case 2 -> new Json.Truth(random.nextBoolean());
            case 3 -> new Json.Members(members(random, depth));
            default -> {
                List<Json> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(value(random, depth - 1));
                }
                yield new Json.Items(items);
            }
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
