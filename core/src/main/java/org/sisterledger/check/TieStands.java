package org.sisterledger.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.sisterledger.check.Finding.Row;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.PairEvent;
import org.sisterledger.count.Began;
import org.sisterledger.count.TieOnDay;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Words;
import org.sisterledger.partnership.Listing;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.partnership.PartnershipType;
import org.sisterledger.partnership.Status;
import org.sisterledger.partnership.StatusChange;
import org.sisterledger.time.Edtf;

/** Whether a tie stands on a day: by each side's account, by register, by type. */
final class TieStands {
    private final Evidence evidence;
    private final Partnership tie;
    private final LocalDate day;
    private final TieOnDay onDay;
    private final TieHistory history;
    private final List<Row> rows = new ArrayList<>();

    TieStands(Evidence evidence, Partnership tie, LocalDate day) {
        this.evidence = evidence;
        this.tie = tie;
        this.day = day;
        this.onDay = TieOnDay.of(evidence.record(), tie, day);
        this.history = new TieHistory(evidence, tie, day);
        rows.add(evidence.row(tie.id(), Counting.words(evidence, tie, day), tie.formed()));
    }

    Answer answer(Claim.Existence claim) {
        history.list().forEach(change -> rows.add(history.row(change)));
        if (claim.register().isPresent()) {
            return inRegister(claim.register().get());
        }
        if (claim.event() == PairEvent.LISTED) {
            return inAnyRegister();
        }
        Optional<Answer> ended = ended();
        if (ended.isPresent()) {
            return ended.get();
        }
        if (tie.formed().map(date -> date.isAfter(day)).orElse(false)) {
            return answer(
                    Verdict.CONTRADICTED,
                    name() + " was formed only " + tie.formed().orElseThrow() + ".");
        }
        if (onDay.isOnlyProposed()) {
            boolean rejected = tie.changes().stream().anyMatch(change -> change.status() == Status.REJECTED);
            return rejected
                    ? answer(Verdict.CONTRADICTED, name() + " was proposed and rejected.")
                    : answer(Verdict.NOT_ON_RECORD, name() + " is on record as a proposal only.");
        }
        if (!onDay.isKnownBegun()) {
            return answer(
                    Verdict.NOT_ON_RECORD,
                    name() + " is on record, but no source dates it by " + day + ": too coarse to tell.");
        }
        return ofType(claim.type()).or(this::registersDisagree).orElseGet(this::stands);
    }

    private Optional<Answer> ended() {
        Optional<StatusChange> end = history.end();
        if (end.isPresent()) {
            Optional<StatusChange> denial = history.denial(end.get());
            if (denial.isPresent() || history.isConflicting(end.get())) {
                return Optional.of(answer(
                        Verdict.DISPUTED,
                        name() + ": " + history.words(end.get()) + ", but "
                                + denial.map(history::words).orElse("sources differ on whether it ended") + "."));
            }
            return Optional.of(answer(Verdict.OUT_OF_DATE, name() + " was " + history.words(end.get()) + "."));
        }
        if (history.end().isEmpty() && history.coarseEnd().isPresent()) {
            rows.add(history.row(history.coarseEnd().get()));
            return Optional.of(answer(
                    Verdict.NOT_ON_RECORD,
                    name() + " was " + history.words(history.coarseEnd().get())
                            + ", which is too coarse to tell whether it stood on " + day + "."));
        }
        return Optional.empty();
    }

    private Optional<Answer> ofType(Optional<PartnershipType> asked) {
        PartnershipType type = onDay.type();
        if (asked.isEmpty() || asked.get() == type || type == PartnershipType.OTHER) {
            return Optional.empty();
        }
        String words = name() + " is on record as " + Words.of(type) + ", not " + Words.of(asked.get());
        Optional<StatusChange> away = history.list().stream()
                .filter(change -> change.status() == Status.RECLASSIFIED
                        && change.typeBefore().equals(asked))
                .reduce((earlier, later) -> later);
        if (away.isPresent()) {
            return Optional.of(answer(Verdict.OUT_OF_DATE, words + ": " + history.words(away.get()) + "."));
        }
        return Optional.of(
                tie.otherTypes().contains(asked.get())
                        ? answer(Verdict.DISPUTED, "Sources differ on the type of " + within() + ".")
                        : answer(Verdict.CONTRADICTED, words + "."));
    }

