package org.sisterledger.reading.places;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The bytes of an {@link Atlas}: a mark, the number of the format, the lengths of the columns, the columns, all as big-endian
 * 32-bit numbers, then the labels, then a checksum (CRC-32C) of all before it. The same atlas gives the same bytes.
 */
public final class AtlasFile {
    private static final int MARK = 0x534c4154; // "SLAT"
    private static final int FORMAT = 1;
    private static final int INT_COLUMNS = 12;

    private AtlasFile() {}

    /** Writes an atlas. */
    public static void write(Atlas atlas, OutputStream out) throws IOException {
        Atlas.Columns columns = atlas.columns();
        List<int[]> numbers = List.of(
                columns.base(),
                columns.check(),
                columns.firstCandidates(),
                columns.candidates(),
                columns.latitude(),
                columns.longitude(),
                columns.population(),
                columns.geonameId(),
                columns.kindAndCountry(),
                columns.region(),
                columns.county(),
                columns.labels());
        CRC32C sum = new CRC32C();
        ByteBuffer head = ByteBuffer.allocate(Integer.BYTES * (3 + INT_COLUMNS));
        head.putInt(MARK).putInt(FORMAT);
        numbers.forEach(column -> head.putInt(column.length));
        head.putInt(columns.text().length);
        put(head.array(), sum, out);
        for (int[] column : numbers) {
            ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * column.length);
            bytes.asIntBuffer().put(column);
            put(bytes.array(), sum, out);
        }
        put(columns.text(), sum, out);
        out.write(
                ByteBuffer.allocate(Integer.BYTES).putInt((int) sum.getValue()).array());
    }

    private static void put(byte[] bytes, CRC32C sum, OutputStream out) throws IOException {
        sum.update(bytes, 0, bytes.length);
        out.write(bytes);
    }

    /**
     * Reads an atlas; the bytes may be a mapped file, which is not needed afterwards.
     *
     * @throws IllegalArgumentException if the bytes are no atlas of this format, or are damaged
     */
    public static Atlas read(ByteBuffer bytes) {
        ByteBuffer from = bytes.duplicate();
        if (from.remaining() < Integer.BYTES * (4 + INT_COLUMNS) || from.getInt() != MARK || from.getInt() != FORMAT) {
            throw new IllegalArgumentException(
                    "expected a compiled gazetteer of format " + FORMAT + ", got something else");
        }
        long length = Integer.BYTES * (4L + INT_COLUMNS);
        int[] lengths = new int[INT_COLUMNS + 1];
        for (int i = 0; i <= INT_COLUMNS; i++) {
            lengths[i] = from.getInt();
            length += i < INT_COLUMNS ? (long) Integer.BYTES * lengths[i] : lengths[i];
        }
        if (length != bytes.remaining() || sumOf(bytes) != bytes.getInt(bytes.limit() - Integer.BYTES)) {
            throw new IllegalArgumentException("expected " + length + " undamaged bytes, got " + bytes.remaining());
        }
        int[][] columns = new int[INT_COLUMNS][];
        IntBuffer numbers = from.asIntBuffer();
        for (int i = 0; i < INT_COLUMNS; i++) {
            columns[i] = new int[lengths[i]];
            numbers.get(columns[i]);
        }
        byte[] text = new byte[lengths[INT_COLUMNS]];
        bytes.get(bytes.limit() - Integer.BYTES - text.length, text);
        return new Atlas(new Atlas.Columns(
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[4],
                columns[5],
                columns[6],
                columns[7],
                columns[8],
                columns[9],
                columns[10],
                columns[11],
                text));
    }

    private static int sumOf(ByteBuffer bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes.duplicate().limit(bytes.limit() - Integer.BYTES));
        return (int) sum.getValue();
    }
}
