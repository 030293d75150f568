package org.sisterledger.count;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Ties that match something, by number: as a list if they are few, else as one bit for each tie. Nobody changes the arrays. */
final class Matches {
    private final int[] few;
    private final long[] bits;
    private final int count;

    private Matches(int[] few, long[] bits, int count) {
        this.few = few;
        this.bits = bits;
        this.count = count;
    }

    /**
     * Matches of a table.
     *
     * @param rows the numbers, in order, each once
     * @param size how many ties the table has
     */
    static Matches of(int[] rows, int size) {
        if (rows.length <= size / Integer.SIZE) {
            return new Matches(rows, new long[0], rows.length);
        }
        long[] bits = new long[(size >> 6) + 1];
        for (int row : rows) {
            bits[row >> 6] |= 1L << row;
        }
        return new Matches(new int[0], bits, rows.length);
    }

    int count() {
        return count;
    }

    /** About how many bytes it takes. */
    int weight() {
        return 64 + few.length * Integer.BYTES + bits.length * Long.BYTES;
    }

    boolean contains(int tie) {
        return bits.length > 0 ? (bits[tie >> 6] & (1L << tie)) != 0 : Arrays.binarySearch(few, tie) >= 0;
    }

    /** Hands over every match, in order. */
    void forEach(IntConsumer consumer) {
        for (int tie : few) {
            consumer.accept(tie);
        }
        for (int word = 0; word < bits.length; word++) {
            for (long rest = bits[word]; rest != 0; rest &= rest - 1) {
                consumer.accept((word << 6) + Long.numberOfTrailingZeros(rest));
            }
        }
    }

    int[] toArray() {
        if (bits.length == 0) {
            return few.clone();
        }
        int[] all = new int[count];
        int[] at = {0};
        forEach(tie -> all[at[0]++] = tie);
        return all;
    }
}
