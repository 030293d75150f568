package org.sisterledger.review;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a text came from, as far as the text itself does not tell.
 *
 * @param url the address at which it was read; empty if not known, then the one that its page gives as its own counts
 * @param story the key of the story that it belongs to, such as {@code story:dallas-vote-2026} or the id of the document that
 *     carries it first; empty if none is known
 */
public record Origin(Optional<String> url, Optional<String> story) {
    /** Nothing is known of where the text came from. */
    public static final Origin UNKNOWN = new Origin(Optional.empty(), Optional.empty());

    /** Checks that neither is null. */
    public Origin {
        Objects.requireNonNull(url);
        Objects.requireNonNull(story);
    }

    /** A text read at an address. */
    public static Origin at(String url) {
        return new Origin(Optional.of(url), Optional.empty());
    }
}
