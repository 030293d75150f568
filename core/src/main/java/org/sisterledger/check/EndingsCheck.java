package org.sisterledger.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.claim.Claim;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Words;
import org.sisterledger.ledger.Ruling;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.partnership.Status;
import org.sisterledger.partnership.StatusChange;
import org.sisterledger.time.Edtf;

/**
 * "No city ever ended its tie": one that surely ended or expired by the day defeats it, restored since or not. A suspended
 * tie has not ended; it is told and defeats nothing.
 */
final class EndingsCheck {
    private static final Set<Status> ENDINGS = EnumSet.of(Status.ENDED, Status.EXPIRED);

    private final Evidence evidence;
    private final OwnSide own;

    EndingsCheck(Evidence evidence, OwnSide own) {
        this.evidence = evidence;
        this.own = own;
    }

    Finding check(Claim.Absence claim, String scopeWords) {
        Draft draft = new Draft(evidence, claim.scope(), scopeWords, EntityKind.PARTNERSHIP, EntityKind.STATUS)
                .window(claim.window());
        List<Ending> ended = list(claim, ENDINGS);
        List<Ending> firm = ended.stream().filter(this::isTold).toList();
        List<Ending> weak = ended.stream().filter(ending -> !isTold(ending)).toList();
        List<Ending> suspended = list(claim, EnumSet.of(Status.SUSPENDED));
        for (Ending ending : ended) {
            draft.row(evidence.row(
                    ending.change().id(), words(ending), ending.change().from()));
        }
        suspended.forEach(ending -> draft.row(evidence.row(
                ending.change().id(), words(ending), ending.change().from())));
        draft.say(
                firm.isEmpty()
                        ? "No tie in scope is on record as surely ended or expired by " + evidence.day()
                                + "; that does not show that none was."
                        : number(firm, "as ended or expired") + ", the first "
                                + evidence.record().label(firm.get(0).tie().id()) + " ("
                                + firm.get(0).change().from().map(Edtf::text).orElse("") + ").");
        if (!weak.isEmpty()) {
            draft.say(number(weak, "as ended by some, which the other side denies") + ".");
        }
        if (!suspended.isEmpty()) {
            draft.say(number(suspended, "as suspended") + ", such as "
                    + evidence.record().label(suspended.get(0).tie().id()) + "; suspended is not ended.");
        }
        return draft.finish(
                !firm.isEmpty() ? Verdict.CONTRADICTED : weak.isEmpty() ? Verdict.NOT_CONTRADICTED : Verdict.DISPUTED,
                own);
    }

    private String number(List<Ending> endings, String how) {
        long ties = endings.stream().map(ending -> ending.tie().id()).distinct().count();
        return Scopes.number(ties, "tie is", "ties are") + " on record " + how + " by " + evidence.day();
    }

    private List<Ending> list(Claim.Absence claim, Set<Status> states) {
        List<Ending> found = new ArrayList<>();
        for (Partnership tie : evidence.ties(claim.scope())) {
            for (StatusChange change : tie.changesBy(evidence.day())) {
                if (states.contains(change.status())
                        && AbsenceCheck.isIn(claim.window(), change.from())
                        && !evidence.ruling(change.id()).map(Ruling::ruling).equals(Optional.of("does-not-count"))) {
                    found.add(new Ending(tie, change));
                }
            }
        }
        found.sort(Comparator.comparing((Ending ending) ->
                        ending.change().from().flatMap(Edtf::latest).orElse(LocalDate.MAX))
                .thenComparing(ending -> ending.change().id()));
        return found;
    }

    // One side says that it ended and the other denies it: that is disputed.
    private boolean isTold(Ending ending) {
        return ending.tie().changesBy(evidence.day()).stream().noneMatch(change -> change.status() == Status.DENIED);
    }

    private String words(Ending ending) {
        return evidence.record().label(ending.tie().id()) + ": "
                + Words.of(ending.change().status())
                + ending.change().by().map(by -> " by " + by).orElse("");
    }

    private record Ending(Partnership tie, StatusChange change) {}
}
