package org.sisterledger.connect.register;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Reads the text of a table and gives up where a row does not end, so that a file without line ends, or with a quotation mark that is
 * never closed, cannot fill the memory.
 */
public final class BoundedRows extends FilterReader {
    /** The longest row in characters, which is 16 MB of UTF-8 at most. */
    public static final int LONGEST = 1 << 22;

    private long inRow;

    /** Bounds the rows of a text; the reader is to call {@link #startRow} for each. */
    public BoundedRows(Reader in) {
        super(in);
    }

    /** The row so far was read; the next begins. What a parser has read ahead counts for the row before. */
    public void startRow() {
        inRow = 0;
    }

    @Override
    public int read() throws IOException {
        int c = in.read();
        count(c < 0 ? 0 : 1);
        return c;
    }

    /** {@inheritDoc} An {@link IOException} is also thrown if the row is longer than {@link #LONGEST}. */
    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        int got = in.read(buffer, from, length);
        count(Math.max(0, got));
        return got;
    }

    private void count(int read) throws IOException {
        inRow += read;
        if (inRow > LONGEST) {
            throw new IOException(String.format(
                    "expected a row of at most %,d characters, got one that goes on behind them", LONGEST));
        }
    }
}
