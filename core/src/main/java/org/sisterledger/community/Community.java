package org.sisterledger.community;

import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;

/**
 * A place that pairs: a city, a county, a state, a province, a district.
 *
 * @param id such as {@code community:us-ca-irvine}
 * @param name as the place calls itself in English
 * @param aliases other names and spellings
 * @param country the country or territory; empty if not known
 * @param region state or province; empty if not known
 * @param kind what it is; {@link CommunityKind#UNKNOWN} if the name has several bearers and the source names none
 * @param within the community that it is a part of; empty if none is known
 * @param point where it is; empty if no gazetteer gives it without ambiguity
 * @param sources documents that say so
 */
public record Community(
        EntityId id,
        String name,
        List<String> aliases,
        Optional<EntityId> country,
        Optional<String> region,
        CommunityKind kind,
        Optional<EntityId> within,
        Optional<Point> point,
        List<EntityId> sources) {
    /** Copies the lists. */
    public Community {
        aliases = List.copyOf(aliases);
        sources = List.copyOf(sources);
    }

    /** Name with region, such as {@code Irvine, California}; the bare name if no region is known or it is the same. */
    public String label() {
        return region.filter(state -> !state.equals(name))
                .map(state -> name + ", " + state)
                .orElse(name);
    }
}
