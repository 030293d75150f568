package org.sisterledger.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.fact.EntityId;

/** Who has ties with whom, as evidence of who is who: namesakes seldom have partners of one name. */
public final class Partners {
    // Beside a name that is the same it just does not reach the threshold.
    private static final int FIRST = 29;
    private static final int SECOND = 13;
    private static final int FURTHER = 3;
    private static final int MOST = 50;
    private static final int NAMED = 3;

    private final Map<EntityId, Set<EntityId>> of = new HashMap<>();

    /** Adds a tie. */
    public void add(EntityId a, EntityId b) {
        of.computeIfAbsent(a, id -> new HashSet<>()).add(b);
        of.computeIfAbsent(b, id -> new HashSet<>()).add(a);
    }

    Set<EntityId> of(EntityId place) {
        return of.getOrDefault(place, Set.of());
    }

    /**
     * What the partners of two communities say; empty if none of them is the same.
     *
     * @param known profiles by id
     * @param clusters which ids were found to be one so far
     */
    Optional<Feature> compare(EntityId one, EntityId other, Map<EntityId, Known> known, Clusters clusters) {
        List<String> shared = new ArrayList<>();
        Set<EntityId> others = of(other);
        Map<String, List<EntityId>> byKey = new HashMap<>();
        for (EntityId partner : others) {
            Optional.ofNullable(known.get(partner))
                    .ifPresent(found -> found.keys()
                            .forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>(2))
                                    .add(partner)));
        }
        Set<EntityId> roots = new HashSet<>();
        others.forEach(partner -> roots.add(clusters.of(partner)));
        Set<EntityId> seen = new HashSet<>();
        for (EntityId partner : of(one)) {
            Known here = known.get(partner);
            if (here != null
                    && seen.add(clusters.of(partner))
                    && (roots.contains(clusters.of(partner)) || isNamed(here, byKey, known))) {
                shared.add(here.profile().label());
            }
        }
        if (shared.isEmpty()) {
            return Optional.empty();
        }
        int points = shared.size() == 1 ? FIRST : Math.min(MOST, FIRST + SECOND + (shared.size() - 2) * FURTHER);
        shared.sort(null);
        String more = shared.size() > NAMED ? " and " + (shared.size() - NAMED) + " more" : "";
        return Optional.of(new Feature(
                "partners",
                points,
                "both have ties with " + String.join(", ", shared.subList(0, Math.min(NAMED, shared.size()))) + more));
    }

    private static boolean isNamed(Known here, Map<String, List<EntityId>> byKey, Map<EntityId, Known> known) {
        for (String key : here.keys()) {
            for (EntityId candidate : byKey.getOrDefault(key, List.of())) {
                Known there = known.get(candidate);
                if (there != null && !here.isDistinct(there) && !here.isElsewhere(there)) {
                    return true;
                }
            }
        }
        return false;
    }
}
