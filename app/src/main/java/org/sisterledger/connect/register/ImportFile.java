package org.sisterledger.connect.register;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/**
 * A file to be imported, packed or not: gzip and bzip2 are told by their first bytes, and several packed parts in a row are one
 * stream, as dumps are published.
 */
public final class ImportFile {
    private static final int BUFFER = 1 << 17;

    private final Path path;
    private final AtomicLong position = new AtomicLong();

    /** The file at this path. */
    public ImportFile(Path path) {
        this.path = path;
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Its name without the folders. */
    public String name() {
        return String.valueOf(path.getFileName());
    }

    /** Its size on disk in bytes. */
    public long size() throws IOException {
        return Files.size(path);
    }

    /** How many bytes were read from the disk since it was last opened. */
    public long position() {
        return position.get();
    }

    /**
     * Opens it from the beginning, unpacked and without a byte order mark.
     *
     * @throws UnreadableImportException when reading, if a packed file breaks off or is damaged
     */
    public InputStream open() throws IOException {
        position.set(0);
        InputStream counted = new Counted(Files.newInputStream(path), position);
        BufferedInputStream bytes = new BufferedInputStream(counted, BUFFER);
        byte[] first = peek(bytes, 3);
        InputStream unpacked = bytes;
        try {
            if (startsWith(first, 0x1f, 0x8b)) {
                unpacked = new Guarded(new GZIPInputStream(bytes, BUFFER), path);
            } else if (startsWith(first, 'B', 'Z', 'h')) {
                unpacked = new Guarded(new BZip2CompressorInputStream(bytes, true), path);
            } else if (startsWith(first, 0xef, 0xbb, 0xbf)) {
                bytes.skipNBytes(3);
            }
        } catch (IOException e) {
            bytes.close();
            throw damaged(path);
        }
        return unpacked;
    }

    /** The first bytes of the content, unpacked; fewer if it has fewer. */
    public byte[] beginning(int length) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(length);
        }
    }

    private static byte[] peek(BufferedInputStream in, int length) throws IOException {
        in.mark(length);
        byte[] first = in.readNBytes(length);
        in.reset();
        return first;
    }

    private static boolean startsWith(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static UnreadableImportException damaged(Path path) {
        return new UnreadableImportException(path
                + ": expected all of a packed file, and it breaks off or is damaged. What was read before is taken; get the"
                + " file again and run the same.");
    }

    private static final class Counted extends FilterInputStream {
        private final AtomicLong position;

        Counted(InputStream in, AtomicLong position) {
            super(in);
            this.position = position;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            position.addAndGet(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int got = in.read(bytes, from, length);
            position.addAndGet(Math.max(0, got));
            return got;
        }
    }

    // What unpacking says of broken bytes is no failure of the disk.
    private static final class Guarded extends FilterInputStream {
        private final Path path;

        Guarded(InputStream in, Path path) {
            super(in);
            this.path = path;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return in.read(bytes, from, length);
            } catch (EOFException | ZipException e) {
                throw damaged(path);
            } catch (IOException e) {
                if (Arrays.stream(e.getStackTrace())
                        .limit(3)
                        .anyMatch(frame -> frame.getClassName().contains("bzip2"))) {
                    throw damaged(path);
                }
                throw e;
            }
        }
    }
}
