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

    int[] toArray() {
        return values.clone();
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
