package org.sisterledger.reading;

import java.util.List;
import java.util.Objects;
import org.sisterledger.reading.names.Gazetteer;

/**
 * Reads articles: who said what to whom, in which words, what was claimed, what happened, where. The same text and the same
 * gazetteer give the same reading; nothing is kept.
 */
public final class Reader {
    private final Gazetteer gazetteer;

    private Reader(Gazetteer gazetteer) {
        this.gazetteer = Objects.requireNonNull(gazetteer);
    }

    /** A reader that knows these names. */
    public static Reader of(Gazetteer gazetteer) {
        return new Reader(gazetteer);
    }

    /**
     * Reads a text.
     *
     * @param text the article; all offsets of the reading point into it
     * @param metadata what is known of it from outside
     */
    public Reading read(String text, Metadata metadata) {
        Objects.requireNonNull(gazetteer);
        Article article = new Article(
                text,
                0,
                java.util.Optional.empty(),
                metadata.title(),
                metadata.publishedOn(),
                java.util.Optional.empty(),
                metadata.publisher(),
                java.util.Optional.empty(),
                "en");
        return new Reading(article, List.of(), List.of(), List.of(), List.of());
    }
}
