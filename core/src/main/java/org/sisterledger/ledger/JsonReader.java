package org.sisterledger.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Reads the JSON that {@link CanonicalJson} writes. Takes somewhat more; the caller compares with what is written again. */
final class JsonReader {
    private static final int DEEPEST = 32;

    private final String text;
    private int at;

    JsonReader(String text) {
        this.text = text;
    }

    Json read() {
        Json value = value(0);
        if (at != text.length()) {
            throw fault("the end");
        }
        return value;
    }

    private Json value(int depth) {
        if (depth > DEEPEST) {
            throw fault("at most " + DEEPEST + " levels");
        }
        return switch (peek()) {
            case '{' -> members(depth);
            case '[' -> items(depth);
            case '"' -> new Json.Text(string());
            case 't' -> truth("true", true);
            case 'f' -> truth("false", false);
            default -> whole();
        };
    }

    private Json members(int depth) {
        TreeMap<String, Json> byName = new TreeMap<>();
        take('{');
        while (peek() != '}') {
            if (!byName.isEmpty()) {
                take(',');
            }
            String name = string();
            take(':');
            if (byName.put(name, value(depth + 1)) != null) {
                throw fault("a name once, not '" + name + "' again");
            }
        }
        take('}');
        return new Json.Members(byName);
    }

    private Json items(int depth) {
        List<Json> values = new ArrayList<>();
        take('[');
        while (peek() != ']') {
            if (!values.isEmpty()) {
                take(',');
            }
            values.add(value(depth + 1));
        }
        take(']');
        return new Json.Items(values);
    }

    private Json truth(String word, boolean value) {
        if (!text.startsWith(word, at)) {
            throw fault(word);
        }
        at += word.length();
        return new Json.Truth(value);
    }

    private Json whole() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        try {
            return new Json.Whole(Long.parseLong(text, start, at, 10));
        } catch (NumberFormatException e) {
            throw (IllegalArgumentException) fault("a value").initCause(e);
        }
    }

    private String string() {
        take('"');
        StringBuilder out = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case '"', '\\' -> c;
            case 'u' -> unicode();
            default -> throw fault("an escape");
        };
    }

    private char unicode() {
        if (at + 4 > text.length()) {
            throw fault("four hexadecimal digits");
        }
        try {
            char c = (char) Integer.parseInt(text, at, at + 4, 16);
            at += 4;
            return c;
        } catch (NumberFormatException e) {
            throw (IllegalArgumentException) fault("four hexadecimal digits").initCause(e);
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw fault("more");
        }
        return text.charAt(at);
    }

    private void take(char expected) {
        if (peek() != expected) {
            throw fault("'" + expected + "'");
        }
        at++;
    }

    private IllegalArgumentException fault(String expected) {
        String got = at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
        return new IllegalArgumentException(
                "Expected canonical JSON with " + expected + " at character " + at + ", got " + got + ".");
    }
}
