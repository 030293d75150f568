package org.sisterledger.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.EventStage;
import org.sisterledger.claim.PairEvent;
import org.sisterledger.claim.Party;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.statement.Speaker;

/** "She introduced legislation", "they met in China": sends each kind of event to the part of the record that knows it. */
final class EventCheck {
    private final Evidence evidence;
    private final OwnSide own;

    private final Optional<Speaker> speaker;

    EventCheck(Evidence evidence, OwnSide own, Optional<Speaker> speaker) {
        this.speaker = speaker;
        this.evidence = evidence;
        this.own = own;
    }

    Finding check(Claim.Event claim) {
        Finding finding = switch (claim.kind()) {
            case LEGISLATION -> new LegislationCheck(evidence, own).check(claim);
            case HEARING, LETTER, INQUIRY -> new InquiryCheck(evidence, own).check(claim);
            case DECISION, BRIEFING -> new ResponseCheck(evidence, own).check(claim);
            case CONFERENCE, DELEGATION, VISIT, EXCHANGE, DONATION -> new MeetingCheck(evidence, own).check(claim);
            case SIGNING -> tie(claim, PairEvent.SIGNED);
            case SUSPENSION -> tie(claim, PairEvent.SUSPENDED);
            case TERMINATION -> tie(claim, PairEvent.ENDED);
            case RENEWAL -> renewal(claim);
            case OTHER -> new ContextCheck(evidence, own, speaker).check(claim);
        };
        boolean contrary = claim.negated() || claim.stage() == EventStage.DENIED;
        return contrary ? negated(finding) : finding;
    }

    // A renewal is a paper signed anew, or a tie taken up again.
    private Finding renewal(Claim.Event claim) {
        Finding restored = tie(claim, PairEvent.REVIVED);
        return restored.verdict() == Verdict.SUPPORTED ? restored : tie(claim, PairEvent.SIGNED);
    }

    // A claim about one tie is asked of the tie.
    private Finding tie(Claim.Event claim, PairEvent event) {
        List<Party> places = new ArrayList<>();
        for (EntityId place : claim.scope().communities()) {
            places.add(Party.named(evidence.record().label(place), Optional.of(place)));
        }
        for (Party party : join(claim.actors(), claim.addressees())) {
            boolean community =
                    party.id().map(id -> id.kind() == EntityKind.COMMUNITY).orElse(false);
            if (community && places.stream().noneMatch(place -> place.id().equals(party.id()))) {
                places.add(party);
            }
        }
        if (places.isEmpty()) {
            return new Draft(evidence, claim.scope(), EntityKind.STATUS, EntityKind.AGREEMENT)
                    .say("The words name no community whose tie could be looked up.")
                    .finish(Verdict.NOT_ON_RECORD, own);
        }
        return new ExistenceCheck(evidence, own)
                .check(new Claim.Existence(
                        claim.span(),
                        claim.reading(),
                        places.get(0),
                        places.stream().skip(1).findFirst(),
                        event,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        claim.on(),
                        claim.stage()));
    }

    private static List<Party> join(List<Party> one, List<Party> other) {
        List<Party> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static Finding negated(Finding finding) {
        return new Finding(
                ExistenceCheck.negated(finding.verdict()),
                finding.explanation(),
                finding.rows(),
                finding.definitions(),
                finding.coverage(),
                finding.scope(),
                finding.sameStory(),
                finding.published());
    }
}
