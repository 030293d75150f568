package org.sisterledger.reading;

import java.util.List;
import org.sisterledger.claim.Claim;
import org.sisterledger.reading.names.Gazetteer;
import org.sisterledger.source.Span;
import org.sisterledger.statement.Statement;

/**
 * What was read from an article. Nothing in it is judged.
 *
 * @param article the article
 * @param statements attributed speech, in the order of the content, then the source, then the id
 * @param events events in the article's own voice or inside a statement, by place
 * @param partnerships mentions of ties, by place
 * @param places mentions of places, by place
 */
public record Reading(
        Article article,
        List<Statement> statements,
        List<ReportedEvent> events,
        List<PairMention> partnerships,
        List<PlaceMention> places) {
    /** Copies the lists. */
    public Reading {
        statements = List.copyOf(statements);
        events = List.copyOf(events);
        partnerships = List.copyOf(partnerships);
        places = List.copyOf(places);
    }

    /**
     * An event.
     *
     * @param claim what is said to have happened, so that it can be checked like any claim
     * @param span the words that report it
     * @param ownVoice whether the article says so itself, rather than somebody in it
     */
    public record ReportedEvent(Claim claim, Span span, boolean ownVoice) {}

    /**
     * A tie that the article speaks of.
     *
     * @param claim the two sides and what is said of the tie
     * @param span the words
     */
    public record PairMention(Claim.Existence claim, Span span) {}

    /**
     * A place that the article names.
     *
     * @param span the words
     * @param place the gazetteer's entry
     */
    public record PlaceMention(Span span, Gazetteer.Name place) {}
}
