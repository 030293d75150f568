package org.sisterledger.connect.document;

import java.util.Objects;

/** What came of an attempt to get the text of a document: the text, or why there is none. */
public sealed interface Extraction {
    /** The text was found. */
    record Text(DocumentText document) implements Extraction {}

    /** There is nothing here that is read, and nothing is wrong with that. */
    record Skipped(Reason reason) implements Extraction {}

    /** This should have been read and could not be. */
    record Failed(Reason reason) implements Extraction {}

    /**
     * Why a document was not read.
     *
     * @param kind what to count it under, such as {@code too large}
     * @param words what was expected and what was found
     */
    record Reason(String kind, String words) {
        /** Checks that there is a kind. */
        public Reason {
            Objects.requireNonNull(words);
            if (kind.isBlank()) {
                throw new IllegalArgumentException("a reason has a kind");
            }
        }
    }

    /** Nothing to read, for this reason. */
    static Extraction skipped(String kind, String words) {
        return new Skipped(new Reason(kind, words));
    }

    /** Not read, for this reason. */
    static Extraction failed(String kind, String words) {
        return new Failed(new Reason(kind, words));
    }
}
