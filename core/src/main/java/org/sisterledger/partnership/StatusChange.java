package org.sisterledger.partnership;

import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.time.Edtf;

/**
 * A change in the legal state of a tie, as one side or one register has it. Decision, notice and effect may be three days.
 *
 * @param id {@code status:…}
 * @param status the state from then on
 * @param side whose account it is
 * @param register the register it is about; empty if it is about the tie itself
 * @param decided when it was decided; empty if not known
 * @param notified when the other side was told; empty if not known
 * @param effective when it took effect; empty if not known
 * @param until when it was over; empty if not known or not over
 * @param by who decided; empty if not known
 * @param reason why, in words; empty if not known
 * @param typeBefore the type before a reclassification; empty otherwise
 * @param typeAfter the type after a reclassification; empty otherwise
 * @param sources documents that say so
 */
public record StatusChange(
        EntityId id,
        Status status,
        Side side,
        Optional<EntityId> register,
        Optional<Edtf> decided,
        Optional<Edtf> notified,
        Optional<Edtf> effective,
        Optional<Edtf> until,
        Optional<String> by,
        Optional<String> reason,
        Optional<PartnershipType> typeBefore,
        Optional<PartnershipType> typeAfter,
        List<EntityId> sources) {
    /** Copies the list. */
    public StatusChange {
        sources = List.copyOf(sources);
    }

    /** The same as another side's account. */
    public StatusChange withSide(Side other) {
        return new StatusChange(
                id,
                status,
                other,
                register,
                decided,
                notified,
                effective,
                until,
                by,
                reason,
                typeBefore,
                typeAfter,
                sources);
    }

    /** From when it counts: its effect if known, else the notice, else the decision; empty if no day is known. */
    public Optional<Edtf> from() {
        return effective.or(() -> notified).or(() -> decided);
    }
}
