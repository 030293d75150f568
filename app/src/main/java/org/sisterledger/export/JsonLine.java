package org.sisterledger.export;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** A JSON object on one line, its keys in the order in which they are told; absent values are left out. */
final class JsonLine {
    private final StringBuilder out = new StringBuilder("{");

    JsonLine text(String key, String value) {
        key(key);
        quote(value, out);
        return this;
    }

    JsonLine text(String key, Optional<String> value) {
        value.ifPresent(text -> text(key, text));
        return this;
    }

    JsonLine number(String key, long value) {
        key(key);
        out.append(value);
        return this;
    }

    /** Texts; left out if there are none. */
    JsonLine texts(String key, Collection<?> values) {
        if (!values.isEmpty()) {
            key(key);
            out.append('[');
            String before = "";
            for (Object value : values) {
                out.append(before);
                before = ",";
                quote(value.toString(), out);
            }
            out.append(']');
        }
        return this;
    }

    /** A value that is JSON already. */
    JsonLine raw(String key, String json) {
        key(key);
        out.append(json);
        return this;
    }

    /** Objects; left out if there are none. */
    JsonLine objects(String key, Collection<JsonLine> values) {
        if (!values.isEmpty()) {
            raw(
                    key,
                    "["
                            + String.join(
                                    ",", values.stream().map(JsonLine::toString).toList()) + "]");
        }
        return this;
    }

    private void key(String key) {
        out.append(out.length() > 1 ? "," : "");
        quote(key, out);
        out.append(':');
    }

    /** A number of degrees, without an exponent. */
    static String degrees(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == 0x7F || isLone(text, i)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    // Half a surrogate pair cannot be written as UTF-8.
    private static boolean isLone(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
                : Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    @Override
    public String toString() {
        return out + "}";
    }
}
