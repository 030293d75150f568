package org.sisterledger.store.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.ledger.Verification.Misfit;

/**
 * The first 100 bytes of the file, as they stand on the disk. SQLite overlooks some of them; here each that is no counter has
 * to be what this program writes.
 *
 * @see <a href="https://www.sqlite.org/fileformat.html#the_database_header">SQLite file format, the database header</a>
 */
final class FileHeader {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 100;

    private final List<Misfit> misfits = new ArrayList<>();
    private final ByteBuffer bytes;

    private FileHeader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    /** What does not fit; nothing while a write-ahead log holds newer pages, the first among them. */
    static List<Misfit> listMisfits(Path file) {
        byte[] start = read(file);
        if (!RecordFile.isQuiet(file)) {
            return List.of();
        }
        if (start.length < LENGTH) {
            return List.of(new Misfit("database header", "expected 100 bytes, found " + start.length));
        }
        FileHeader header = new FileHeader(start);
        header.check(size(file));
        return header.misfits;
    }

    private void check(long size) {
        for (int i = 0; i < MAGIC.length; i++) {
            expectByte(i, MAGIC[i], "the words 'SQLite format 3'");
        }
        expect(Short.toUnsignedInt(bytes.getShort(16)), RecordFile.PAGE_SIZE, "page size");
        expectByte(18, 2, "write version");
        expectByte(19, 2, "read version");
        expectByte(20, 0, "reserved bytes per page");
        expectByte(21, 64, "largest payload fraction");
        expectByte(22, 32, "smallest payload fraction");
        expectByte(23, 32, "leaf payload fraction");
        // SQLite goes by this count only if the counters agree; else by the size of the file.
        boolean counts = bytes.getInt(24) == bytes.getInt(92);
        long pages = Integer.toUnsignedLong(bytes.getInt(28));
        if (counts && pages * RecordFile.PAGE_SIZE != size) {
            misfit("pages", size / (double) RecordFile.PAGE_SIZE, pages);
        }
        expect(bytes.getInt(44), 4, "schema format");
        expect(bytes.getInt(48), 0, "default cache size");
        expect(bytes.getInt(52), 0, "largest root page");
        expect(bytes.getInt(56), 1, "text encoding");
        expect(bytes.getInt(60), RecordFile.VERSION, "version of the tables");
        expect(bytes.getInt(64), 0, "incremental vacuum");
        expect(bytes.getInt(68), RecordFile.APPLICATION_ID, "application id");
        for (int i = 72; i < 92; i++) {
            expectByte(i, 0, "reserved byte");
        }
    }

    private void expectByte(int at, int expected, String what) {
        expect(bytes.get(at), expected, what);
    }

    private void expect(int found, int expected, String what) {
        if (found != expected) {
            misfit(what, expected, found);
        }
    }

    private void misfit(String what, Object expected, Object found) {
        misfits.add(new Misfit("database header", what + ": expected " + expected + ", found " + found));
    }

    private static byte[] read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LENGTH);
        } catch (IOException e) {
            throw new LedgerException(file + ": it cannot be read. Check that it is there and that it may be read.", e);
        }
    }

    private static long size(Path file) {
        return FileStamp.of(file).size();
    }
}
