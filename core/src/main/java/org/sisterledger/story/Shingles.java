package org.sisterledger.story;

import java.util.Arrays;

/**
 * The runs of five words of a text, each as a hash of 32 bits. Letter case, punctuation and spacing do not count; a text of
 * fewer than five words has none.
 *
 * @see <a href="https://doi.org/10.1109/SEQUEN.1997.666900">Broder, On the resemblance and containment of documents</a>
 */
final class Shingles {
    private static final int RUN = 5;
    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final int[] inOrder;
    private final int[] distinct;

    private Shingles(int[] inOrder) {
        this.inOrder = inOrder;
        this.distinct = distinct(inOrder);
    }

    static Shingles of(String text) {
        long[] last = new long[RUN];
        int[] hashes = new int[text.length() / 6 + 8];
        int words = 0;
        int found = 0;
        long word = SEED;
        // One step behind the end closes the last word.
        for (int i = 0; i <= text.length(); ) {
            int c = i < text.length() ? text.codePointAt(i) : ' ';
            i += Character.charCount(c);
            if (isWordCharacter(c)) {
                word = (word ^ lower(c)) * PRIME;
                continue;
            }
            if (word != SEED) {
                last[words % RUN] = word;
                word = SEED;
                if (++words >= RUN) {
                    hashes = found == hashes.length ? Arrays.copyOf(hashes, found * 2) : hashes;
                    hashes[found++] = hash(last, words);
                }
            }
        }
        return new Shingles(Arrays.copyOf(hashes, found));
    }

    /** How many different ones there are. */
    int size() {
        return distinct.length;
    }

    /** All of them as they stand in the text. */
    int[] inOrder() {
        return inOrder;
    }

    /** Each once, ascending. */
    int[] distinct() {
        return distinct;
    }

    boolean contains(int hash) {
        return Arrays.binarySearch(distinct, hash) >= 0;
    }

    /** How many different ones two texts share. */
    int shared(Shingles other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < distinct.length && j < other.distinct.length) {
            int mine = distinct[i];
            int theirs = other.distinct[j];
            shared += mine == theirs ? 1 : 0;
            i += mine <= theirs ? 1 : 0;
            j += theirs <= mine ? 1 : 0;
        }
        return shared;
    }

    /** Those that are not among these, which ascend. */
    Shingles without(int[] others) {
        int[] kept = new int[inOrder.length];
        int count = 0;
        for (int hash : inOrder) {
            if (Arrays.binarySearch(others, hash) < 0) {
                kept[count++] = hash;
            }
        }
        return count == inOrder.length ? this : new Shingles(Arrays.copyOf(kept, count));
    }

    private static int hash(long[] last, int words) {
        long hash = 0;
        for (int i = 0; i < RUN; i++) {
            hash = hash * 0x9E3779B97F4A7C15L + last[(words + i) % RUN];
            hash ^= hash >>> 29;
        }
        return (int) (Sketch.mix(hash) >>> 32);
    }

    private static int[] distinct(int[] hashes) {
        int[] sorted = hashes.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    private static boolean isWordCharacter(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return Character.isLetterOrDigit(c);
    }

    private static int lower(int c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? c + 32 : c;
        }
        return Character.toLowerCase(c);
    }
}
