package org.sisterledger.claim;

import java.util.Optional;
import org.sisterledger.fact.EntityId;

/**
 * Somebody or some place that a claim names.
 *
 * @param name as the article has it, resolved to the full name where that is clear
 * @param id the record's subject; empty if not linked
 * @param named false for "a Chinese city" or "one town": never matched to a named one
 */
public record Party(String name, Optional<EntityId> id, boolean named) {
    /** A party by name. */
    public static Party named(String name, Optional<EntityId> id) {
        return new Party(name, id, true);
    }

    /** A party that the text does not name. */
    public static Party unnamed(String words) {
        return new Party(words, Optional.empty(), false);
    }
}
