package org.sisterledger.story;

import java.util.Arrays;

/**
 * Joins texts that have most of their runs in common. Candidates are texts of which a band of the sketch is equal; each pair is
 * then compared exactly.
 *
 * @see <a href="http://www.mmds.org/mmds/v2.1/ch03-lsh.pdf">Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, 3.4</a>
 */
final class Copies {
    /** From here two texts differ in hardly more than a headline. */
    static final double NEARLY_EQUAL = 0.8;

    // Of pairs that share half their runs, 1 in 300 has no band of three equal rows among 42.
    private static final int BANDS = 42;
    private static final int ROWS = 3;
    private static final int INDEX_BITS = 24;
    private static final int MOST_DIFFERENT = 32;
    // The estimate is off by more than this in fewer than 1 of 10,000 pairs.
    private static final double SLACK = 0.2;

    private final Texts texts;
    private final Groups groups;
    private final int[] different = new int[MOST_DIFFERENT];

    Copies(Texts texts, Groups groups) {
        if (texts.size() >= 1 << INDEX_BITS) {
            throw new IllegalArgumentException("Expected fewer than " + (1 << INDEX_BITS) + " texts at once, got "
                    + texts.size() + ". Group them in parts.");
        }
        this.texts = texts;
        this.groups = groups;
    }

    /** Joins pairs of at least this resemblance. */
    void join(double resemblance) {
        long[] keys = new long[texts.size()];
        for (int band = 0; band < BANDS; band++) {
            int count = 0;
            for (int text = 0; text < texts.size(); text++) {
                if (texts.isTelling(text)) {
                    long key = texts.sketch(text).band(band, ROWS);
                    keys[count++] = (key & -1L << INDEX_BITS) | text;
                }
            }
            Arrays.sort(keys, 0, count);
            for (int from = 0; from < count; ) {
                int to = from + 1;
                while (to < count && keys[to] >> INDEX_BITS == keys[from] >> INDEX_BITS) {
                    to++;
                }
                joinBucket(keys, from, to, resemblance);
                from = to;
            }
        }
    }

    // Each text is compared with one of every group met in the bucket, so that a story of a thousand copies is not a
    // million comparisons.
    private void joinBucket(long[] keys, int from, int to, double resemblance) {
        int known = 0;
        for (int i = from; i < to; i++) {
            int text = (int) (keys[i] & (1 << INDEX_BITS) - 1);
            boolean joined = false;
            for (int k = 0; k < known && !joined; k++) {
                joined = groups.isJoined(text, different[k]);
            }
            for (int k = 0; k < known && !joined; k++) {
                if (isCopy(text, different[k], resemblance)) {
                    groups.join(text, different[k]);
                    joined = true;
                }
            }
            if (!joined && known < MOST_DIFFERENT) {
                different[known++] = text;
            }
        }
    }

    private boolean isCopy(int one, int other, double resemblance) {
        return texts.sketch(one).similarity(texts.sketch(other)) >= resemblance - SLACK
                && texts.resemblance(one, other) >= resemblance
                && !texts.shareOnlyAnEnd(one, other);
    }
}
