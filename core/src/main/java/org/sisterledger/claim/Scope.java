package org.sisterledger.claim;

import java.util.List;
import java.util.Set;
import org.sisterledger.activity.ActivityLevel;
import org.sisterledger.fact.EntityId;

/**
 * Which ties a claim speaks of.
 *
 * @param countries the countries between which, as ids such as {@code country:CN}; empty if the words name none
 * @param communities the communities named; empty if none
 * @param levels levels of government named; empty if none
 */
public record Scope(List<EntityId> countries, List<EntityId> communities, Set<ActivityLevel> levels) {
    /** Ties anywhere. */
    public static final Scope ANYWHERE = new Scope(List.of(), List.of(), Set.of());

    /** Copies the collections. */
    public Scope {
        countries = List.copyOf(countries);
        communities = List.copyOf(communities);
        levels = Set.copyOf(levels);
    }

    /** Ties between these countries. */
    public static Scope between(List<EntityId> countries) {
        return new Scope(countries, List.of(), Set.of());
    }
}
