package org.sisterledger.connect.gazetteer;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Reads lines and skips over the rest of those that are longer than any row, so that a wrong file cannot fill the memory. */
final class BoundedLines {
    static final int LONGEST = 1 << 17;

    private final Reader in;
    private final char[] buffer = new char[1 << 15];
    private int at;
    private int filled;
    private long number;
    private boolean cut;

    BoundedLines(Reader in) {
        this.in = in;
    }

    /** The next line without its end; empty behind the last. */
    Optional<String> next() throws IOException {
        StringBuilder line = new StringBuilder();
        cut = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int from = at;
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            int room = Math.min(at - from, LONGEST - line.length());
            line.append(buffer, from, room);
            cut |= room < at - from;
            if (at < filled) {
                at++;
                break;
            }
        }
        if (!any) {
            return Optional.empty();
        }
        number++;
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return Optional.of(line.toString());
    }

    /** Whether the last line was longer than {@link #LONGEST}. */
    boolean wasCut() {
        return cut;
    }

    /** The number of the last line, from 1. */
    long number() {
        return number;
    }

    private boolean fill() throws IOException {
        if (at < filled) {
            return true;
        }
        at = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }
}
