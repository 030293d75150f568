package org.sisterledger.reading.text;

/**
 * Tokens in a row.
 *
 * @param first index of the first
 * @param last index behind the last
 */
public record TokenRange(int first, int last) {
    /** Checks that there is a token. */
    public TokenRange {
        if (first < 0 || last <= first) {
            throw new IllegalArgumentException("Expected at least one token, got " + first + " to " + last + ".");
        }
    }

    /** Whether a token lies in it. */
    public boolean contains(int token) {
        return first <= token && token < last;
    }
}
