package org.sisterledger.ledger;

import java.util.Objects;
import java.util.Optional;
import org.sisterledger.fact.Sensitivity;

/**
 * An entry to be appended.
 *
 * @param action what it does
 * @param author who answers for it: a person's name or the name of an import; never empty; may be erased
 * @param reason why, in words; empty if the action explains itself; may be erased
 * @param sensitivity who may see the entry
 */
public record Draft(Action action, String author, Optional<String> reason, Sensitivity sensitivity) {
    /** Checks that there is an author. */
    public Draft {
        Objects.requireNonNull(action);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(sensitivity);
        if (author.isBlank()) {
            throw new IllegalArgumentException("Every entry names its author. Give one with --author.");
        }
    }

    /** A public entry without a reason. */
    public static Draft of(Action action, String author) {
        return new Draft(action, author, Optional.empty(), Sensitivity.PUBLIC);
    }
}
