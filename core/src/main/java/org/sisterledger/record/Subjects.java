package org.sisterledger.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Fact;

/**
 * Facts by subject, in layers: what differs from the layer below stands in a map of its own, so that a record without one story, or with
 * a few subjects more, costs no copy of all the others. Never changes.
 */
final class Subjects {
    private final @Nullable Subjects below;
    private final Map<EntityId, SubjectFacts> own;
    // Those of the layer below that are not in this one.
    private final Set<EntityId> gone;
    private final Set<EntityKind> touched;
    private final Map<EntityKind, List<EntityId>> byKind = new EnumMap<>(EntityKind.class);
    private final Kept<Map<EntityId, List<EntityId>>> statedBy = new Kept<>();

    private Subjects(@Nullable Subjects below, Map<EntityId, SubjectFacts> own, Set<EntityId> gone) {
        this.below = below;
        this.own = own;
        this.gone = gone;
        this.touched = EnumSet.noneOf(EntityKind.class);
        own.keySet().forEach(id -> touched.add(id.kind()));
        gone.forEach(id -> touched.add(id.kind()));
        list().forEach((kind, ids) -> byKind.put(kind, Collections.unmodifiableList(ids)));
    }

    /** The facts by subject, without a layer below. */
    static Subjects of(Collection<Fact> facts) {
        return new Subjects(null, fold(facts), Set.of());
    }

    private static Map<EntityId, SubjectFacts> fold(Collection<Fact> facts) {
        Map<EntityId, List<Fact>> bySubject = new HashMap<>();
        for (Fact fact : facts) {
            bySubject
                    .computeIfAbsent(fact.assertion().subject(), id -> new ArrayList<>(4))
                    .add(fact);
        }
        Map<EntityId, SubjectFacts> subjects = new HashMap<>();
        bySubject.forEach((id, list) -> subjects.put(id, new SubjectFacts(id, list)));
        return subjects;
    }

    private Map<EntityKind, List<EntityId>> list() {
        Map<EntityKind, List<EntityId>> ids = new EnumMap<>(EntityKind.class);
        if (below != null) {
            below.byKind.forEach((kind, all) -> {
                if (touched.contains(kind)) {
                    ids.put(kind, new ArrayList<>(all));
                } else {
                    ids.put(kind, all);
                }
            });
        }
        own.keySet().stream()
                .filter(id -> below == null || below.find(id).isEmpty())
                .forEach(id -> ids.computeIfAbsent(id.kind(), kind -> new ArrayList<>())
                        .add(id));
        touched.forEach(kind -> {
            List<EntityId> all = ids.getOrDefault(kind, new ArrayList<>());
            all.removeIf(gone::contains);
            Collections.sort(all);
        });
        return ids;
    }

    /** The same with facts about subjects that are not there yet. */
    Subjects with(Collection<Fact> facts) {
        Map<EntityId, SubjectFacts> more = fold(facts);
        for (EntityId id : more.keySet()) {
            if (find(id).isPresent()) {
                throw new IllegalArgumentException(
                        "Expected facts about subjects that the record does not have yet, got '" + id
                                + "'. Read all facts about a subject at once.");
            }
        }
        return new Subjects(this, more, Set.of());
    }

    /** The same without the facts that these documents state. */
    Subjects without(Set<EntityId> documents) {
        Map<EntityId, SubjectFacts> less = new HashMap<>();
        Set<EntityId> none = new HashSet<>();
        for (EntityId id : listStatedBy(documents)) {
            List<Fact> others = find(id).orElseThrow().list().stream()
                    .filter(fact ->
                            !documents.contains(fact.assertion().source().document()))
                    .toList();
            if (others.isEmpty()) {
                none.add(id);
            } else {
                less.put(id, new SubjectFacts(id, others));
            }
        }
        return new Subjects(this, less, none);
    }

    Optional<SubjectFacts> find(EntityId id) {
        SubjectFacts facts = own.get(id);
        if (facts != null || below == null || gone.contains(id)) {
            return Optional.ofNullable(facts);
        }
        return below.find(id);
    }

    /** The ids of a kind, in order. */
    List<EntityId> list(EntityKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** Whether the subjects of these kinds are those of the layer below, facts and all. */
    boolean isAsBelow(Set<EntityKind> kinds) {
        return below != null && Collections.disjoint(kinds, touched);
    }

    /** The subjects of which these documents state anything, in order. */
    Set<EntityId> listStatedBy(Set<EntityId> documents) {
        Set<EntityId> stated = new TreeSet<>();
        if (below != null) {
            stated.addAll(below.listStatedBy(documents));
            stated.removeIf(id -> own.containsKey(id) || gone.contains(id));
        }
        Map<EntityId, List<EntityId>> index = statedBy.get(this::indexOwn);
        documents.forEach(document -> stated.addAll(index.getOrDefault(document, List.of())));
        return stated;
    }

    private Map<EntityId, List<EntityId>> indexOwn() {
        Map<EntityId, List<EntityId>> index = new LinkedHashMap<>();
        new TreeMap<>(own)
                .forEach((id, facts) -> facts.sources()
                        .forEach(document -> index.computeIfAbsent(document, key -> new ArrayList<>(2))
                                .add(id)));
        return index;
    }
}
