package org.sisterledger.connect.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the JSON that pages carry into maps, lists, strings and booleans; numbers are kept as texts and null as an empty text.
 * Nesting ends at {@value #DEEPEST} levels.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
 */
public final class JsonValues {
    private static final int DEEPEST = 64;

    private final String text;
    private int at;

    private JsonValues(String text) {
        this.text = text;
    }

    /** The value; empty if the text is not JSON. */
    static Optional<Object> parse(String text) {
        try {
            return Optional.of(new JsonValues(text).value(0));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** The value; empty if the text is not JSON, or anything but blanks stands behind it. */
    public static Optional<Object> parseWhole(String text) {
        JsonValues values = new JsonValues(text);
        try {
            Object value = values.value(0);
            return text.substring(values.at).isBlank() ? Optional.of(value) : Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw fault();
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            default -> word();
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        at++;
        while (peek() != '}') {
            if (peek() != '"') {
                throw fault();
            }
            String key = string();
            expect(':');
            map.put(key, value(depth + 1));
            if (peek() == ',') {
                at++;
            } else if (peek() != '}') {
                throw fault();
            }
        }
        at++;
        return map;
    }

    private List<Object> array(int depth) {
        List<Object> list = new ArrayList<>();
        at++;
        while (peek() != ']') {
            list.add(value(depth + 1));
            if (peek() == ',') {
                at++;
            } else if (peek() != ']') {
                throw fault();
            }
        }
        at++;
        return list;
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        at++;
        while (next() != '"') {
            char c = text.charAt(at++);
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        char c = next();
        at++;
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> c;
        };
    }

    private char unicode() {
        if (at + 4 > text.length()) {
            throw fault();
        }
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(text.charAt(at++), 16);
            if (digit < 0) {
                throw fault();
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private Object word() {
        int start = at;
        while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        if (word.isEmpty()) {
            throw fault();
        }
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> "";
            default -> word;
        };
    }

    private void expect(char c) {
        if (peek() != c) {
            throw fault();
        }
        at++;
    }

    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return next();
    }

    private char next() {
        if (at >= text.length()) {
            throw fault();
        }
        return text.charAt(at);
    }

    private IllegalStateException fault() {
        return new IllegalStateException("no JSON at " + at);
    }
}
