package org.sisterledger.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * By what copies of one text know each other: a MinHash of its runs of five words. Two texts of which half the runs are
 * the same have a similarity near 0.5. The text cannot be read back from it, so it may stand in the record where the text may
 * not. The same text has the same fingerprint on every machine.
 *
 * @param hex {@value #SIZE} numbers of 32 bits, eight hexadecimal digits each, without blanks
 * @see <a href="https://doi.org/10.1109/SEQUEN.1997.666900">Broder, On the resemblance and containment of documents</a>
 */
public record Fingerprint(String hex) {
    /** How many numbers a fingerprint has. */
    public static final int SIZE = 64;

    private static final int DIGITS = 8;
    private static final int RUN = 5;
    private static final String NOTHING = "ffffffff";

    /** Checks the form. */
    public Fingerprint {
        if (!isForm(hex)) {
            throw new IllegalArgumentException("Expected a fingerprint of " + SIZE * DIGITS
                    + " lower-case hexadecimal digits, got '" + hex + "'.");
        }
    }

    /** The fingerprint of a text. Letter case, punctuation and spacing do not count. */
    public static Fingerprint of(String text) {
        Set<Long> runs = runs(words(text));
        StringBuilder hex = new StringBuilder(SIZE * DIGITS);
        for (int i = 0; i < SIZE; i++) {
            long seed = mix(0x9E3779B97F4A7C15L * (i + 1));
            long least = 0xffffffffL;
            for (long run : runs) {
                least = Math.min(least, mix(run ^ seed) >>> 32);
            }
            hex.append(String.format(Locale.ROOT, "%08x", least));
        }
        return new Fingerprint(hex.toString());
    }

    /**
     * Reads the hexadecimal form.
     *
     * @throws IllegalArgumentException if the text is not such a form
     */
    public static Fingerprint parse(String hex) {
        return new Fingerprint(hex);
    }

    /** Reads the hexadecimal form; empty if the text is not such a form. */
    public static Optional<Fingerprint> find(String hex) {
        return isForm(hex) ? Optional.of(new Fingerprint(hex)) : Optional.empty();
    }

    /** The share of runs that two texts have in common, estimated: 0 for none, 1 for all. A text without words is like none. */
    public double similarity(Fingerprint other) {
        int same = 0;
        for (int i = 0; i < SIZE; i++) {
            int at = i * DIGITS;
            boolean equal = hex.regionMatches(at, other.hex, at, DIGITS);
            if (equal && !hex.startsWith(NOTHING, at)) {
                same++;
            }
        }
        return (double) same / SIZE;
    }

    /** One of its numbers, from 0 to 2^32 - 1. */
    public long value(int index) {
        return Long.parseLong(hex, index * DIGITS, (index + 1) * DIGITS, 16);
    }

    @Override
    public String toString() {
        return hex;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(Character.toLowerCase(c));
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    // A text shorter than one run is one run.
    private static Set<Long> runs(List<String> words) {
        Set<Long> runs = new HashSet<>();
        int last = Math.max(words.isEmpty() ? 0 : 1, words.size() - RUN + 1);
        for (int from = 0; from < last; from++) {
            long hash = 0xcbf29ce484222325L;
            for (String word : words.subList(from, Math.min(words.size(), from + RUN))) {
                for (int i = 0; i < word.length(); i++) {
                    hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
                }
                hash = (hash ^ ' ') * 0x100000001b3L;
            }
            runs.add(hash);
        }
        return runs;
    }

    // The finalizer of MurmurHash3: every bit of the input moves every bit of the output.
    private static long mix(long value) {
        long h = value;
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }

    private static boolean isForm(String hex) {
        return hex.length() == SIZE * DIGITS && hex.chars().allMatch(Fingerprint::isDigit);
    }

    private static boolean isDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
}
