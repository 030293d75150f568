package org.sisterledger.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.EventKind;
import org.sisterledger.claim.EventStage;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.response.Inquiry;
import org.sisterledger.time.Edtf;

/** Hearings, letters and other inquiries, by who asks, whom and when. */
final class InquiryCheck {
    private final Evidence evidence;
    private final OwnSide own;
    private final Parties parties;

    InquiryCheck(Evidence evidence, OwnSide own) {
        this.evidence = evidence;
        this.own = own;
        this.parties = evidence.parties();
    }

    Finding check(Claim.Event claim) {
        Draft draft = new Draft(evidence, claim.scope(), EntityKind.INQUIRY);
        if (claim.stage() == EventStage.PLANNED || claim.stage() == EventStage.PROPOSED) {
            return draft.say("An inquiry still to come is not on record.").finish(Verdict.NOT_ON_RECORD, own);
        }
        List<Inquiry> found = evidence.record().inquiries().values().stream()
                .filter(inquiry -> isOfKind(claim.kind(), inquiry))
                .filter(inquiry -> evidence.isBy(inquiry.on()))
                .filter(inquiry -> claim.on()
                        .map(on -> TieChanged.overlap(on, inquiry.on().orElseThrow()))
                        .orElse(true))
                .filter(inquiry -> isBetween(claim, inquiry))
                .toList();
        found.forEach(inquiry -> draft.row(evidence.row(inquiry.id(), inquiry.summary(), inquiry.on())));
        String kind = claim.kind().name().toLowerCase(Locale.ROOT);
        if (found.isEmpty()) {
            return draft.say("No " + kind + " by or to those named is on record by " + evidence.day() + ".")
                    .finish(Verdict.NOT_ON_RECORD, own);
        }
        draft.say(Scopes.number(found.size(), "inquiry", "inquiries") + " on record by " + evidence.day() + ": "
                + String.join(
                        "; ",
                        found.stream()
                                .map(inquiry -> inquiry.summary()
                                        + inquiry.on()
                                                .map(Edtf::text)
                                                .map(on -> " (" + on + ")")
                                                .orElse(""))
                                .toList()));
        Optional<String> asks =
                found.stream().flatMap(inquiry -> inquiry.asks().stream()).findFirst();
        asks.ifPresent(text -> draft.say("On record it asks " + text + "."));
        boolean enough = found.size() >= claim.atLeast().orElse(1);
        return draft.finish(enough ? Verdict.SUPPORTED : Verdict.NOT_ON_RECORD, own);
    }

    private static boolean isOfKind(EventKind kind, Inquiry inquiry) {
        return switch (kind) {
            case HEARING -> "hearing".equals(inquiry.kind());
            case LETTER -> "letter".equals(inquiry.kind());
            default -> true;
        };
    }

    private boolean isBetween(Claim.Event claim, Inquiry inquiry) {
        boolean by = claim.actors().isEmpty()
                || parties.isAnySame(claim.actors(), inquiry.by())
                || claim.actors().stream().anyMatch(actor -> parties.isNamedIn(actor, inquiry.summary()));
        boolean to = claim.addressees().isEmpty() || parties.isAnySame(claim.addressees(), inquiry.to());
        boolean named = !claim.actors().isEmpty() || !claim.addressees().isEmpty();
        boolean about = !claim.scope().countries().isEmpty() || claim.on().isPresent();
        return by && to && (named || about) && Evidence.concerns(claim.scope(), inquiry.countries());
    }
}
