package org.sisterledger.connect.corpus;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * What one member of a gzip file inflates to. Where the member ends is known at its end, so that the next can be found.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1952">RFC 1952, gzip</a>
 */
final class GzipMember extends InputStream {
    private static final int TRAILER = 8;

    private final FileWindow in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] input = new byte[1 << 14];
    private final long start;
    private final long dataStart;
    private int inputLength;
    private boolean ended;

    /** Reads the header of the member that begins here. */
    GzipMember(FileWindow in) throws IOException {
        this.in = in;
        this.start = in.position();
        header();
        dataStart = in.position();
    }

    /** The byte behind the member; only at its end. */
    long end() {
        return dataStart + inflater.getBytesRead() + TRAILER;
    }

    /** How many bytes came out so far. */
    long inflated() {
        return inflater.getBytesWritten();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        try {
            while (true) {
                int count = inflater.inflate(bytes, from, length);
                if (count > 0) {
                    crc.update(bytes, from, count);
                    return count;
                }
                if (inflater.finished()) {
                    trailer();
                    return -1;
                }
                if (inflater.needsDictionary()) {
                    throw new ZipException("a dictionary is asked for");
                }
                feed();
            }
        } catch (DataFormatException e) {
            throw new ZipException("the gzip member at byte " + start + " is damaged: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        inflater.end();
    }

    private void feed() throws IOException {
        inputLength = in.read(input, 0, input.length);
        if (inputLength <= 0) {
            throw new EOFException("the gzip member at byte " + start + " ends too early");
        }
        inflater.setInput(input, 0, inputLength);
    }

    private void trailer() throws IOException {
        int remaining = inflater.getRemaining();
        long sum = 0;
        for (int i = 0; i < TRAILER; i++) {
            int b = i < remaining ? input[inputLength - remaining + i] & 0xFF : in.read();
            if (b < 0) {
                throw new EOFException("the gzip member at byte " + start + " ends too early");
            }
            sum |= i < 4 ? (long) b << (8 * i) : 0;
        }
        if (sum != crc.getValue()) {
            throw new ZipException("the gzip member at byte " + start + " is damaged: its check sum does not fit");
        }
        ended = true;
    }

    private void header() throws IOException {
        if (byteOrEnd() != 0x1F || byteOrEnd() != 0x8B || byteOrEnd() != 8) {
            throw new ZipException("expected a gzip member at byte " + start + ", found none");
        }
        int flags = byteOrEnd();
        for (int i = 0; i < 6; i++) {
            byteOrEnd();
        }
        if ((flags & 4) != 0) {
            int extra = byteOrEnd() | (byteOrEnd() << 8);
            in.skipNBytes(extra);
        }
        for (int flag = 8; flag <= 16; flag <<= 1) {
            if ((flags & flag) != 0) {
                skipText();
            }
        }
        if ((flags & 2) != 0) {
            in.skipNBytes(2);
        }
    }

    private void skipText() throws IOException {
        while (byteOrEnd() != 0) {
            // A file name or a comment ends with a zero byte.
        }
    }

    private int byteOrEnd() throws IOException {
        int b = in.read();
        if (b < 0) {
            throw new EOFException("the gzip member at byte " + start + " ends in its header");
        }
        return b;
    }
}
