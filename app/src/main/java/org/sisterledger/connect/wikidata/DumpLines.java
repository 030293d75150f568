package org.sisterledger.connect.wikidata;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a dump as ranges of one buffer, without making a text of any. A line that is longer than the largest buffer is cut
 * and said to be so.
 */
final class DumpLines {
    private static final int FIRST = 1 << 22;
    private static final int LARGEST = 1 << 26;

    private final InputStream in;
    private final int largest;
    private byte[] buffer;
    private int filled;
    private int next;
    private int from;
    private int to;
    private long number;
    private boolean cut;

    DumpLines(InputStream in) {
        this(in, FIRST, LARGEST);
    }

    DumpLines(InputStream in, int first, int largest) {
        this.in = in;
        this.buffer = new byte[first];
        this.largest = largest;
    }

    /** Goes to the next line; answers whether there is one. */
    boolean next() throws IOException {
        cut = false;
        from = next;
        int at = next;
        while (true) {
            at = indexOf(at, filled);
            if (at < filled) {
                to = at;
                next = at + 1;
                number++;
                return true;
            }
            int before = filled - from;
            if (before == buffer.length && buffer.length >= largest) {
                return cutHere();
            }
            if (!fill()) {
                to = filled;
                next = filled;
                number += to > from ? 1 : 0;
                return to > from;
            }
            at = from + before;
        }
    }

    private boolean cutHere() throws IOException {
        cut = true;
        number++;
        to = filled;
        int at = filled;
        while (at == filled) {
            // What is left of the line is thrown away, buffer by buffer.
            int got = in.read(buffer, 0, buffer.length);
            filled = Math.max(0, got);
            at = indexOf(0, filled);
            if (got < 0) {
                break;
            }
        }
        from = 0;
        to = 0;
        next = Math.min(at + 1, filled);
        return true;
    }

    private int indexOf(int start, int end) {
        byte[] bytes = buffer;
        int at = start;
        while (at < end && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    // Moves the line to the front and reads on behind it.
    private boolean fill() throws IOException {
        int kept = filled - from;
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, kept);
        } else if (kept == buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(largest, buffer.length * 2));
        }
        from = 0;
        filled = kept;
        int got = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, got);
        return got > 0;
    }

    byte[] buffer() {
        return buffer;
    }

    /** Where the line begins in the buffer. */
    int from() {
        return from;
    }

    /** Where it ends, without a comma or blanks at its end. */
    int end() {
        int end = to;
        while (end > from && (buffer[end - 1] == ',' || buffer[end - 1] <= ' ')) {
            end--;
        }
        return end;
    }

    /** Its number, from 1. */
    long number() {
        return number;
    }

    /** Whether it was too long and is empty for that. */
    boolean wasCut() {
        return cut;
    }

    /** Whether the line holds these bytes. */
    boolean has(Needle needle) {
        return needle.isIn(buffer, from, to);
    }
}
