package org.sisterledger.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * Canonical bytes of JSON, and a reader that takes nothing else.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785, JSON Canonicalization Scheme</a>
 */
final class CanonicalJson {
    private static final String SHORT_ESCAPES = "\b\t\n\f\r\"\\";
    private static final String SHORT_LETTERS = "btnfr\"\\";

    private CanonicalJson() {}

    /**
     * The canonical bytes of a value.
     *
     * @throws IllegalArgumentException if a text holds half of a surrogate pair, which UTF-8 cannot write
     */
    static byte[] write(Json value) {
        StringBuilder out = new StringBuilder(512);
        append(out, value);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads canonical bytes.
     *
     * @throws IllegalArgumentException if the bytes are not JSON, or not its canonical form; the message says where
     */
    static Json read(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("Expected canonical JSON, got bytes that are not UTF-8.", e);
        }
        Json value = new JsonReader(text).read();
        byte[] again = write(value);
        if (!Arrays.equals(again, bytes)) {
            throw new IllegalArgumentException("Expected canonical JSON (RFC 8785), got another form of it from byte "
                    + Arrays.mismatch(again, bytes) + " on.");
        }
        return value;
    }

    private static void append(StringBuilder out, Json value) {
        switch (value) {
            case Json.Members members -> appendMembers(out, members);
            case Json.Items items -> {
                String separator = "[";
                for (Json item : items.values()) {
                    append(out.append(separator), item);
                    separator = ",";
                }
                out.append(items.values().isEmpty() ? "[]" : "]");
            }
            case Json.Text text -> appendText(out, text.value());
            case Json.Whole whole -> out.append(whole.value());
            case Json.Truth truth -> out.append(truth.value());
        }
    }

    private static void appendMembers(StringBuilder out, Json.Members members) {
        String separator = "{";
        for (Map.Entry<String, Json> member : members.byName().entrySet()) {
            appendText(out.append(separator), member.getKey());
            append(out.append(':'), member.getValue());
            separator = ",";
        }
        out.append(members.byName().isEmpty() ? "{}" : "}");
    }

    /** Appends a text in quotation marks, with the escapes of the canonical form. */
    static void appendText(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int escape = SHORT_ESCAPES.indexOf(c);
            if (escape >= 0) {
                out.append('\\').append(SHORT_LETTERS.charAt(escape));
            } else if (c < ' ') {
                out.append(c < 0x10 ? "\\u000" : "\\u00").append(Integer.toHexString(c));
            } else if (Character.isSurrogate(c)) {
                requirePair(text, i);
                out.append(c).append(text.charAt(++i));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static void requirePair(String text, int at) {
        if (at + 1 == text.length() || !Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
            throw new IllegalArgumentException("Expected text in Unicode, got half of a surrogate pair at character "
                    + at + " of '" + text.replaceAll("\\p{Cs}", "\uFFFD") + "'. Take it from the source again.");
        }
    }
}
