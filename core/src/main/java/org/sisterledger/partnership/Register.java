package org.sisterledger.partnership;

import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;

/**
 * A list of ties that somebody keeps by a rule of their own. Wikipedia's lists are registers like any other.
 *
 * @param id {@code register:sci-directory}
 * @param name its name
 * @param keeper who keeps it; empty if not known
 * @param definition what it takes in; empty if not known
 * @param sources documents that say so
 */
public record Register(
        EntityId id, String name, Optional<String> keeper, Optional<String> definition, List<EntityId> sources) {
    /** Copies the list. */
    public Register {
        sources = List.copyOf(sources);
    }
}
