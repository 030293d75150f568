package org.sisterledger.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.PairEvent;
import org.sisterledger.claim.Party;
import org.sisterledger.claim.Scope;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.time.Edtf;

/** "X and Y are sister cities", "X ended the tie": what each side and each register says of that pair on the day. */
final class ExistenceCheck {
    private final Evidence evidence;
    private final OwnSide own;

    ExistenceCheck(Evidence evidence, OwnSide own) {
        this.evidence = evidence;
        this.own = own;
    }

    Finding check(Claim.Existence claim) {
        Optional<Scope> where = where(claim);
        if (where.flatMap(evidence::findTooWide).isPresent()) {
            return TooWide.finding(evidence, own, where.get());
        }
        List<Partnership> ties = where.isEmpty() ? List.of() : ties(claim);
        String pair = claim.a().name() + claim.b().map(b -> " and " + b.name()).orElse("");
        Draft draft = new Draft(
                evidence,
                scope(claim, ties),
                "the tie of " + pair + ", up to " + evidence.day(),
                EntityKind.PARTNERSHIP,
                EntityKind.STATUS,
                EntityKind.LISTING,
                EntityKind.AGREEMENT);
        if (ties.isEmpty()) {
            boolean unnamed =
                    !claim.a().named() || claim.b().map(b -> !b.named()).orElse(false);
            draft.say(
                    unnamed
                            ? "A party is not named, and an unnamed party is never matched to a named one."
                            : "No tie of " + pair + " is on record outside this story.");
            return draft.finish(Verdict.NOT_ON_RECORD, own);
        }
        List<Answer> answers = new ArrayList<>();
        for (Partnership tie : ties) {
            answers.add(answer(claim, tie));
        }
        Answer best = Answer.best(answers);
        draft.rows(best.rows()).say(best.words());
        return draft.finish(claim.negated() ? negated(best.verdict()) : best.verdict(), own);
    }

    private Answer answer(Claim.Existence claim, Partnership tie) {
        if (claim.event() == PairEvent.EXISTS || claim.event() == PairEvent.LISTED) {
            LocalDate day = claim.on()
                    .filter(on -> !isFormation(tie, on))
                    .flatMap(Edtf::latest)
                    .filter(named -> named.isBefore(evidence.day()))
                    .orElse(evidence.day());
            return new TieStands(evidence, tie, day).answer(claim);
        }
        return new TieChanged(evidence, tie, evidence.day()).answer(claim);
    }

    // "Sister cities since 1984" names the beginning and speaks of the day judged.
    private static boolean isFormation(Partnership tie, Edtf on) {
        return Stream.concat(tie.formed().stream(), tie.otherFormed().stream())
                .anyMatch(formed -> TieChanged.overlap(formed, on));
    }

    /** The verdict on the contrary. What is no more bears out that it is not. */
    static Verdict negated(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> Verdict.CONTRADICTED;
            case CONTRADICTED, OUT_OF_DATE -> Verdict.SUPPORTED;
            case DEPENDS, DISPUTED, NOT_CONTRADICTED, ONE_SIDED, NOT_ON_RECORD, NOT_CHECKABLE -> verdict;
        };
    }

    // The ties among which the claimed one is; empty if a party is no place that is known, so that there is none.
    private Optional<Scope> where(Claim.Existence claim) {
        Parties parties = evidence.parties();
        List<EntityId> places = new ArrayList<>();
        parties.findPlace(claim.a()).ifPresent(places::add);
        claim.b().flatMap(parties::findPlace).ifPresent(places::add);
        if (places.size() < (claim.b().isPresent() ? 2 : 1)) {
            return Optional.empty();
        }
        return Optional.of(places.stream()
                .filter(place -> place.kind() == EntityKind.COMMUNITY)
                .findFirst()
                .map(PartReach::unit)
                .orElseGet(() -> Scope.between(places.stream().distinct().toList())));
    }

    private List<Partnership> ties(Claim.Existence claim) {
        return evidence.record().partnerships().values().stream()
                .filter(tie -> joins(tie.a(), tie.b(), claim) || joins(tie.b(), tie.a(), claim))
                .toList();
    }

    private boolean joins(EntityId one, EntityId other, Claim.Existence claim) {
        Parties parties = evidence.parties();
        return parties.isPlace(claim.a(), one)
                && claim.b().map(b -> parties.isPlace(b, other)).orElse(true);
    }

    private static Scope scope(Claim.Existence claim, List<Partnership> ties) {
        List<EntityId> places = new ArrayList<>();
        if (ties.size() == 1) {
            places.add(ties.get(0).a());
            places.add(ties.get(0).b());
        } else {
            claim.a().id().ifPresent(places::add);
            claim.b().flatMap(Party::id).ifPresent(places::add);
        }
        return new Scope(
                List.of(),
                places.stream()
                        .filter(place -> place.kind() == EntityKind.COMMUNITY)
                        .toList(),
                Set.of());
    }
}
