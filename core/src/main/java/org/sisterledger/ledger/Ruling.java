package org.sisterledger.ledger;

import java.util.Optional;
import org.sisterledger.fact.EntityId;

/**
 * The latest ruling on a subject in a view.
 *
 * @param subject what is ruled on
 * @param ruling one of {@link Action.Decide#RULINGS}
 * @param reason why; empty if none was given or it was erased
 * @param author who ruled; empty if erased
 * @param approved whether somebody else has approved it
 */
public record Ruling(
        EntityId subject, String ruling, Optional<String> reason, Optional<String> author, boolean approved) {}
