package org.sisterledger.count;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.ledger.Fact;
import org.sisterledger.partnership.Listing;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.partnership.PartnershipType;
import org.sisterledger.partnership.Status;
import org.sisterledger.partnership.StatusChange;
import org.sisterledger.record.RecordView;
import org.sisterledger.record.SubjectFacts;
import org.sisterledger.time.Edtf;

/** What the record knows of a tie on one day. Nothing that happened later counts. */
public final class TieOnDay {
    private static final Comparator<StatusChange> EARLIEST_FIRST =
            Comparator.comparing(change -> change.from().flatMap(Edtf::earliest).orElse(LocalDate.MAX));

    private final RecordView record;
    private final Partnership tie;
    private final LocalDate day;

    private TieOnDay(RecordView record, Partnership tie, LocalDate day) {
        this.record = record;
        this.tie = tie;
        this.day = day;
    }

    /** A tie of a record on a day. */
    public static TieOnDay of(RecordView record, Partnership tie, LocalDate day) {
        return new TieOnDay(record, tie, day);
    }

    /** Whether nothing more than a proposal is known of it: it is no tie. */
    public boolean isOnlyProposed() {
        return tie.formed().isEmpty()
                && tie.listings().isEmpty()
                && !tie.changes().isEmpty()
                && tie.changes().stream()
                        .allMatch(change -> change.status() == Status.PROPOSED || change.status() == Status.REJECTED);
    }

    /**
     * Whether it is known to have begun: a source dates it by the day, or a source that speaks of a day by then, or was
     * published by then, names it.
     */
    public boolean isKnownBegun() {
        if (isOnlyProposed() || tie.formed().map(date -> date.isAfter(day)).orElse(false)) {
            return false;
        }
        return tie.isKnownBegunBy(day)
                || record.facts(tie.id()).map(SubjectFacts::list).orElseThrow().stream()
                        .anyMatch(this::isKnownByThen);
    }

    /**
     * The first reading of a register by the day, where registers alone tell that it had begun: no source dates it, and
     * whatever else names it by then is such a register's own page. Empty otherwise.
     */
    public Optional<Edtf> findOnlyListing() {
        List<Listing> read = tie.listings().stream()
                .filter(Listing::listed)
                .filter(listing -> listing.on().map(on -> on.isOnOrBefore(day)).orElse(false))
                .toList();
        boolean dated = tie.formed().map(date -> date.isOnOrBefore(day)).orElse(false)
                || tie.changesBy(day).stream()
                        .anyMatch(change -> change.status() != Status.PROPOSED && change.status() != Status.REJECTED);
        boolean named = record.facts(tie.id()).map(SubjectFacts::list).orElse(List.of()).stream()
                .filter(this::isKnownByThen)
                .map(fact -> fact.assertion().source().document())
                .anyMatch(document ->
                        read.stream().noneMatch(listing -> listing.sources().contains(document)));
        return dated || named
                ? Optional.empty()
                : read.stream()
                        .flatMap(listing -> listing.on().stream())
                        .min(Comparator.comparing(on -> on.latest().orElse(LocalDate.MAX)));
    }

    /** Whether it may have begun: it is more than a proposal, and no source dates its beginning later. */
    public boolean mayHaveBegun() {
        return !isOnlyProposed() && (isKnownBegun() || tie.mayHaveBegunBy(day));
    }

    /** Its type: that before the first later reclassification, else that after the last earlier one. */
    public PartnershipType type() {
        Optional<PartnershipType> before = tie.changes().stream()
                .filter(change -> change.status() == Status.RECLASSIFIED)
                .filter(change -> change.from().map(from -> from.isAfter(day)).orElse(false))
                .min(EARLIEST_FIRST)
                .flatMap(StatusChange::typeBefore);
        return before.orElseGet(() -> tie.typeOn(day));
    }

    /**
     * Whether a register shows it.
     *
     * @param began with {@link Began#KNOWN} only readings of the register by the day count; with {@link Began#PRESUMED} a
     *     reading without a day or of a later day speaks for it too, unless a reading by the day missed it
     */
    public boolean isListed(EntityId register, Began began) {
        Optional<Listing> last = tie.listings().stream()
                .filter(listing -> listing.register().equals(register))
                .filter(listing -> listing.on().map(on -> on.isOnOrBefore(day)).orElse(false))
                .max(Comparator.comparing(
                        listing -> listing.on().flatMap(Edtf::latest).orElse(LocalDate.MIN)));
        boolean delisted = isDelisted(register);
        if (last.isPresent()) {
            return last.get().listed() && !delisted;
        }
        return began == Began.PRESUMED
                && !delisted
                && tie.listings().stream()
                        .anyMatch(listing ->
                                listing.listed() && listing.register().equals(register));
    }

    /** Whether it was surely gone from a register. */
    public boolean isDelisted(EntityId register) {
        return tie.changes().stream()
                .anyMatch(change -> change.status() == Status.DELISTED
                        && change.register().equals(Optional.of(register))
                        && change.from().map(from -> from.isOnOrBefore(day)).orElse(false));
    }

    private boolean isKnownByThen(Fact fact) {
        Optional<Edtf> speaksOf = fact.assertion().asOf();
        Optional<Edtf> published = Optional.ofNullable(
                        record.documents().get(fact.assertion().source().document()))
                .flatMap(document -> document.published());
        return speaksOf.map(date -> date.isOnOrBefore(day)).orElse(false)
                || published.map(date -> date.isOnOrBefore(day)).orElse(false);
    }
}
