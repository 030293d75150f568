package org.sisterledger.count;

import java.util.Arrays;

/** A column of whole numbers. Rows count from 0. */
final class IntColumn {
    private final int[] values;

    /** A column of these values, which nobody else changes. */
    IntColumn(int[] values) {
        this.values = values;
    }

    int size() {
        return values.length;
    }

    int get(int row) {
        return values[row];
    }

    /** The value of the row before: where a row begins in a column of ends. 0 for the first. */
    int before(int row) {
        return row == 0 ? 0 : values[row - 1];
    }

    /** The column with this much added to every value that is not negative. */
    IntColumn plus(int more) {
        int[] sums = values.clone();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += sums[i] < 0 ? 0 : more;
        }
        return new IntColumn(sums);
    }

    int[] toArray() {
        return values.clone();
    }

    /** The values from one row up to another. */
    int[] toArray(int from, int to) {
        return Arrays.copyOfRange(values, from, to);
    }

    /** Gathers numbers. */
    static final class Builder {
        private int[] values = new int[1024];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        int size() {
            return size;
        }

        IntColumn finish() {
            return new IntColumn(Arrays.copyOf(values, size));
        }
    }
}
