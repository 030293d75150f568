package org.sisterledger.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.check.Finding.Row;
import org.sisterledger.fact.Words;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.partnership.Side;
import org.sisterledger.partnership.Status;
import org.sisterledger.partnership.StatusChange;
import org.sisterledger.record.SubjectFacts;
import org.sisterledger.time.Edtf;

/** The changes of one tie up to a day, with each side's account. A change without a day is of the day its source speaks of. */
final class TieHistory {
    private static final List<String> DAYS = List.of("decided", "notified", "effective");
    private static final Set<Status> ENDS = EnumSet.of(Status.ENDED, Status.EXPIRED);
    private static final Set<Status> STANDS = EnumSet.of(Status.IN_FORCE, Status.RESTORED, Status.SIGNED);

    private final Evidence evidence;
    private final Partnership tie;
    private final LocalDate day;

    TieHistory(Evidence evidence, Partnership tie, LocalDate day) {
        this.evidence = evidence;
        this.tie = tie;
        this.day = day;
    }

    /** Changes of the tie itself or of a register that had surely come by the day, in order. */
    List<StatusChange> list() {
        return tie.changes().stream()
                .filter(this::isBy)
                .sorted(Comparator.comparing((StatusChange change) -> last(change)))
                .toList();
    }

    // A source that says in March that a tie is in force speaks for any day of March.
    private boolean isBy(StatusChange change) {
        Optional<Edtf> from = from(change);
        boolean standsThen = change.status() == Status.IN_FORCE && change.from().isEmpty();
        return from.map(on -> on.isOnOrBefore(day) || (standsThen && on.mayBe(day)))
                .orElse(false);
    }

    /** Those of some states, in order. */
    List<StatusChange> list(Set<Status> states) {
        return list().stream()
                .filter(change -> states.contains(change.status()))
                .toList();
    }

    /** The end of the tie that was not taken back by the day; empty if it had none. */
    Optional<StatusChange> end() {
        return list(ENDS).stream()
                .filter(end -> end.register().isEmpty())
                .reduce((earlier, later) -> later)
                .filter(end -> list(EnumSet.of(Status.RESTORED, Status.SIGNED)).stream()
                        .noneMatch(again -> last(again).isAfter(last(end))));
    }

    /** What took back a change by the day; empty if nothing did. */
    Optional<StatusChange> undoing(StatusChange change) {
        Set<Status> undo = switch (change.status()) {
            case SUSPENDED -> EnumSet.of(Status.RESTORED, Status.ENDED, Status.EXPIRED);
            case IN_FORCE, RESTORED -> EnumSet.of(Status.ENDED, Status.EXPIRED);
            case ENDED, EXPIRED -> EnumSet.of(Status.RESTORED);
            case PROPOSED, SIGNED, RECLASSIFIED, DELISTED, DENIED, REJECTED, UNKNOWN -> EnumSet.noneOf(Status.class);
        };
        return list(undo).stream()
                .filter(again -> last(again).isAfter(last(change)))
                .findFirst();
    }

    /** Where the other side, or a source, says otherwise after a change; empty if nobody does. */
    Optional<StatusChange> denial(StatusChange change) {
        return list().stream()
                .filter(other -> other.register().isEmpty() && !last(other).isBefore(last(change)))
                .filter(other -> other.status() == Status.DENIED
                        || (ENDS.contains(change.status())
                                && other.status() == Status.IN_FORCE
                                && other.side() != change.side()))
                .findFirst();
    }

    /** Whether sources of one change name different states. */
    boolean isConflicting(StatusChange change) {
        return evidence.record()
                .facts(change.id())
                .map(facts -> facts.listTexts("status").size() > 1)
                .orElse(false);
    }

    /** An end whose day is too coarse to tell; empty if there is none. */
    Optional<StatusChange> coarseEnd() {
        return tie.changes().stream()
                .filter(change -> ENDS.contains(change.status()))
                .filter(change -> from(change)
                        .map(on -> !on.isOnOrBefore(day) && !on.isAfter(day))
                        .orElse(true))
                .findFirst();
    }

    /** The last change of the tie itself; empty if none had come. */
    Optional<StatusChange> last() {
        return list().stream().filter(change -> change.register().isEmpty()).reduce((earlier, later) -> later);
    }

    /** Whether the tie is known to stand after a change of some side. */
    boolean isKept() {
        return last().map(change -> STANDS.contains(change.status())).orElse(false);
    }

    /** From when a change counts: its own day, else the day its source speaks of. */
    Optional<Edtf> from(StatusChange change) {
        return change.from()
                .or(() -> evidence.record().facts(change.id()).map(SubjectFacts::list).stream()
                        .flatMap(List::stream)
                        .flatMap(fact -> fact.assertion().asOf().stream())
                        .findFirst());
    }

    /** Every day that any source gives for a change: decision, notice and effect; else the day its source speaks of. */
    List<Edtf> days(StatusChange change) {
        List<Edtf> days = new ArrayList<>();
        evidence.record()
                .facts(change.id())
                .ifPresent(facts ->
                        DAYS.forEach(name -> facts.listTexts(name).forEach(text -> days.add(Edtf.parse(text)))));
        if (days.isEmpty()) {
            from(change).ifPresent(days::add);
        }
        return days;
    }

    /** The days in words, such as {@code decided 2017-12-13, notified 2018-10-02}. */
    String daysInWords(StatusChange change) {
        List<String> words = new ArrayList<>();
        change.decided().ifPresent(on -> words.add("decided " + on));
        change.notified().ifPresent(on -> words.add("notified " + on));
        change.effective().ifPresent(on -> words.add("effective " + on));
        if (words.isEmpty()) {
            from(change).ifPresent(on -> words.add("of " + on));
        }
        return String.join(", ", words);
    }

    /** A change in words, such as {@code ended by Osaka (decided 2017-12-13)}. */
    String words(StatusChange change) {
        String by = change.by().map(who -> " by " + who).orElseGet(() -> side(change));
        String types = change.typeBefore().isPresent() && change.typeAfter().isPresent()
                ? " from " + Words.of(change.typeBefore().get()) + " to "
                        + Words.of(change.typeAfter().get())
                : "";
        String register = change.register()
                .map(id -> " from " + evidence.record().label(id))
                .orElse("");
        return Words.of(change.status()).replace('-', ' ') + types + register + by + " (" + daysInWords(change) + ")";
    }

    Row row(StatusChange change) {
        return evidence.row(change.id(), evidence.record().label(tie.id()) + ": " + words(change), Optional.empty());
    }

    private String side(StatusChange change) {
        return switch (change.side()) {
            case A -> " by " + evidence.record().label(tie.a());
            case B -> " by " + evidence.record().label(tie.b());
            case BOTH -> " by both sides";
            case UNKNOWN -> "";
        };
    }

    /** Whether a side acted or its account is not told apart. */
    static boolean isBy(StatusChange change, Side side) {
        return change.side() == side || change.side() == Side.BOTH || change.side() == Side.UNKNOWN;
    }

    private LocalDate last(StatusChange change) {
        return from(change).flatMap(Edtf::latest).orElse(LocalDate.MAX);
    }
}
