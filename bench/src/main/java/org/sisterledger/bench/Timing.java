package org.sisterledger.bench;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * How long something took, in milliseconds.
 *
 * @param first the first time, when nothing of it is remembered
 * @param median of the times after that
 * @param most the longest of the times after that
 */
record Timing(double first, double median, double most) {
    private static final int TIMES = 9;

    /** Does something ten times. */
    static Timing of(Supplier<?> work) {
        double first = once(work);
        double[] later = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            later[i] = once(work);
        }
        Arrays.sort(later);
        return new Timing(first, later[TIMES / 2], later[TIMES - 1]);
    }

    private static double once(Supplier<?> work) {
        long start = System.nanoTime();
        Object made = work.get();
        double milliseconds = (System.nanoTime() - start) / 1e6;
        if (made.hashCode() == Integer.MIN_VALUE) {
            // What is made has to be of some use, or it might not be made at all.
            System.err.println("a rare number");
        }
        return milliseconds;
    }
}
