package org.sisterledger.answer;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON in the order in which it is told, two blanks deep or on one line, with LF.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
 */
public final class Json {
    private static final int PART = 1 << 16;

    private final StringBuilder out = new StringBuilder(1 << 14);
    private final Consumer<String> sink;
    private final boolean oneLine;
    private int depth;
    private boolean fresh = true;
    private boolean afterKey;

    /** Keeps everything until it is asked for. */
    public Json() {
        this(part -> {}, false);
    }

    // A sink takes long answers part by part, so that none has to be held whole.
    private Json(Consumer<String> sink, boolean oneLine) {
        this.sink = sink;
        this.oneLine = oneLine;
    }

    /** Hands what is written to a sink, part by part; {@link #finish} hands over the last. */
    public static Json to(Consumer<String> sink) {
        return new Json(sink, false);
    }

    /**
     * Hands values to a sink, each on a line of its own without blanks; {@link #finish} ends a value.
     *
     * @see <a href="https://jsonlines.org/">JSON Lines</a>
     */
    public static Json lines(Consumer<String> sink) {
        return new Json(sink, true);
    }

    /** Hands over what is left, with a line feed at its end. Another value may follow. */
    public void finish() {
        sink.accept(toString());
        out.setLength(0);
        fresh = true;
    }

    /** Hands over what is written so far if it is long; for writers between two items of a list. */
    public Json passOn() {
        if (out.length() > PART) {
            sink.accept(out.toString());
            out.setLength(0);
        }
        return this;
    }

    /** Begins an object. */
    public Json object() {
        return open('{');
    }

    /** Ends an object. */
    public Json endObject() {
        return close('}');
    }

    /** Begins a list. */
    public Json array() {
        return open('[');
    }

    /** Ends a list. */
    public Json endArray() {
        return close(']');
    }

    /** A key; its value follows. */
    public Json key(String name) {
        separate();
        quote(name);
        out.append(oneLine ? ":" : ": ");
        afterKey = true;
        return this;
    }

    /** A text, or null. */
    public Json value(@Nullable String text) {
        separate();
        if (text == null) {
            out.append("null");
        } else {
            quote(text);
        }
        return this;
    }

    /** A number, or null. */
    public Json value(@Nullable Number number) {
        separate();
        out.append(number == null ? "null" : plain(number));
        return this;
    }

    /** A truth value, or null. */
    public Json value(@Nullable Boolean truth) {
        separate();
        out.append(truth);
        return this;
    }

    /** A key with a text; null if the text is empty, which means not known. */
    public Json field(String name, Optional<?> text) {
        return key(name).value(text.map(Object::toString).orElse(null));
    }

    /** A key with a text. */
    public Json field(String name, String text) {
        return key(name).value(text);
    }

    /** A key with a number. */
    public Json field(String name, long number) {
        return key(name).value(number);
    }

    /** A key with a truth value. */
    public Json field(String name, boolean truth) {
        return key(name).value(truth);
    }

    /** A key with a list of texts. */
    public Json texts(String name, Collection<?> texts) {
        return list(name, texts, (json, text) -> json.value(text.toString()));
    }

    /** A key with a list of anything. */
    public <T> Json list(String name, Collection<T> items, BiConsumer<Json, T> writer) {
        key(name).array();
        items.forEach(item -> writer.accept(this, item));
        return endArray();
    }

    /** What was written, with a line feed at its end. */
    @Override
    public String toString() {
        return out + "\n";
    }

    private Json open(char bracket) {
        separate();
        out.append(bracket);
        depth++;
        fresh = true;
        return this;
    }

    private Json close(char bracket) {
        depth--;
        if (!fresh) {
            newLine();
        }
        out.append(bracket);
        fresh = false;
        return this;
    }

    private void separate() {
        if (afterKey) {
            afterKey = false;
            return;
        }
        if (!fresh) {
            out.append(',');
        }
        fresh = false;
        if (depth > 0) {
            newLine();
        }
    }

    private void newLine() {
        if (!oneLine) {
            out.append('\n').repeat("  ", depth);
        }
    }

    private static String plain(Number number) {
        if (number instanceof Double || number instanceof Float) {
            return new BigDecimal(number.toString()).toPlainString();
        }
        return number.toString();
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7F || isLone(text, i)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    // Half a surrogate pair cannot be written as UTF-8.
    private static boolean isLone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
