package org.sisterledger.story;

import java.util.Arrays;

/**
 * A MinHash of 128 values by one permutation: each run of words falls into one of 128 bins, and each bin keeps its least. A bin
 * that stays empty borrows that of another, chosen by hashing, so that short texts can be compared too.
 *
 * @see <a href="https://proceedings.mlr.press/v70/shrivastava17a.html">Shrivastava, Optimal Densification for Fast and
 *     Accurate Minwise Hashing</a>
 */
final class Sketch {
    static final int BINS = 128;
    private static final int BIN_BITS = 7;
    private static final int EMPTY = -1;

    private final int[] bins;

    private Sketch(int[] bins) {
        this.bins = bins;
    }

    /** The sketch of a text that has runs of words. */
    static Sketch of(Shingles shingles) {
        int[] least = new int[BINS];
        Arrays.fill(least, EMPTY);
        for (int hash : shingles.distinct()) {
            long mixed = mix(hash ^ 0x9E3779B97F4A7C15L);
            int bin = (int) (mixed >>> (64 - BIN_BITS));
            int value = (int) mixed & Integer.MAX_VALUE;
            if (least[bin] == EMPTY || value < least[bin]) {
                least[bin] = value;
            }
        }
        return new Sketch(shingles.size() == 0 ? least : densified(least));
    }

    /** The key of a band of rows, equal for texts whose rows are equal. */
    long band(int band, int rows) {
        long key = band;
        for (int i = band * rows; i < (band + 1) * rows; i++) {
            key = mix(key * 0x9E3779B97F4A7C15L + bins[i]);
        }
        return key;
    }

    /** The share of runs that two texts have in common, estimated. */
    double similarity(Sketch other) {
        int same = 0;
        for (int i = 0; i < BINS; i++) {
            same += bins[i] == other.bins[i] && bins[i] != EMPTY ? 1 : 0;
        }
        return (double) same / BINS;
    }

    /** The finalizer of MurmurHash3: every bit of the input moves every bit of the output. */
    static long mix(long value) {
        long h = value;
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }

    private static int[] densified(int[] least) {
        int[] full = least.clone();
        for (int bin = 0; bin < BINS; bin++) {
            for (long attempt = 1; full[bin] == EMPTY; attempt++) {
                full[bin] = least[(int) (mix(bin + (attempt << BIN_BITS)) >>> (64 - BIN_BITS))];
            }
        }
        return full;
    }
}
