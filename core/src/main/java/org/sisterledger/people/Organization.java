package org.sisterledger.people;

import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;

/**
 * A body that acts or speaks.
 *
 * @param id {@code organization:…}
 * @param name full name
 * @param aliases abbreviations and other names
 * @param kind what it is, in a word; empty if not known
 * @param country where it is at home; empty if not known
 * @param sources documents that say so
 */
public record Organization(
        EntityId id,
        String name,
        List<String> aliases,
        Optional<String> kind,
        Optional<EntityId> country,
        List<EntityId> sources) {
    /** Copies the lists. */
    public Organization {
        aliases = List.copyOf(aliases);
        sources = List.copyOf(sources);
    }
}
