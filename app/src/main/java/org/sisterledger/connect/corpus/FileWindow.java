package org.sisterledger.connect.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Bytes of an open file from one place to another, read through a buffer. Several windows may be open on one file. */
final class FileWindow extends InputStream {
    private final FileChannel file;
    private final long end;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private long position;

    /**
     * A window.
     *
     * @param start its first byte
     * @param end the byte behind its last
     */
    FileWindow(FileChannel file, long start, long end) {
        this.file = file;
        this.position = start;
        this.end = end;
        buffer.limit(0);
    }

    /** Where in the file the next byte stands. */
    long position() {
        return position;
    }

    @Override
    public int read() throws IOException {
        if (!fill()) {
            return -1;
        }
        position++;
        return buffer.get() & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, buffer.remaining());
        buffer.get(bytes, from, count);
        position += count;
        return count;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.clamp(end - position, 0, Math.max(0, count));
        position += skipped;
        if (skipped <= buffer.remaining()) {
            buffer.position(buffer.position() + (int) skipped);
        } else {
            buffer.limit(0);
        }
        return skipped;
    }

    private boolean fill() throws IOException {
        if (buffer.hasRemaining()) {
            return true;
        }
        if (position >= end) {
            return false;
        }
        buffer.clear().limit((int) Math.min(buffer.capacity(), end - position));
        int count = file.read(buffer, position);
        buffer.flip();
        return count > 0;
    }
}
