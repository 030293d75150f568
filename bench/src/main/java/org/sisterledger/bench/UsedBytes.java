package org.sisterledger.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;

/**
 * Which bytes of a SQLite file mean something: page headers, cell pointers, cells, free-block headers and overflow chains.
 * The rest is free space. Found by walking every b-tree from its root.
 *
 * @see <a href="https://www.sqlite.org/fileformat.html#b_tree_pages">SQLite file format, b-tree pages</a>
 */
final class UsedBytes {
    private static final int LEAF_TABLE = 13;
    private static final int INNER_TABLE = 5;
    private static final int LEAF_INDEX = 10;

    private final ByteBuffer file;
    private final int pageSize;
    private final BitSet used = new BitSet();
    private long varint;

    private UsedBytes(byte[] bytes) {
        this.file = ByteBuffer.wrap(bytes);
        this.pageSize = Short.toUnsignedInt(file.getShort(16));
    }

    /**
     * The offsets of bytes that mean something and are no counters, in an undamaged file.
     *
     * @param roots the first page of every b-tree but the schema's own
     */
    static BitSet of(Path path, Iterable<Integer> roots) throws IOException {
        UsedBytes map = new UsedBytes(Files.readAllBytes(path));
        map.used.set(0, 100);
        map.walk(1);
        for (int root : roots) {
            map.walk(root);
        }
        // Change counter, schema cookie, and the version of SQLite that wrote last with its counter.
        map.used.clear(24, 28);
        map.used.clear(40, 44);
        map.used.clear(92, 100);
        return map.used;
    }

    private void walk(int page) {
        int start = (page - 1) * pageSize;
        int header = start + (page == 1 ? 100 : 0);
        int type = file.get(header);
        boolean leaf = type == LEAF_TABLE || type == LEAF_INDEX;
        int cells = Short.toUnsignedInt(file.getShort(header + 3));
        int pointers = header + (leaf ? 8 : 12);
        used.set(header, pointers + 2 * cells);
        markFreeBlocks(start, header);
        for (int i = 0; i < cells; i++) {
            int cell = start + Short.toUnsignedInt(file.getShort(pointers + 2 * i));
            if (!leaf) {
                walk(file.getInt(cell));
            }
            markCell(type, leaf, cell);
        }
        if (!leaf) {
            walk(file.getInt(header + 8));
        }
    }

    private void markFreeBlocks(int start, int header) {
        for (int block = Short.toUnsignedInt(file.getShort(header + 1)); block != 0; ) {
            used.set(start + block, start + block + 4);
            block = Short.toUnsignedInt(file.getShort(start + block));
        }
    }

    private void markCell(int type, boolean leaf, int cell) {
        int at = cell + (leaf ? 0 : 4);
        if (type == INNER_TABLE) {
            used.set(cell, readVarint(at));
            return;
        }
        at = readVarint(at);
        long payload = varint;
        if (type == LEAF_TABLE) {
            at = readVarint(at);
        }
        int local = localPayload(payload, type == LEAF_TABLE);
        int end = at + local;
        if (local < payload) {
            markOverflow(file.getInt(end), payload - local);
            end += 4;
        }
        used.set(cell, end);
    }

    private int localPayload(long payload, boolean table) {
        int most = table ? pageSize - 35 : (pageSize - 12) * 64 / 255 - 23;
        int least = (pageSize - 12) * 32 / 255 - 23;
        if (payload <= most) {
            return (int) payload;
        }
        int fit = least + (int) ((payload - least) % (pageSize - 4));
        return fit <= most ? fit : least;
    }

    private void markOverflow(int first, long payload) {
        long rest = payload;
        for (int page = first; rest > 0; ) {
            int start = (page - 1) * pageSize;
            int here = (int) Math.min(rest, pageSize - 4);
            used.set(start, start + 4 + here);
            rest -= here;
            page = file.getInt(start);
        }
    }

    // Sets the value read and returns the offset behind it.
    private int readVarint(int at) {
        varint = 0;
        for (int i = 0; i < 8; i++) {
            byte b = file.get(at + i);
            varint = (varint << 7) | (b & 0x7F);
            if (b >= 0) {
                return at + i + 1;
            }
        }
        varint = (varint << 8) | (file.get(at + 8) & 0xFF);
        return at + 9;
    }
}
