package org.sisterledger.reading.text;

/**
 * Words in quotation marks.
 *
 * @param open offset of the opening mark
 * @param start first code unit of the words
 * @param end behind the last code unit of the words
 * @param close behind the closing mark; the same as {@code end} if there is none, as at the end of a paragraph that the
 *     next one continues
 */
public record Quotation(int open, int start, int end, int close) {
    /** Whether the offset lies between the marks. */
    public boolean encloses(int offset) {
        return open < offset && offset < close;
    }
}
