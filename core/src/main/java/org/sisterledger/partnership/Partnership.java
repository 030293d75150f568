package org.sisterledger.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.time.Edtf;

/**
 * A tie between two communities, with each side's own account.
 *
 * @param id {@code partnership:A--B}
 * @param a the first side
 * @param b the second side
 * @param type what the sources call it; where they differ the one picked by the rule of the view
 * @param otherTypes what other sources call it
 * @param level at which level it stands; empty if not known
 * @param formed when it began; where sources differ the one picked by the rule of the view; empty if not known
 * @param otherFormed other days that sources give
 * @param origin how it came about; empty if not known
 * @param changes changes of status, in the order in which they count; those without a day last
 * @param listings what registers showed
 * @param agreements papers on which it rests
 * @param sources documents that say anything of it
 */
public record Partnership(
        EntityId id,
        EntityId a,
        EntityId b,
        PartnershipType type,
        List<PartnershipType> otherTypes,
        Optional<Level> level,
        Optional<Edtf> formed,
        List<Edtf> otherFormed,
        Optional<String> origin,
        List<StatusChange> changes,
        List<Listing> listings,
        List<Agreement> agreements,
        List<EntityId> sources) {
    /** Copies the lists. */
    public Partnership {
        otherTypes = List.copyOf(otherTypes);
        otherFormed = List.copyOf(otherFormed);
        changes = List.copyOf(changes);
        listings = List.copyOf(listings);
        agreements = List.copyOf(agreements);
        sources = List.copyOf(sources);
    }

    /** Changes of the tie itself (not of a register) that had surely come by a day, in order. */
    public List<StatusChange> changesBy(LocalDate day) {
        return changes.stream()
                .filter(change -> change.register().isEmpty())
                .filter(change ->
                        change.from().map(from -> from.isOnOrBefore(day)).orElse(false))
                .toList();
    }

    /** The last change of the tie itself that had surely come by a day and was not surely over; empty if none had. */
    public Optional<StatusChange> lastChangeBy(LocalDate day) {
        return changesBy(day).stream()
                .filter(change ->
                        change.until().map(until -> !until.isBefore(day)).orElse(true))
                .reduce((earlier, later) -> later);
    }

    /** Whether the tie had surely ended, expired or been rejected by a day and was not restored. */
    public boolean hasEndedBy(LocalDate day) {
        return lastChangeBy(day)
                .map(change -> switch (change.status()) {
                    case ENDED, EXPIRED, REJECTED -> true;
                    case PROPOSED, SIGNED, IN_FORCE, SUSPENDED, RECLASSIFIED, DELISTED, DENIED, RESTORED, UNKNOWN ->
                        false;
                })
                .orElse(false);
    }

    /** Whether the tie was surely suspended on a day. */
    public boolean isSuspendedOn(LocalDate day) {
        return lastChangeBy(day)
                .map(change -> change.status() == Status.SUSPENDED)
                .orElse(false);
    }

    /** The type on a day: that after the last reclassification by then. */
    public PartnershipType typeOn(LocalDate day) {
        PartnershipType current = type;
        for (StatusChange change : changesBy(day)) {
            if (change.status() == Status.RECLASSIFIED) {
                current = change.typeAfter().orElse(current);
            }
        }
        return current;
    }

    /**
     * Whether it is known to have begun by a day: formed by then, listed by a register by then, or in some state by then that
     * presumes a beginning.
     */
    public boolean isKnownBegunBy(LocalDate day) {
        return formed.map(date -> date.isOnOrBefore(day)).orElse(false)
                || listings.stream()
                        .anyMatch(listing -> listing.listed()
                                && listing.on().map(on -> on.isOnOrBefore(day)).orElse(false))
                || changesBy(day).stream()
                        .anyMatch(change -> change.status() != Status.PROPOSED && change.status() != Status.REJECTED);
    }

    /** Whether it may have begun by a day: no source dates its beginning after that day. */
    public boolean mayHaveBegunBy(LocalDate day) {
        return isKnownBegunBy(day) || formed.map(date -> !date.isAfter(day)).orElse(true);
    }
}