    private Optional<Answer> registersDisagree() {
        List<EntityId> gone = new ArrayList<>();
        List<EntityId> shown = new ArrayList<>();
        for (EntityId register : registers()) {
            if (isShown(register)) {
                shown.add(register);
            } else if (onDay.isDelisted(register) || isMissed(register)) {
                gone.add(register);
            }
        }
        if (gone.isEmpty() || history.isKept()) {
            return Optional.empty();
        }
        addListings();
        String missing = name() + " was gone from " + Scopes.names(evidence, gone) + " by " + day;
        return Optional.of(
                shown.isEmpty()
                        ? answer(
                                Verdict.DISPUTED,
                                missing + "; delisted is not ended, and no source says that it ended.")
                        : answer(
                                Verdict.DISPUTED,
                                missing + ", but " + Scopes.names(evidence, shown) + " still listed it."));
    }

    private Answer stands() {
        StringBuilder words = new StringBuilder(name()).append(" is on record as ");
        words.append(onDay.type() == PartnershipType.OTHER ? "a tie of no stated type" : Words.of(onDay.type()));
        words.append(tie.formed().map(on -> ", formed " + on).orElse("")).append(", and no end is on record by ");
        words.append(day).append('.');
        history.last()
                .ifPresent(change -> words.append(
                        change.status() == Status.SUSPENDED
                                ? " It was " + history.words(change) + "; suspended is not ended."
                                : " Last change: " + history.words(change) + "."));
        addListings();
        return answer(Verdict.SUPPORTED, words.toString());
    }

    private Answer inRegister(EntityId register) {
        addListings();
        String in = evidence.record().label(register);
        if (isShown(register)) {
            return answer(Verdict.SUPPORTED, in + " listed " + within() + " by " + day + ".");
        }
        if (onDay.isDelisted(register) || isMissed(register)) {
            return answer(
                    Verdict.OUT_OF_DATE, name() + " was gone from " + in + " by " + day + "; delisted is not ended.");
        }
        return answer(
                Verdict.NOT_ON_RECORD, "No reading of " + in + " by " + day + " is on record for " + within() + ".");
    }

    private Answer inAnyRegister() {
        List<EntityId> all = registers();
        List<EntityId> shown = all.stream().filter(this::isShown).toList();
        addListings();
        if (!shown.isEmpty()) {
            return answer(
                    Verdict.SUPPORTED, Scopes.names(evidence, shown) + " listed " + within() + " by " + day + ".");
        }
        return all.isEmpty()
                ? answer(Verdict.NOT_ON_RECORD, "No register on record shows " + within() + ".")
                : inRegister(all.get(0));
    }

    // A register read in the month of the day speaks for the day.
    private boolean isShown(EntityId register) {
        return !onDay.isDelisted(register)
                && (onDay.isListed(register, Began.KNOWN)
                        || tie.listings().stream()
                                .anyMatch(listing ->
                                        listing.listed() && listing.register().equals(register) && isRead(listing)));
    }

    private boolean isRead(Listing listing) {
        return listing.on()
                .map((Edtf on) -> on.isOnOrBefore(day) || on.mayBe(day))
                .orElse(false);
    }

    // A reading missed it, or the register itself calls it ended.
    private boolean isMissed(EntityId register) {
        return history.list(EnumSet.of(Status.ENDED, Status.EXPIRED)).stream()
                        .anyMatch(change -> change.register().equals(Optional.of(register)))
                || tie.listings().stream()
                        .anyMatch(
                                listing -> listing.register().equals(register) && !listing.listed() && isRead(listing));
    }

    private List<EntityId> registers() {
        List<EntityId> all = new ArrayList<>();
        tie.listings().forEach(listing -> all.add(listing.register()));
        tie.changes().forEach(change -> change.register().ifPresent(all::add));
        return all.stream().distinct().toList();
    }

    private void addListings() {
        for (Listing listing : tie.listings()) {
            if (isRead(listing)) {
                rows.add(evidence.row(
                        listing.id(),
                        (listing.listed() ? "listed in " : "not listed in ")
                                + evidence.record().label(listing.register()),
                        listing.on()));
            }
        }
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
