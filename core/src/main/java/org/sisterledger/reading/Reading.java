package org.sisterledger.reading;

import java.util.List;
import java.util.Optional;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.EventKind;
import org.sisterledger.claim.EventStage;
import org.sisterledger.claim.PairEvent;
import org.sisterledger.claim.Party;
import org.sisterledger.community.Point;
import org.sisterledger.fact.EntityId;
import org.sisterledger.source.Span;
import org.sisterledger.statement.Statement;
import org.sisterledger.time.Edtf;

/**
 * What was read from an article. Nothing in it is judged.
 *
 * @param article the article
 * @param attributions sources, cues and contents as the trained tagger found them, by cue: speech, belief and intention, also
 *     without a source
 * @param statements attributed speech, in the order of the content, then the source, then the id
 * @param events events in the article's own voice or inside a statement, by place
 * @param partnerships mentions of ties, by place
 * @param places mentions of places, by place
 */
public record Reading(
        Article article,
        List<Attributed> attributions,
        List<Statement> statements,
        List<ReportedEvent> events,
        List<PairMention> partnerships,
        List<PlaceMention> places) {
    /** Copies the lists. */
    public Reading {
        attributions = List.copyOf(attributions);
        statements = List.copyOf(statements);
        events = List.copyOf(events);
        partnerships = List.copyOf(partnerships);
        places = List.copyOf(places);
    }

    /**
     * Words attributed to somebody.
     *
     * @param source who; empty if no words name them
     * @param cue the words that attribute
     * @param content what is attributed, at least one span
     */
    public record Attributed(List<Span> source, List<Span> cue, List<Span> content) {
        /** Copies the lists. */
        public Attributed {
            source = List.copyOf(source);
            cue = List.copyOf(cue);
            content = List.copyOf(content);
        }
    }

    /**
     * An event.
     *
     * @param claim what is said to have happened, so that it can be checked like any claim
     * @param span the words that report it
     * @param ownVoice whether the article says so itself, rather than somebody in it
     */
    public record ReportedEvent(Claim claim, Span span, boolean ownVoice) {
        /** What happened, in the words of the output format. */
        public EventKind kind() {
            if (claim instanceof Claim.Event event) {
                return event.kind();
            }
            return claim instanceof Claim.Existence tie ? kindOf(tie.event()) : EventKind.OTHER;
        }

        /** How far it got. */
        public EventStage stage() {
            if (claim instanceof Claim.Event event) {
                return event.stage();
            }
            return claim instanceof Claim.Existence tie ? tie.stage() : EventStage.HELD;
        }

        /** When; empty if the words do not say. */
        public Optional<Edtf> on() {
            if (claim instanceof Claim.Event event) {
                return event.on();
            }
            return claim instanceof Claim.Existence tie ? tie.on() : Optional.empty();
        }

        /** Who did it, by name; empty if the words do not say. */
        public List<String> actors() {
            List<Party> parties = List.of();
            if (claim instanceof Claim.Event event) {
                parties = event.actors();
            } else if (claim instanceof Claim.Existence tie) {
                parties = tie.by().stream().toList();
            }
            return parties.stream().map(Party::name).toList();
        }

        private static EventKind kindOf(PairEvent event) {
            return switch (event) {
                case SIGNED -> EventKind.SIGNING;
                case ENDED, EXPIRED -> EventKind.TERMINATION;
                case SUSPENDED -> EventKind.SUSPENSION;
                case REVIVED -> EventKind.RENEWAL;
                case EXISTS, RETAINED, RECLASSIFIED, DELISTED, LISTED, PROPOSED, REJECTED -> EventKind.OTHER;
            };
        }
    }

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
     * @param id the country, or the community of the record; empty for other places, and where the text does not tell which of
     *     several namesakes is meant
     * @param label the place's name
     * @param point where it is; empty if not known, or if the text does not tell which of several namesakes is meant
     */
    public record PlaceMention(Span span, Optional<EntityId> id, String label, Optional<Point> point) {}
}
