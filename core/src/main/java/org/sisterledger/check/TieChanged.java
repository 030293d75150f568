package org.sisterledger.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.check.Finding.Row;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.PairEvent;
import org.sisterledger.partnership.Agreement;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.partnership.Side;
import org.sisterledger.partnership.Status;
import org.sisterledger.partnership.StatusChange;
import org.sisterledger.time.Edtf;

/** Whether what is said to have come to a tie did: it ended, was suspended, signed, kept, reclassified. */
final class TieChanged {
    private final Evidence evidence;
    private final Partnership tie;
    private final LocalDate day;
    private final TieHistory history;
    private final List<Row> rows = new ArrayList<>();

    TieChanged(Evidence evidence, Partnership tie, LocalDate day) {
        this.evidence = evidence;
        this.tie = tie;
        this.day = day;
        this.history = new TieHistory(evidence, tie, day);
        rows.add(evidence.row(tie.id(), Counting.words(evidence, tie, day), tie.formed()));
    }

    Answer answer(Claim.Existence claim) {
        history.list().forEach(change -> rows.add(history.row(change)));
        List<StatusChange> matching = history.list(states(claim.event())).stream()
                .filter(change ->
                        claim.register().isEmpty() || change.register().equals(claim.register()))
                .toList();
        if (matching.isEmpty()) {
            return claim.event() == PairEvent.SIGNED ? signed(claim) : unmatched(claim.event());
        }
        StatusChange change = matching.stream()
                .filter(one -> claim.on().isEmpty()
                        || isOn(history.days(one), claim.on().get()))
                .findFirst()
                .orElse(matching.get(matching.size() - 1));
        return matched(claim, change);
    }

    private Answer matched(Claim.Existence claim, StatusChange change) {
        String words = name() + " was " + history.words(change);
        Optional<StatusChange> denial = history.denial(change);
        if (denial.isPresent() || history.isConflicting(change)) {
            return answer(
                    Verdict.DISPUTED,
                    words + ", but " + denial.map(history::words).orElse("sources name different states") + ".");
        }
        if (claim.on().isPresent() && !isOn(history.days(change), claim.on().get())) {
            return answer(Verdict.CONTRADICTED, words + ", not " + claim.on().get() + ".");
        }
        if (isByOtherSide(claim, change)) {
            return answer(
                    Verdict.CONTRADICTED,
                    words + ", not by " + claim.by().map(party -> party.name()).orElse("the side named") + ".");
        }
        Optional<StatusChange> undoing = history.undoing(change);
        if (undoing.isPresent()) {
            String since = words + ", but since " + history.words(undoing.get()) + ".";
            return answer(claim.on().isPresent() ? Verdict.SUPPORTED : Verdict.OUT_OF_DATE, since);
        }
        return answer(Verdict.SUPPORTED, words + ".");
    }

    private Answer signed(Claim.Existence claim) {
        List<Edtf> began = new ArrayList<>();
        tie.formed().filter(on -> on.isOnOrBefore(day)).ifPresent(began::add);
        tie.otherFormed().stream().filter(on -> on.isOnOrBefore(day)).forEach(began::add);
        List<Edtf> days = new ArrayList<>(began);
        boolean announced = false;
        for (Agreement paper : tie.agreements()) {
            boolean held = paper.stage() == Agreement.Stage.HELD;
            announced |= paper.stage() == Agreement.Stage.ANNOUNCED;
            if (held && paper.signed().map(on -> on.isOnOrBefore(day)).orElse(false)) {
                paper.signed().ifPresent(days::add);
                rows.add(evidence.row(paper.id(), paper.kind() + " signed", paper.signed()));
            }
        }
        if (days.isEmpty()) {
            return announced
                    ? answer(
                            Verdict.NOT_ON_RECORD,
                            name() + ": a paper was announced; no source says that it was signed.")
                    : unmatched(PairEvent.SIGNED);
        }
        if (claim.on().isPresent() && !isOn(days, claim.on().get())) {
            return answer(
                    Verdict.CONTRADICTED,
                    name() + " began " + words(days) + ", not " + claim.on().get() + ".");
        }
        // Later papers are no other beginnings, but two days of formation cannot both be right.
        boolean disagree = claim.on().isPresent()
                && isOn(began, claim.on().get())
                && !began.stream().allMatch(one -> overlap(one, claim.on().get()));
        return disagree
                ? answer(Verdict.DISPUTED, "Sources differ on when " + within() + " began: " + words(days) + ".")
                : answer(Verdict.SUPPORTED, name() + " began " + words(days) + ".");
    }

