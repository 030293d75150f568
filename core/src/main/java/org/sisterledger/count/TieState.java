package org.sisterledger.count;

import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.fact.EntityId;
import org.sisterledger.partnership.PartnershipType;

/**
 * What a count asks of a tie on one day. Few states are shared by many ties.
 *
 * @param knownBegun see {@link TieOnDay#isKnownBegun}
 * @param mayHaveBegun see {@link TieOnDay#mayHaveBegun}
 * @param type its type on the day
 * @param ended whether it had surely ended
 * @param suspended whether it was surely suspended
 * @param listed registers that show it by readings up to the day
 * @param presumedListed registers that show it if readings of later days count too
 * @param onlyListedIn the month of the first reading, where registers alone tell that it had begun; else empty
 */
record TieState(
        boolean knownBegun,
        boolean mayHaveBegun,
        PartnershipType type,
        boolean ended,
        boolean suspended,
        Set<EntityId> listed,
        Set<EntityId> presumedListed,
        Optional<YearMonth> onlyListedIn) {
    TieState {
        listed = Set.copyOf(listed);
        presumedListed = Set.copyOf(presumedListed);
    }

    boolean isListed(EntityId register, Began began) {
        return listed(began).contains(register);
    }

    Set<EntityId> listed(Began began) {
        return began == Began.KNOWN ? listed : presumedListed;
    }

    /** Ended, else suspended, else standing. */
    Standing standing() {
        return ended ? Standing.ENDED : suspended ? Standing.SUSPENDED : Standing.STANDING;
    }

    boolean hasBegun(Began began) {
        return began == Began.KNOWN ? knownBegun : mayHaveBegun;
    }

    boolean fits(Standing standing) {
        return switch (standing) {
            case STANDING -> !ended;
            case ENDED -> ended;
            case SUSPENDED -> suspended;
            case EVER -> true;
        };
    }

    /** Whether a definition takes a tie in this state, as far as the state tells. */
    boolean fits(CountDefinition definition) {
        return hasBegun(definition.began())
                && fits(definition.standing())
                && (definition.types().isEmpty() || definition.types().contains(type))
                && definition
                        .register()
                        .map(register -> isListed(register, definition.began()))
                        .orElse(true);
    }
}
