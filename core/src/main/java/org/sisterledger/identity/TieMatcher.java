package org.sisterledger.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sisterledger.fact.EntityId;

/**
 * Finds ties that are one once the sure matches of their places are merged: those that join the same two places; and those of
 * which one side is the same while the other is a namesake that a list does not tell apart, if no other tie of that side has a
 * namesake.
 */
public final class TieMatcher {
    /**
     * A tie.
     *
     * @param id which
     * @param a the one side
     * @param b the other
     * @param type what it is called; two types between the same two ids are two ties, while lists that call one tie by two types
     *     disagree
     */
    public record Tie(EntityId id, EntityId a, EntityId b, String type) {}

    private final List<Tie> ties;
    private final Set<Set<EntityId>> apart;
    private final Map<EntityId, EntityId> into = new HashMap<>();
    private final Map<EntityId, EntityId> same = new LinkedHashMap<>();

    private TieMatcher(List<Tie> ties, List<Match> matches, Set<Set<EntityId>> apart) {
        this.ties = ties;
        this.apart = apart;
        matches.stream().filter(Match::sure).forEach(match -> into.put(match.from(), match.into()));
    }

    /**
     * The ties that are another one: the one that goes and the one that stays.
     *
     * @param apart pairs that somebody took apart again
     */
    public static Map<EntityId, EntityId> find(List<Tie> ties, List<Match> matches, Set<Set<EntityId>> apart) {
        TieMatcher matcher = new TieMatcher(ties, matches, apart);
        matcher.bySides();
        matcher.byNamesakes(matches);
        return matcher.same;
    }

    // The tie that stays is the one whose sides keep their ids; of several such the first.
    private void bySides() {
        Map<Set<EntityId>, List<Tie>> bySides = new LinkedHashMap<>();
        for (Tie tie : ties) {
            Set<EntityId> sides = new HashSet<>(List.of(end(tie.a()), end(tie.b())));
            bySides.computeIfAbsent(sides, key -> new ArrayList<>(1)).add(tie);
        }
        for (List<Tie> group : bySides.values()) {
            Tie stays = group.stream()
                    .filter(tie -> !into.containsKey(tie.a()) && !into.containsKey(tie.b()))
                    .findFirst()
                    .orElse(group.get(0));
            group.stream()
                    .filter(tie -> !tie.equals(stays) && !isAnother(tie, stays) && !isApart(tie, stays.id()))
                    .forEach(tie -> same.put(tie.id(), stays.id()));
        }
    }

    private void byNamesakes(List<Match> matches) {
        Map<EntityId, List<Tie>> byPlace = new HashMap<>();
        for (Tie tie : ties) {
            byPlace.computeIfAbsent(end(tie.a()), key -> new ArrayList<>(2)).add(tie);
            byPlace.computeIfAbsent(end(tie.b()), key -> new ArrayList<>(2)).add(tie);
        }
        Map<EntityId, Set<EntityId>> candidates = new TreeMap<>();
        for (Match match : matches) {
            if (isNamesake(match)) {
                for (Tie tie : byPlace.getOrDefault(end(match.from()), List.of())) {
                    EntityId partner = other(tie, end(match.from()));
                    for (Tie there : byPlace.getOrDefault(end(match.into()), List.of())) {
                        boolean one = other(there, end(match.into())).equals(partner)
                                && !tie.id().equals(there.id())
                                && !isApart(tie, there.id());
                        if (one) {
                            candidates
                                    .computeIfAbsent(stay(tie), key -> new HashSet<>())
                                    .add(stay(there));
                        }
                    }
                }
            }
        }
        // What a tie is matched with must not itself be matched with a third: a chain would tie namesakes together.
        Map<EntityId, Integer> taken = new HashMap<>();
        candidates.values().forEach(found -> found.forEach(id -> taken.merge(id, 1, Integer::sum)));
        candidates.forEach((tie, found) -> {
            EntityId only = found.iterator().next();
            if (found.size() == 1
                    && !only.equals(tie)
                    && !candidates.containsKey(only)
                    && Optional.ofNullable(taken.get(only)).orElse(0) == 1) {
                same.put(tie, only);
            }
        });
    }

    private static boolean isAnother(Tie one, Tie other) {
        return !one.type().equals(other.type())
                && Set.copyOf(List.of(one.a(), one.b())).equals(Set.copyOf(List.of(other.a(), other.b())));
    }

    private boolean isApart(Tie tie, EntityId other) {
        return !tie.id().equals(other) && apart.contains(Set.of(tie.id(), other));
    }

    // One name in one country, and nothing on record that tells the two apart: only which of its bearers is meant is
    // open.
    private static boolean isNamesake(Match match) {
        return (match.doubt() == Match.Doubt.RIVAL || match.doubt() == Match.Doubt.SCORE)
                && match.features().stream().anyMatch(feature -> feature.id().equals("country") && feature.points() > 0)
                && match.features().stream().anyMatch(feature -> feature.id().equals("partners"));
    }

    private EntityId stay(Tie tie) {
        return same.getOrDefault(tie.id(), tie.id());
    }

    private EntityId other(Tie tie, EntityId place) {
        return end(tie.a()).equals(place) ? end(tie.b()) : end(tie.a());
    }

    private EntityId end(EntityId id) {
        EntityId end = id;
        for (EntityId next = into.get(end); next != null; next = into.get(end)) {
            end = next;
        }
        return end;
    }
}
