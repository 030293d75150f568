package org.sisterledger.export;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Fact;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.record.RecordView;

/**
 * Which subjects a package holds: the ties, what belongs to them, and whatever any of these names, so that every row of the
 * package names only what the package has.
 */
final class PackagedSubjects {
    private static final int PART = 10_000;

    private final Extract extract;
    private final Set<EntityId> held = new HashSet<>();
    private final Map<EntityId, EntityId> namedBy = new HashMap<>();

    private PackagedSubjects(Extract extract) {
        this.extract = extract;
    }

    /** Those of an export. */
    static PackagedSubjects of(Extract extract) {
        PackagedSubjects subjects = new PackagedSubjects(extract);
        Set<EntityId> next = new HashSet<>();
        extract.forEachPart((part, taken) -> subjects.addPart(part, taken, next));
        subjects.addNamed(next);
        return subjects;
    }

    /** Whether the package has a subject. */
    boolean has(EntityId id) {
        return held.contains(id);
    }

    /** Subjects that are named and of which nothing is known, with the document of a fact that names them. */
    Map<EntityId, EntityId> untold() {
        Map<EntityId, EntityId> untold = new HashMap<>(namedBy);
        untold.keySet().removeAll(held);
        return untold;
    }

    private void addPart(RecordView part, List<Partnership> taken, Set<EntityId> next) {
        Set<EntityId> ties = new HashSet<>();
        taken.forEach(tie -> ties.add(tie.id()));
        for (EntityKind kind : EntityKind.values()) {
            for (EntityId id : part.listIds(kind)) {
                Collection<Fact> facts = part.facts(id).orElseThrow().list();
                if (ties.contains(id)
                        || facts.stream()
                                .anyMatch(fact -> fact.assertion()
                                        .findReferred()
                                        .filter(ties::contains)
                                        .isPresent())) {
                    held.add(id);
                    facts.forEach(fact -> note(fact, next));
                }
            }
        }
    }

    // Named subjects, what these name in turn, and so on.
    private void addNamed(Set<EntityId> first) {
        List<EntityId> wave = List.copyOf(first);
        while (!wave.isEmpty()) {
            Set<EntityId> next = new HashSet<>();
            List<EntityId> fresh =
                    wave.stream().filter(id -> !held.contains(id)).toList();
            for (int from = 0; from < fresh.size(); from += PART) {
                extract.ledger()
                        .forEachFactAbout(
                                extract.origin().view(),
                                fresh.subList(from, Math.min(fresh.size(), from + PART)),
                                fact -> {
                                    held.add(fact.assertion().subject());
                                    note(fact, next);
                                });
            }
            // One of which the view knows nothing is not asked for again.
            next.removeAll(fresh);
            wave = List.copyOf(next);
        }
    }

    private void note(Fact fact, Set<EntityId> next) {
        EntityId document = fact.assertion().source().document();
        for (EntityId named :
                fact.assertion().findReferred().map(id -> List.of(id, document)).orElse(List.of(document))) {
            namedBy.putIfAbsent(named, document);
            next.add(named);
        }
    }
}
