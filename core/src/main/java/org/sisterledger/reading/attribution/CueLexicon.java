package org.sisterledger.reading.attribution;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often a word stands in a cue and how often in a source, in steps; by the word's hash, else by that of its stem. Words
 * that were hardly seen are unknown.
 */
final class CueLexicon {
    /** From this step on a word is taken for a likely cue. */
    static final int LIKELY_CUE = 4;

    private static final float[] STEPS = {.01f, .05f, .15f, .35f, .65f};
    private static final int WORD_SEEN = 3;
    private static final int STEM_SEEN = 2;

    private final int[] hashes;
    private final byte[] steps;

    private CueLexicon(int[] hashes, byte[] steps) {
        this.hashes = hashes;
        this.steps = steps;
    }

    /** The steps of a word: those of cues in the lower four bits, those of sources above; 0 if it is unknown. */
    int find(int word, int stem) {
        int at = Arrays.binarySearch(hashes, word);
        if (at < 0) {
            at = Arrays.binarySearch(hashes, stem);
        }
        return at < 0 ? 0 : steps[at];
    }

    /** The cue step alone, 0 to 6. */
    static int cue(int steps) {
        return steps & 15;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(hashes.length);
        for (int i = 0; i < hashes.length; i++) {
            out.writeInt(hashes[i]);
            out.writeByte(steps[i]);
        }
    }

    static CueLexicon read(DataInputStream in) throws IOException {
        int[] hashes = new int[in.readInt()];
        byte[] steps = new byte[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = in.readInt();
            steps[i] = in.readByte();
        }
        return new CueLexicon(hashes, steps);
    }

    /** Counts words and what they stood in. */
    static final class Counter {
        private final Map<Integer, int[]> words = new TreeMap<>();
        private final Map<Integer, int[]> stems = new TreeMap<>();

        /** Counts a token. */
        void count(int word, int stem, boolean cue, boolean source) {
            add(words, word, cue, source);
            add(stems, stem, cue, source);
        }

        private static void add(Map<Integer, int[]> into, int hash, boolean cue, boolean source) {
            int[] counts = into.computeIfAbsent(hash, key -> new int[3]);
            counts[0]++;
            counts[1] += cue ? 1 : 0;
            counts[2] += source ? 1 : 0;
        }

        CueLexicon lexicon() {
            Map<Integer, Byte> all = new TreeMap<>();
            stems.forEach((hash, counts) -> enter(all, hash, counts, STEM_SEEN));
            words.forEach((hash, counts) -> enter(all, hash, counts, WORD_SEEN));
            int[] hashes = new int[all.size()];
            byte[] steps = new byte[all.size()];
            int at = 0;
            for (Map.Entry<Integer, Byte> entry : all.entrySet()) {
                hashes[at] = entry.getKey();
                steps[at++] = entry.getValue();
            }
            return new CueLexicon(hashes, steps);
        }

        private static void enter(Map<Integer, Byte> into, int hash, int[] counts, int atLeast) {
            if (counts[0] >= atLeast) {
                into.put(hash, (byte) (step(counts[1], counts[0]) | step(counts[2], counts[0]) << 4));
            }
        }

        private static int step(int count, int of) {
            float share = (count + .05f) / (of + 1);
            int step = 1;
            while (step <= STEPS.length && share >= STEPS[step - 1]) {
                step++;
            }
            return step;
        }
    }
}
