package org.sisterledger.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Fact;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;

/** Facts as they are gathered, each subject read once. */
final class Part {
    private final Ledger ledger;
    private final View view;
    private final Map<EntityId, List<Fact>> facts = new LinkedHashMap<>();
    private final Set<EntityId> asked = new HashSet<>();
    private Predicate<EntityId> known = id -> false;

    Part(Ledger ledger, View view) {
        this.ledger = ledger;
        this.view = view;
    }

    /** Takes these subjects for read already, so that they are not read again. */
    void skip(Predicate<EntityId> subjects) {
        known = known.or(subjects);
    }

    void readAbout(Collection<EntityId> subjects) {
        List<EntityId> fresh = subjects.stream()
                .filter(id -> !known.test(id))
                .filter(asked::add)
                .toList();
        ledger.forEachFactAbout(view, fresh, this::add);
    }

    private void add(Fact fact) {
        EntityId subject = fact.assertion().subject();
        if (known.test(subject)) {
            return;
        }
        asked.add(subject);
        facts.computeIfAbsent(subject, id -> new ArrayList<>(4)).add(fact);
    }

    Set<EntityId> ids() {
        return new TreeSet<>(facts.keySet());
    }

    Set<EntityId> ids(EntityKind kind) {
        Set<EntityId> ids = ids();
        ids.removeIf(id -> id.kind() != kind);
        return ids;
    }

    Set<EntityId> listNaming(Collection<EntityId> objects, Predicate<EntityId> wanted) {
        Set<EntityId> subjects = new TreeSet<>();
        ledger.forEachFactNaming(view, objects, fact -> {
            EntityId subject = fact.assertion().subject();
            if (wanted.test(subject)) {
                subjects.add(subject);
            }
        });
        return subjects;
    }

    Set<EntityId> documentsOf(EntityKind kind) {
        Set<EntityId> documents = new TreeSet<>();
        facts.forEach((id, of) -> {
            if (id.kind() == kind) {
                of.forEach(fact -> documents.add(fact.assertion().source().document()));
            }
        });
        return documents;
    }

    Set<EntityId> listReferred() {
        Set<EntityId> referred = new TreeSet<>();
        facts.values()
                .forEach(of -> of.forEach(fact -> {
                    referred.add(fact.assertion().source().document());
                    fact.assertion().findReferred().ifPresent(referred::add);
                }));
        return referred;
    }

    // Few documents state many ties: each is read once for all parts.
    void addDocuments(Map<EntityId, List<Fact>> known) {
        Set<EntityId> documents = new TreeSet<>();
        facts.values()
                .forEach(of -> of.forEach(
                        fact -> documents.add(fact.assertion().source().document())));
        List<EntityId> fresh =
                documents.stream().filter(id -> !known.containsKey(id)).toList();
        fresh.forEach(id -> known.put(id, new ArrayList<>(4)));
        ledger.forEachFactAbout(
                view,
                fresh,
                fact -> known.computeIfAbsent(fact.assertion().subject(), id -> new ArrayList<>(4))
                        .add(fact));
        documents.forEach(id -> facts.put(id, known.getOrDefault(id, List.of())));
    }

    List<Fact> list() {
        List<Fact> all = new ArrayList<>();
        facts.values().forEach(all::addAll);
        return all;
    }

    RecordView record() {
        return RecordView.of(list(), List.of());
    }
}
