package org.sisterledger.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How many words of substance two texts share, by their first letters, so that {@code stabilise} meets {@code stabilize}. */
final class SharedWords {
    private static final int STEM = 5;
    private static final int SHORTEST = 4;
    private static final Set<String> EMPTY_WORDS = Set.of(
            "about", "after", "also", "been", "before", "both", "could", "does", "from", "have", "into", "more",
            "other", "said", "says", "should", "such", "than", "that", "their", "them", "then", "there", "they", "this",
            "those", "were", "what", "when", "which", "while", "will", "with", "would");

    private SharedWords() {}

    /** The number of distinct words of at least four letters that the texts share. */
    static int count(String one, String other) {
        Set<String> shared = stems(one);
        shared.retainAll(stems(other));
        return shared.size();
    }

    private static Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (word.length() >= SHORTEST && !EMPTY_WORDS.contains(word)) {
                stems.add(word.substring(0, Math.min(STEM, word.length())));
            }
        }
        return stems;
    }
}
