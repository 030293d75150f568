package org.sisterledger.count;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sisterledger.fact.EntityId;
import org.sisterledger.partnership.Listing;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.partnership.StatusChange;
import org.sisterledger.record.RecordView;
import org.sisterledger.record.SubjectFacts;
import org.sisterledger.time.Edtf;

/**
 * A tie's states over time. Every question that {@link TieOnDay} answers compares a date on record with the day, so an answer
 * can change only on a bound of such a date or on the day after: the states are read on those days.
 */
final class TieTimeline {
    /**
     * From a day on, until the next step.
     *
     * @param from the first day; {@link LocalDate#MIN} for the first step
     * @param state the state
     */
    record Step(LocalDate from, TieState state) {}

    private TieTimeline() {}

    /** The steps in order, each with another state than the one before. */
    static List<Step> of(RecordView record, Partnership tie) {
        List<Step> steps = new ArrayList<>(4);
        for (LocalDate day : days(record, tie)) {
            TieState state = state(record, tie, day);
            if (steps.isEmpty() || !steps.get(steps.size() - 1).state().equals(state)) {
                steps.add(new Step(day, state));
            }
        }
        return steps;
    }

    private static TieState state(RecordView record, Partnership tie, LocalDate day) {
        TieOnDay onDay = TieOnDay.of(record, tie, day);
        Set<EntityId> listed = new HashSet<>();
        Set<EntityId> presumed = new HashSet<>();
        for (Listing listing : tie.listings()) {
            EntityId register = listing.register();
            if (onDay.isListed(register, Began.KNOWN)) {
                listed.add(register);
            }
            if (onDay.isListed(register, Began.PRESUMED)) {
                presumed.add(register);
            }
        }
        boolean known = onDay.isKnownBegun();
        Optional<YearMonth> onlyListed =
                known ? onDay.findOnlyListing().flatMap(Edtf::latest).map(YearMonth::from) : Optional.empty();
        return new TieState(
                known,
                onDay.mayHaveBegun(),
                onDay.type(),
                tie.hasEndedBy(day),
                tie.isSuspendedOn(day),
                listed,
                presumed,
                onlyListed);
    }

    private static NavigableSet<LocalDate> days(RecordView record, Partnership tie) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        days.add(LocalDate.MIN);
        tie.formed().ifPresent(date -> add(days, date));
        for (StatusChange change : tie.changes()) {
            change.from().ifPresent(date -> add(days, date));
            change.until().ifPresent(date -> add(days, date));
        }
        for (Listing listing : tie.listings()) {
            listing.on().ifPresent(date -> add(days, date));
        }
        Set<EntityId> documents = new HashSet<>();
        record.facts(tie.id()).map(SubjectFacts::list).orElse(List.of()).forEach(fact -> {
            fact.assertion().asOf().ifPresent(date -> add(days, date));
            documents.add(fact.assertion().source().document());
        });
        for (EntityId document : documents) {
            Optional.ofNullable(record.documents().get(document))
                    .flatMap(found -> found.published())
                    .ifPresent(date -> add(days, date));
        }
        return days;
    }

    // On the earliest day "surely later" ends, on the latest "surely by then" begins, on the day after "surely over"
    // does.
    private static void add(NavigableSet<LocalDate> days, Edtf date) {
        date.earliest().ifPresent(days::add);
        date.latest().ifPresent(latest -> {
            days.add(latest);
            days.add(latest.plusDays(1));
        });
    }
}
