package org.sisterledger.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.EventKind;
import org.sisterledger.claim.EventStage;
import org.sisterledger.claim.Party;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.partnership.StatusChange;
import org.sisterledger.response.Briefing;
import org.sisterledger.response.Decision;
import org.sisterledger.time.Edtf;

/** Decisions and briefings. What nobody outside the story tells has one source, and what is planned was not held. */
final class ResponseCheck {
    private final Evidence evidence;
    private final OwnSide own;
    private final Parties parties;

    ResponseCheck(Evidence evidence, OwnSide own) {
        this.evidence = evidence;
        this.own = own;
        this.parties = evidence.parties();
    }

    Finding check(Claim.Event claim) {
        return claim.kind() == EventKind.BRIEFING ? briefing(claim) : decision(claim);
    }

    private Finding decision(Claim.Event claim) {
        Draft draft = new Draft(evidence, claim.scope(), words(claim), EntityKind.DECISION, EntityKind.BRIEFING);
        List<Decision> found = evidence.record().decisions().values().stream()
                .filter(decision -> evidence.isBy(decision.on()) && isOn(claim, decision.on()))
                .filter(decision -> isBy(claim, decision.by()))
                .filter(decision -> isSameMatter(claim, decision))
                .toList();
        found.forEach(decision -> draft.row(evidence.row(decision.id(), decision.summary(), decision.on())));
        List<String> onTies = found.isEmpty() ? decisionsOnTies(claim, draft) : List.of();
        if (!onTies.isEmpty()) {
            draft.say("On record by " + evidence.day() + ": " + String.join("; ", onTies) + ".");
            return draft.finish(Verdict.SUPPORTED, own);
        }
        if (found.isEmpty()) {
            draft.say("No such decision is on record outside this story by " + evidence.day() + ".");
            return draft.finish(Verdict.NOT_ON_RECORD, own);
        }
        draft.say("On record by " + evidence.day() + ": " + found.get(0).summary());
        return draft.finish(Verdict.SUPPORTED, own);
    }

    // A council's decision to end or suspend a tie stands with the tie, on the day that it was decided.
    private List<String> decisionsOnTies(Claim.Event claim, Draft draft) {
        List<String> words = new ArrayList<>();
        if (claim.on().isEmpty() || claim.scope().communities().isEmpty()) {
            return words;
        }
        for (Partnership tie : evidence.ties(claim.scope())) {
            TieHistory history = new TieHistory(evidence, tie, evidence.day());
            for (StatusChange change : history.list()) {
                if (isOn(claim, change.decided())) {
                    draft.row(history.row(change));
                    words.add(evidence.record().label(tie.id()) + ": " + history.words(change));
                }
            }
        }
        return words;
    }

    private Finding briefing(Claim.Event claim) {
        Draft draft = new Draft(evidence, claim.scope(), words(claim), EntityKind.DECISION, EntityKind.BRIEFING);
        boolean planned = claim.stage() != EventStage.HELD;
        List<Briefing> found = evidence.record().briefings().values().stream()
                .filter(briefing -> isBy(claim, briefing.by()))
                .filter(briefing -> claim.addressees().isEmpty()
                        || briefing.to()
                                .map(to -> parties.isAnySame(claim.addressees(), List.of(to)))
                                .orElse(false))
                .filter(briefing -> briefing.on().isEmpty() || evidence.isBy(briefing.on()))
                .toList();
        List<Briefing> held = found.stream()
                .filter(briefing -> "held".equals(briefing.stage()) && isOn(claim, briefing.on()))
                .toList();
        found.forEach(briefing -> draft.row(
                evidence.row(briefing.id(), briefing.summary() + " [" + briefing.stage() + "]", briefing.on())));
        if (found.isEmpty()) {
            draft.say("No such briefing is on record outside this story by " + evidence.day() + ".");
            return draft.finish(Verdict.NOT_ON_RECORD, own);
        }
        if (planned || !held.isEmpty()) {
            draft.say("On record by " + evidence.day() + ": "
                    + (held.isEmpty() ? found : held).get(0).summary());
            return draft.finish(Verdict.SUPPORTED, own);
        }
        draft.say("A briefing is on record as planned; no source says that it was held.");
        return draft.finish(Verdict.NOT_ON_RECORD, own);
    }

    private boolean isBy(Claim.Event claim, Optional<String> by) {
        return by.map(who -> parties.isAnySame(claim.actors(), List.of(who))).orElse(false);
    }

    private static boolean isOn(Claim.Event claim, Optional<Edtf> on) {
        return claim.on().isEmpty()
                || on.map(date -> TieChanged.overlap(date, claim.on().get())).orElse(false);
    }

    // Somebody's decision on another matter is none on this one.
    private static boolean isSameMatter(Claim.Event claim, Decision decision) {
        String words = claim.about().orElse(claim.reading());
        return SharedWords.count(
                        words,
                        decision.summary() + " " + decision.about().orElse("") + " "
                                + decision.outcome().orElse(""))
                >= 2;
    }

    private String words(Claim.Event claim) {
        return "decisions and briefings"
                + (claim.actors().isEmpty()
                        ? ""
                        : " of "
                                + String.join(
                                        " or ",
                                        claim.actors().stream().map(Party::name).toList()))
                + ", up to " + evidence.day();
    }
}
