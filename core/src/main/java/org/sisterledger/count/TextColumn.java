package org.sisterledger.count;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Texts of a column, in one piece of memory. Rows count from 0. */
final class TextColumn {
    private final byte[] bytes;
    private final IntColumn ends;

    /** A column of these bytes; the text of a row ends before its end and begins at the end of the row before. */
    TextColumn(byte[] bytes, IntColumn ends) {
        this.bytes = bytes;
        this.ends = ends;
    }

    int size() {
        return ends.size();
    }

    String get(int row) {
        int from = ends.before(row);
        return new String(bytes, from, ends.get(row) - from, StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return bytes;
    }

    IntColumn ends() {
        return ends;
    }

    /** The row with this text, if the column is sorted by code unit and ASCII; negative if there is none. */
    int findSorted(String text) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = get(middle).compareTo(text);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** The first row whose text is not before this one, in a sorted column; the size if there is none. */
    int firstNotBefore(String text) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (get(middle).compareTo(text) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Rows of two columns in a new order, see {@link Splice}. */
    static TextColumn picked(TextColumn old, TextColumn fresh, int[] source) {
        int[] ends = new int[source.length];
        int size = 0;
        for (int row = 0; row < source.length; row++) {
            int from = source[row];
            TextColumn column = from >= 0 ? old : fresh;
            int picked = from >= 0 ? from : ~from;
            size = Math.addExact(size, column.ends.get(picked) - column.ends.before(picked));
            ends[row] = size;
        }
        byte[] bytes = new byte[size];
        for (int row = 0, at = 0; row < source.length; at = ends[row], row++) {
            int from = source[row];
            TextColumn column = from >= 0 ? old : fresh;
            int begin = column.ends.before(from >= 0 ? from : ~from);
            System.arraycopy(column.bytes, begin, bytes, at, ends[row] - at);
        }
        return new TextColumn(bytes, new IntColumn(ends));
    }

    /** Gathers texts. */
    static final class Builder {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final IntColumn.Builder ends = new IntColumn.Builder();

        void add(String text) {
            bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            ends.add(bytes.size());
        }

        TextColumn finish() {
            return new TextColumn(bytes.toByteArray(), ends.finish());
        }
    }
}
