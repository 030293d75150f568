package org.sisterledger.source;

/**
 * A stretch of a text with its words, which are checked wherever text and span meet.
 *
 * @param start first UTF-16 code unit, from 0
 * @param end behind the last
 * @param quote the words: {@code text.substring(start, end)}
 */
public record Span(int start, int end, String quote) {
    /** Checks that the length fits the words. */
    public Span {
        if (start < 0 || end - start != quote.length()) {
            throw new IllegalArgumentException("A span of " + start + ".." + end + " cannot hold '" + quote + "'.");
        }
    }

    /** The stretch of a text. */
    public static Span of(String text, int start, int end) {
        return new Span(start, end, text.substring(start, end));
    }

    /** Whether the span's words stand at its place in this text. */
    public boolean fits(String text) {
        return end <= text.length() && text.startsWith(quote, start);
    }

    /** Whether the other span lies within this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }
}
