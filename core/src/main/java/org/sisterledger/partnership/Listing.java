package org.sisterledger.partnership;

import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.time.Edtf;

/**
 * That a register showed a tie, or no longer showed it. A fact of the register, not of the tie.
 *
 * @param id {@code listing:…}
 * @param register which register
 * @param listed whether it was there
 * @param by the side whose page or item in the register shows the tie; empty if the register is not kept by side
 * @param on the day or days on which the register was read; if that is not said, the day of which the source speaks; empty if
 *     neither is known
 * @param sources documents that say so
 */
public record Listing(
        EntityId id,
        EntityId register,
        boolean listed,
        Optional<EntityId> by,
        Optional<Edtf> on,
        List<EntityId> sources) {
    /** Copies the list. */
    public Listing {
        sources = List.copyOf(sources);
    }
}
