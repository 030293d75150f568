package org.sisterledger.check;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.EventKind;
import org.sisterledger.claim.EventStage;
import org.sisterledger.ledger.Head;
import org.sisterledger.reading.Reading;
import org.sisterledger.source.Span;
import org.sisterledger.statement.Statement;

/**
 * An article with what the record says of every claim in it. Everything that the output format needs.
 *
 * @param head how far the record reached
 * @param judgedOn the day as of which claims were judged
 * @param document the article
 * @param statements attributed speech with findings, in the order of the reading
 * @param events events with findings, by place
 * @param partnerships mentions of ties, by place
 * @param places mentions of places, by place
 */
public record CheckReport(
        Head head,
        LocalDate judgedOn,
        DocumentFacts document,
        List<CheckedStatement> statements,
        List<CheckedEvent> events,
        List<Reading.PairMention> partnerships,
        List<Reading.PlaceMention> places) {
    /** Copies the lists. */
    public CheckReport {
        statements = List.copyOf(statements);
        events = List.copyOf(events);
        partnerships = List.copyOf(partnerships);
        places = List.copyOf(places);
    }

    /**
     * The article itself.
     *
     * @param id {@code sha256:} and the SHA-256 of the text in UTF-8, in hexadecimal digits
     * @param title the headline; empty if none is known
     * @param publishedOn publication day; empty if not known
     * @param dateline the place of the dateline; empty if there is none
     * @param datelineDay the day in the dateline, which may differ from the publication day; empty if there is none
     * @param publisher who published it; empty if not known
     * @param agency the agency credited; empty if none
     * @param author who wrote it; empty if not known
     * @param address the address that its page gives as its own; empty if it gives none
     * @param language ISO 639-1
     * @param copies how many publishers carry the story, this copy counted; at least 1
     * @param earliest the id of the earliest known copy, this article's own id if it is that
     * @param text the text that all offsets point into
     */
    public record DocumentFacts(
            String id,
            Optional<String> title,
            Optional<LocalDate> publishedOn,
            Optional<String> dateline,
            Optional<LocalDate> datelineDay,
            Optional<Outlet> publisher,
            Optional<Outlet> agency,
            Optional<String> author,
            Optional<String> address,
            String language,
            int copies,
            String earliest,
            String text) {}

    /**
     * A publisher or agency.
     *
     * @param name as the record names it, or as written if the record has none
     * @param stateAffiliation the code of the state it was attested to be affiliated with on the publication day; empty if none
     */
    public record Outlet(String name, Optional<String> stateAffiliation) {}

    /**
     * A statement with its claims judged.
     *
     * @param statement who said what; role and organization are filled from the record where the text gives none
     * @param claims its claims, by start
     */
    public record CheckedStatement(Statement statement, List<CheckedClaim> claims) {
        /** Copies the list. */
        public CheckedStatement {
            claims = List.copyOf(claims);
        }
    }

    /**
     * A claim judged.
     *
     * @param claim the claim
     * @param query what it asks of the record, see {@link ClaimQuery}
     * @param finding what the record says
     */
    public record CheckedClaim(Claim claim, Map<String, Object> query, Finding finding) {
        /** Copies the map, in its order. */
        public CheckedClaim {
            query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
        }
    }

    /**
     * An event judged.
     *
     * @param claim what is said to have happened
     * @param kind its kind in the output format
     * @param stage its stage in the output format
     * @param on when, as EDTF; empty if not said
     * @param actors the names of those who acted; empty if not said
     * @param span the words that report it
     * @param ownVoice whether the article says so itself
     * @param finding what the record says
     */
    public record CheckedEvent(
            Claim claim,
            EventKind kind,
            EventStage stage,
            Optional<String> on,
            List<String> actors,
            Span span,
            boolean ownVoice,
            Finding finding) {
        /** Copies the list. */
        public CheckedEvent {
            actors = List.copyOf(actors);
        }
    }
}
