package org.sisterledger.connect.ledger;

/** Goes through a line of a ledger file, whose keys stand in one order without blanks. */
final class LineScanner {
    private static final int HEX = 16;
    private static final int HEX_DIGITS = 4;

    private final String line;
    private int at;

    LineScanner(String line) {
        this.line = line;
    }

    /** Passes over this text, which has to stand here. */
    void expect(String text) {
        if (!accept(text)) {
            throw fault("'" + text + "'");
        }
    }

    /** Passes over this text if it stands here. */
    boolean accept(String text) {
        boolean there = line.startsWith(text, at);
        at += there ? text.length() : 0;
        return there;
    }

    /** Nothing may follow. */
    void expectEnd() {
        if (at < line.length()) {
            throw fault("the end of the line");
        }
    }

    /** A whole number from 0 on. */
    long number() {
        int from = at;
        while (at < line.length() && Character.digit(line.charAt(at), 10) >= 0) {
            at++;
        }
        try {
            return Long.parseLong(line, from, at, 10);
        } catch (NumberFormatException e) {
            at = from;
            throw fault("a whole number");
        }
    }

    /** The JSON object that stands here, as it is written. */
    String object() {
        int from = at;
        int depth = 0;
        boolean quoted = false;
        do {
            if (at >= line.length() || (at == from && line.charAt(at) != '{')) {
                throw fault("an object in braces");
            }
            char c = line.charAt(at++);
            if (quoted) {
                at += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else {
                quoted = c == '"';
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
        } while (depth > 0);
        return line.substring(from, at);
    }

    /** The JSON string that stands here, read. */
    String text() {
        expect("\"");
        StringBuilder text = new StringBuilder();
        while (true) {
            if (at >= line.length()) {
                throw fault("the end of a text");
            }
            char c = line.charAt(at++);
            if (c == '"') {
                return text.toString();
            }
            text.append(c == '\\' ? escaped() : c);
        }
    }

    private char escaped() {
        char c = at < line.length() ? line.charAt(at++) : ' ';
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> throw fault("an escape of JSON");
        };
    }

    private char unicode() {
        int end = at + HEX_DIGITS;
        int code = 0;
        for (; at < end; at++) {
            int digit = at < line.length() ? Character.digit(line.charAt(at), HEX) : -1;
            if (digit < 0) {
                throw fault("four hexadecimal digits");
            }
            code = code * HEX + digit;
        }
        return (char) code;
    }

    private IllegalArgumentException fault(String expected) {
        int end = Math.min(line.length(), at + 40);
        return new IllegalArgumentException("expected " + expected + " at character " + (at + 1) + ", got '"
                + line.substring(Math.min(at, end), end) + "'");
    }
}
