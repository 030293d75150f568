package org.sisterledger.people;

import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.time.Edtf;

/**
 * That a community belonged to a body, or no longer did. It is a fact of the body and says nothing of the community's ties.
 *
 * @param id {@code membership:…}
 * @param community who belonged
 * @param organization to what
 * @param current whether it belonged at the time; false if it had lapsed
 * @param on the day of which the source speaks; empty if not known
 * @param valid how long it held; empty if the source gives no span
 * @param sources documents that say so
 */
public record Membership(
        EntityId id,
        EntityId community,
        EntityId organization,
        boolean current,
        Optional<Edtf> on,
        Optional<Edtf> valid,
        List<EntityId> sources) {
    /** Copies the list. */
    public Membership {
        sources = List.copyOf(sources);
    }
}
