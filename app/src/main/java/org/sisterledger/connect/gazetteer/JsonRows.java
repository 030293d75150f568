package org.sisterledger.connect.gazetteer;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the flat objects of a JSON array, or objects one after another, without holding more than one. Values are kept as texts;
 * lists and objects within an object are skipped.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
 */
final class JsonRows {
    private static final int LONGEST_TEXT = 1 << 16;
    private static final int DEEPEST = 64;

    private final Reader in;
    private final char[] buffer = new char[1 << 15];
    private int at;
    private int filled;
    private long number;

    JsonRows(Reader in) {
        this.in = in;
    }

    /** The number of the last object, from 1. */
    long number() {
        return number;
    }

    /**
     * The next object; empty behind the last.
     *
     * @throws UnreadableGazetteerException if what stands there is no JSON
     */
    Optional<Map<String, String>> next() throws IOException {
        int c = skipBlanks();
        while (c == '[' || c == ',' || c == ']') {
            take();
            c = skipBlanks();
        }
        if (c < 0) {
            return Optional.empty();
        }
        number++;
        return Optional.of(object());
    }

    private Map<String, String> object() throws IOException {
        Map<String, String> fields = new HashMap<>();
        expect('{');
        if (skipBlanks() == '}') {
            take();
            return fields;
        }
        while (true) {
            skipBlanks();
            String key = text();
            skipBlanks();
            expect(':');
            value(0).ifPresent(value -> fields.put(key, value));
            int c = skipBlanks();
            take();
            if (c == '}') {
                return fields;
            }
            if (c != ',') {
                throw broken("',' or '}'", c);
            }
        }
    }

    private Optional<String> value(int depth) throws IOException {
        int c = skipBlanks();
        if (c == '"') {
            return Optional.of(text());
        }
        if (c == '{' || c == '[') {
            skip(depth + 1);
            return Optional.empty();
        }
        StringBuilder word = new StringBuilder();
        while (c >= 0 && c != ',' && c != '}' && c != ']' && c > ' ' && word.length() < LONGEST_TEXT) {
            word.append((char) take());
            c = peek();
        }
        if (word.isEmpty()) {
            throw broken("a value", c);
        }
        return word.toString().equals("null") ? Optional.empty() : Optional.of(word.toString());
    }

    // A list or an object that is not wanted.
    private void skip(int depth) throws IOException {
        if (depth > DEEPEST) {
            throw UnreadableGazetteerException.damaged("object " + number
                    + ": expected rows, got lists within lists, more than " + DEEPEST + " deep. This is no gazetteer.");
        }
        int close = take() == '{' ? '}' : ']';
        int c = skipBlanks();
        while (c != close) {
            if (c == ',' || c == ':') {
                take();
            } else {
                value(depth);
            }
            c = skipBlanks();
            if (c < 0) {
                throw broken("'" + (char) close + "'", c);
            }
        }
        take();
    }

    private String text() throws IOException {
        expect('"');
        StringBuilder text = new StringBuilder();
        for (int c = take(); c != '"'; c = take()) {
            if (c < 0 || text.length() > LONGEST_TEXT) {
                throw broken("'\"' at the end of a text", c);
            }
            text.append(c == '\\' ? escaped() : (char) c);
        }
        return text.toString();
    }

    private char escaped() throws IOException {
        int c = take();
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                int code = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = Character.digit(take(), 16);
                    if (digit < 0) {
                        throw broken("four hexadecimal digits", digit);
                    }
                    code = code * 16 + digit;
                }
                yield (char) code;
            }
            default -> {
                if (c < 0) {
                    throw broken("an escaped character", c);
                }
                yield (char) c;
            }
        };
    }

    private void expect(char wanted) throws IOException {
        int c = take();
        if (c != wanted) {
            throw broken("'" + wanted + "'", c);
        }
    }

    private UnreadableGazetteerException broken(String expected, int found) {
        return UnreadableGazetteerException.damaged("object " + number + ": expected " + expected + ", got "
                + (found < 0 ? "the end of the file" : "'" + (char) found + "'")
                + ". The file is damaged or cut off; get it again.");
    }

    private int skipBlanks() throws IOException {
        int c = peek();
        while (c >= 0 && c <= ' ') {
            take();
            c = peek();
        }
        return c;
    }

    private int peek() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, in.read(buffer));
        }
        return filled == 0 ? -1 : buffer[at];
    }

    private int take() throws IOException {
        int c = peek();
        if (c >= 0) {
            at++;
        }
        return c;
    }
}