    private Answer unmatched(PairEvent event) {
        Optional<StatusChange> last = history.last();
        String words =
                name() + last.map(change -> " was " + history.words(change)).orElse(" has no change on record");
        if (last.isPresent() && excludes(event, last.get().status())) {
            String rule = event == PairEvent.ENDED && last.get().status() == Status.SUSPENDED
                    ? "; suspended is not ended"
                    : event == PairEvent.ENDED && last.get().status() == Status.RECLASSIFIED
                            ? "; reclassified is not ended"
                            : "";
            boolean noMore = event == PairEvent.RETAINED && last.get().status() != Status.SUSPENDED;
            return answer(noMore ? Verdict.OUT_OF_DATE : Verdict.CONTRADICTED, words + rule + ".");
        }
        Optional<StatusChange> coarse =
                history.coarseEnd().filter(change -> states(event).contains(change.status()));
        if (coarse.isPresent()) {
            rows.add(history.row(coarse.get()));
            return answer(
                    Verdict.NOT_ON_RECORD,
                    name() + " was " + history.words(coarse.get()) + ", which is too coarse to tell whether by " + day
                            + ".");
        }
        boolean delisted = !history.list(EnumSet.of(Status.DELISTED)).isEmpty();
        return answer(
                Verdict.NOT_ON_RECORD,
                words + " by " + day + (delisted ? "; it was delisted, which is not ended" : "")
                        + "; nothing on record says what is claimed.");
    }

    private static boolean excludes(PairEvent event, Status last) {
        return switch (event) {
            case ENDED, EXPIRED -> last == Status.SUSPENDED || last == Status.RECLASSIFIED || last == Status.IN_FORCE;
            case SUSPENDED -> last == Status.ENDED || last == Status.EXPIRED || last == Status.IN_FORCE;
            case RETAINED -> last == Status.ENDED || last == Status.EXPIRED || last == Status.SUSPENDED;
            case SIGNED -> last == Status.REJECTED;
            case REJECTED -> last == Status.SIGNED || last == Status.IN_FORCE;
            case REVIVED -> last == Status.ENDED || last == Status.EXPIRED;
            case EXISTS, RECLASSIFIED, DELISTED, LISTED, PROPOSED -> false;
        };
    }

    private static Set<Status> states(PairEvent event) {
        return switch (event) {
            case ENDED -> EnumSet.of(Status.ENDED, Status.EXPIRED);
            case EXPIRED -> EnumSet.of(Status.EXPIRED);
            case SUSPENDED -> EnumSet.of(Status.SUSPENDED);
            case RECLASSIFIED -> EnumSet.of(Status.RECLASSIFIED);
            case REVIVED -> EnumSet.of(Status.RESTORED);
            case RETAINED -> EnumSet.of(Status.IN_FORCE, Status.RESTORED);
            case SIGNED -> EnumSet.of(Status.SIGNED);
            case DELISTED -> EnumSet.of(Status.DELISTED);
            case PROPOSED -> EnumSet.of(Status.PROPOSED);
            case REJECTED -> EnumSet.of(Status.REJECTED);
            case EXISTS, LISTED -> EnumSet.noneOf(Status.class);
        };
    }

    private boolean isByOtherSide(Claim.Existence claim, StatusChange change) {
        Parties parties = evidence.parties();
        return claim.by()
                .map(party -> (parties.isPlace(party, tie.a()) && !TieHistory.isBy(change, Side.A))
                        || (parties.isPlace(party, tie.b()) && !TieHistory.isBy(change, Side.B)))
                .orElse(false);
    }

    private static boolean isOn(List<Edtf> days, Edtf claimed) {
        return days.stream().anyMatch(one -> overlap(one, claimed));
    }

    /** Whether two dates may mean one day. */
    static boolean overlap(Edtf one, Edtf other) {
        boolean oneFirst =
                one.latest().isPresent() && other.isAfter(one.latest().get());
        boolean otherFirst =
                other.latest().isPresent() && one.isAfter(other.latest().get());
        return !oneFirst && !otherFirst;
    }

    private static String words(List<Edtf> days) {
        return String.join(" or ", days.stream().map(Edtf::text).distinct().toList());
    }

    private String within() {
        return "the tie of " + evidence.record().label(tie.id());
    }

    private String name() {
        return "The tie of " + evidence.record().label(tie.id());
    }

    private Answer answer(Verdict verdict, String words) {
        return new Answer(verdict, words, rows);
    }
}
