package org.sisterledger.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sisterledger.claim.Scope;
import org.sisterledger.fact.EntityId;
import org.sisterledger.ledger.Fact;
import org.sisterledger.record.CheckParts;

/** Which activities name which ties, places and countries: what tells the activities of a scope before any of them is read. */
final class ActivityMap {
    private final Map<EntityId, List<EntityId>> byNamed = new HashMap<>();
    // Few different sets of countries stand for many activities.
    private final Map<Set<EntityId>, List<EntityId>> byCountries = new HashMap<>();

    private ActivityMap() {}

    /**
     * Reads them.
     *
     * @param ties tells the country of a place
     */
    static ActivityMap read(CheckParts parts, TieMap ties) {
        Map<EntityId, Set<EntityId>> named = new HashMap<>();
        parts.forEachFactOfActivities(fact -> {
            Set<EntityId> of = named.computeIfAbsent(fact.assertion().subject(), id -> new LinkedHashSet<>(2));
            if (isNamed(fact)) {
                fact.assertion().findReferred().ifPresent(of::add);
            }
        });
        ActivityMap map = new ActivityMap();
        Map<Set<EntityId>, Set<EntityId>> shared = new HashMap<>();
        named.forEach((activity, ids) -> {
            Set<EntityId> countries = new TreeSet<>();
            for (EntityId id : ids) {
                switch (id.kind()) {
                    case COMMUNITY -> ties.countryOf(id).ifPresent(countries::add);
                    case PARTNERSHIP -> {}
                    default -> countries.add(id);
                }
                map.byNamed.computeIfAbsent(id, key -> new ArrayList<>(1)).add(activity);
            }
            map.byCountries
                    .computeIfAbsent(
                            shared.computeIfAbsent(Set.copyOf(countries), key -> key), key -> new ArrayList<>(1))
                    .add(activity);
        });
        return map;
    }

    private static boolean isNamed(Fact fact) {
        return switch (fact.assertion().property().name()) {
            case "partnership", "community", "country" -> true;
            default -> false;
        };
    }

    /** The activities that name any of these ties. */
    void addNaming(Iterable<EntityId> ties, Set<EntityId> found) {
        ties.forEach(tie -> found.addAll(byNamed.getOrDefault(tie, List.of())));
    }

    /** The activities in a scope by the places and countries that they name; ties are asked apart. */
    void addIn(Scope scope, Set<EntityId> found) {
        if (!scope.communities().isEmpty()) {
            addNaming(scope.communities(), found);
            return;
        }
        byCountries.forEach((countries, activities) -> {
            if (Evidence.concerns(scope, List.copyOf(countries))) {
                found.addAll(activities);
            }
        });
    }
}
