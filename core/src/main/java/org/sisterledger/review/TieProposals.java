package org.sisterledger.review;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.EventStage;
import org.sisterledger.claim.PairEvent;
import org.sisterledger.claim.Party;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Words;
import org.sisterledger.partnership.Status;
import org.sisterledger.reading.Reading;
import org.sisterledger.reading.Reading.PairMention;
import org.sisterledger.source.Span;

/**
 * Offers ties that an article names and what it says has come to them. What somebody in the article says of a tie is a
 * statement and offered as such.
 */
final class TieProposals {
    private final DocumentSource source;
    private final KnownTies ties;
    private final Set<EntityId> offered = new HashSet<>();

    TieProposals(DocumentSource source, KnownTies ties) {
        this.source = source;
        this.ties = ties;
    }

    void addAll(Reading reading) {
        BitSet spoken = new BitSet();
        reading.statements()
                .forEach(statement -> statement.content().forEach(span -> spoken.set(span.start(), span.end())));
        for (PairMention mention : reading.partnerships()) {
            int next = spoken.nextSetBit(mention.span().start());
            boolean inSpeech = next >= 0 && next < mention.span().end();
            Optional<String> hindrance = hindrance(inSpeech, mention);
            if (hindrance.isPresent()) {
                source.leaveOut(mention.span(), hindrance.get());
            } else {
                add(mention.claim(), mention.span());
            }
        }
    }

    private static Optional<String> hindrance(boolean inSpeech, PairMention mention) {
        Claim.Existence tie = mention.claim();
        Optional<EntityId> a = community(tie.a());
        Optional<EntityId> b = tie.b().flatMap(TieProposals::community);
        if (inSpeech) {
            return Optional.of("somebody in the article says it: offered as a statement");
        }
        if (tie.negated()) {
            return Optional.of("said not to be so");
        }
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.of("a side of the tie is not named, or not a community of the record");
        }
        if (a.equals(b)) {
            return Optional.of("both sides are read as one community");
        }
        if (tie.event() == PairEvent.LISTED
                || (tie.event() == PairEvent.DELISTED && tie.register().isEmpty())) {
            return Optional.of("a listing, without the register's day");
        }
        return Optional.empty();
    }

    private void add(Claim.Existence claim, Span span) {
        KnownTies.Tie tie = ties.between(
                community(claim.a()).orElseThrow(),
                claim.b().flatMap(TieProposals::community).orElseThrow());
        List<Span> words = List.of(span);
        if (!tie.known() && offered.add(tie.id())) {
            source.state(tie.id(), "a", tie.a().toString(), words);
            source.state(tie.id(), "b", tie.b().toString(), words);
        }
        if (!tie.known()) {
            claim.type().ifPresent(type -> source.state(tie.id(), "type", Words.of(type), words));
        }
        status(claim.event()).ifPresent(status -> addStatus(claim, tie, status, words));
        if (tie.known() && claim.event() == PairEvent.EXISTS) {
            source.leaveOut(span, "the tie is on record, and nothing is said to have come to it");
        }
    }

    private void addStatus(Claim.Existence claim, KnownTies.Tie tie, Status status, List<Span> words) {
        EntityId id = source.idAt(EntityKind.STATUS, words.get(0), tie.id() + " " + status);
        source.state(id, "partnership", tie.id().toString(), words);
        source.state(id, "status", Words.of(status), words);
        tie.sideOf(claim.by().flatMap(Party::id)).ifPresent(side -> source.state(id, "side", Words.of(side), words));
        claim.register().ifPresent(register -> source.state(id, "register", register.toString(), words));
        String day = claim.stage() == EventStage.DECIDED ? "decided" : "effective";
        claim.on().ifPresent(on -> source.state(id, day, on.text(), words));
        // Only a subject of the record: a name that is none may be that of a person and would stand in the hashed
        // bytes.
        claim.by().flatMap(Party::id).ifPresent(by -> source.state(id, "by", by.toString(), words));
        if (status == Status.RECLASSIFIED) {
            claim.type().ifPresent(type -> source.state(id, "typeAfter", Words.of(type), words));
        }
    }

    private static Optional<Status> status(PairEvent event) {
        return switch (event) {
            case EXISTS, LISTED -> Optional.empty();
            case SIGNED -> Optional.of(Status.SIGNED);
            case ENDED -> Optional.of(Status.ENDED);
            case SUSPENDED -> Optional.of(Status.SUSPENDED);
            case EXPIRED -> Optional.of(Status.EXPIRED);
            case RETAINED -> Optional.of(Status.IN_FORCE);
            case REVIVED -> Optional.of(Status.RESTORED);
            case RECLASSIFIED -> Optional.of(Status.RECLASSIFIED);
            case DELISTED -> Optional.of(Status.DELISTED);
            case PROPOSED -> Optional.of(Status.PROPOSED);
            case REJECTED -> Optional.of(Status.REJECTED);
        };
    }

    private static Optional<EntityId> community(Party party) {
        return party.id().filter(id -> party.named() && id.kind() == EntityKind.COMMUNITY);
    }
}
