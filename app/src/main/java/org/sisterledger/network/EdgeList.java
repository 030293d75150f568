package org.sisterledger.network;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;

/**
 * Reads a bare edge list in UTF-8: two ids a line, such as {@code 17 4} or {@code Q64,Q90}, between which stand blanks, or a tab or a comma
 * with or without blanks. Further columns, empty lines and lines that begin with {@code %} or {@code #} are left out.
 */
public final class EdgeList {
    /** The longest line that is read, in characters. */
    static final int LONGEST = 1 << 16;

    private static final int REPORT = 1 << 16;
    private static final char MARK = '\uFEFF';

    private final String name;
    private final NetworkBuilder builder = new NetworkBuilder();
    private final StringBuilder line = new StringBuilder();
    private long number;
    private long edges;

    private EdgeList(String name) {
        this.name = name;
    }

    /**
     * Reads a list to its end.
     *
     * @param in the bytes; not closed
     * @param name what to call the list in a message
     * @param progress is told now and then how many lines are read
     * @throws UnreadableEdgesException if a line has fewer than two columns or is too long, no line has an edge, or the bytes are
     *     not UTF-8
     */
    public static NetworkBuilder.Outcome read(InputStream in, String name, LongConsumer progress) throws IOException {
        return new EdgeList(name).readAll(in, progress);
    }

    private NetworkBuilder.Outcome readAll(InputStream in, LongConsumer progress) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
        try {
            while (next(reader)) {
                number++;
                take();
                if (number % REPORT == 0) {
                    progress.accept(number);
                }
            }
        } catch (CharacterCodingException e) {
            throw fault(number + 1, "expected UTF-8, got other bytes here or in the next few thousand lines");
        }
        if (edges == 0) {
            throw new UnreadableEdgesException(name + ": expected lines with two ids each, found none in " + number
                    + " lines. See docs/network.md.");
        }
        return builder.build();
    }

    // Whether there is a line; it is then in the buffer, without its end.
    private boolean next(BufferedReader reader) throws IOException {
        line.setLength(0);
        int c = reader.read();
        if (c < 0) {
            return false;
        }
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            if (line.length() == LONGEST) {
                throw fault(number + 1, "expected at most " + LONGEST + " characters, got more");
            }
            line.append((char) c);
        }
        return true;
    }

    private void take() {
        int from = skipBlanks(number == 1 && !line.isEmpty() && line.charAt(0) == MARK ? 1 : 0);
        if (from == line.length() || line.charAt(from) == '%' || line.charAt(from) == '#') {
            return;
        }
        int end = columnEnd(from);
        int second = skipBlanks(end);
        if (second < line.length() && isMark(line.charAt(second))) {
            second = skipBlanks(second + 1);
        }
        int secondEnd = columnEnd(second);
        if (end == from || secondEnd == second) {
            throw fault(number, "expected two ids with blanks, a tab or a comma between, got '" + shown() + "'");
        }
        builder.add(line.substring(from, end), line.substring(second, secondEnd));
        edges++;
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\r')) {
            at++;
        }
        return at;
    }

    private int columnEnd(int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) != ' ' && line.charAt(at) != '\r' && !isMark(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isMark(char c) {
        return c == '\t' || c == ',';
    }

    private String shown() {
        int most = 80;
        return line.length() <= most ? line.toString() : line.substring(0, most) + "…";
    }

    private UnreadableEdgesException fault(long at, String what) {
        return new UnreadableEdgesException(
                name + ":" + at + ": " + what + ". Correct the line and run the same again.");
    }
}
