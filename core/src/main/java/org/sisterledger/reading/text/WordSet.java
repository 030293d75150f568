package org.sisterledger.reading.text;

import java.util.Set;

/** Sets of words, written as one text for the eye. */
public final class WordSet {
    private WordSet() {}

    /** The words of a text, parted by single blanks. */
    public static Set<String> of(String words) {
        return Set.of(words.split(" ", -1));
    }
}
