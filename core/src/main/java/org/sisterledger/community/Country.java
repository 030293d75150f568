package org.sisterledger.community;

import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;

/**
 * A country, by its ISO 3166-1 code.
 *
 * @param id {@code country:CN}
 * @param name English short name
 * @param adjectives such as {@code Chinese}
 * @param aliases other names
 * @param point where to draw it; empty if the record has none
 * @param sources documents that say so
 */
public record Country(
        EntityId id,
        String name,
        List<String> adjectives,
        List<String> aliases,
        Optional<Point> point,
        List<EntityId> sources) {
    /** Copies the lists. */
    public Country {
        adjectives = List.copyOf(adjectives);
        aliases = List.copyOf(aliases);
        sources = List.copyOf(sources);
    }

    /** The ISO 3166-1 alpha-2 code. */
    public String code() {
        return id.slug();
    }
}
