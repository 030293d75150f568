package org.sisterledger.store.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.SourceReference;
import org.sisterledger.fact.Value;
import org.sisterledger.fact.ValueType;
import org.sisterledger.ledger.Action;

/**
 * Which ids mean one subject in a scope. The merges that hold are taken in ledger order; one that joins what is joined already,
 * because another reader merged the other way round, changes nothing.
 */
final class Merges {
    private final Map<EntityId, EntityId> parents = new HashMap<>();
    private final Map<String, EntityId> byText = new HashMap<>();
    private final NavigableMap<EntityId, NavigableSet<EntityId>> members = new TreeMap<>();

    private Merges() {}

    static Merges read(Db db, Scope scope) {
        Merges merges = new Merges();
        try (Query query = db.query("SELECT a.from_id, a.into_id FROM merge a WHERE " + scope.sees("a") + " AND NOT "
                + scope.changed("'UNMERGE'") + " ORDER BY a.seq")) {
            while (query.next()) {
                merges.join(EntityId.parse(query.text(1)), EntityId.parse(query.text(2)));
            }
        }
        for (EntityId id : merges.parents.keySet()) {
            merges.members
                    .computeIfAbsent(merges.of(id), key -> new TreeSet<>())
                    .add(id);
            merges.byText.put(id.toString(), id);
        }
        return merges;
    }

    /** The merges of a scope that do not hold any more, in ledger order. */
    static List<Action.Merge> listTakenBack(Db db, Scope scope) {
        List<Action.Merge> merges = new ArrayList<>();
        try (Query query = db.query("SELECT a.from_id, a.into_id FROM merge a WHERE " + scope.sees("a") + " AND "
                + scope.changed("'UNMERGE'") + " ORDER BY a.seq")) {
            while (query.next()) {
                merges.add(new Action.Merge(EntityId.parse(query.text(1)), EntityId.parse(query.text(2))));
            }
        }
        return merges;
    }

    /** Reads one as the other from here on; what {@link #listMembers} answers stays as it was read. */
    void join(EntityId from, EntityId into) {
        EntityId low = of(from);
        EntityId high = of(into);
        if (!low.equals(high)) {
            parents.put(low, high);
        }
    }

    /** The id under which a subject is read. */
    EntityId of(EntityId id) {
        EntityId current = id;
        for (EntityId next = parents.get(current); next != null; next = parents.get(current)) {
            current = next;
        }
        return current;
    }

    /** The ids that are read as this one, itself not among them. */
    Collection<EntityId> listMembers(EntityId id) {
        NavigableSet<EntityId> found = members.get(id);
        return found == null ? List.of() : found;
    }

    /** These ids, those as which they are read, and all that are read as one of them, in order. */
    NavigableSet<EntityId> listAllMembers(Collection<EntityId> ids) {
        NavigableSet<EntityId> all = new TreeSet<>();
        for (EntityId id : ids) {
            EntityId root = of(id);
            all.add(root);
            all.addAll(listMembers(root));
        }
        return all;
    }

    /** Whether this id is read as another. */
    boolean isMerged(EntityId id) {
        return parents.containsKey(id);
    }

    /** The ids under which others are read, in order. */
    NavigableSet<EntityId> listRoots() {
        return members.navigableKeySet();
    }

    /** The assertion with subject, source and references as they are read. */
    Assertion apply(Assertion assertion) {
        if (parents.isEmpty()) {
            return assertion;
        }
        return new Assertion(
                of(assertion.subject()),
                assertion.property(),
                apply(assertion.property().type(), assertion.value()),
                assertion.valid(),
                new SourceReference(
                        of(assertion.source().document()), assertion.source().locator()),
                assertion.grade(),
                assertion.asOf(),
                assertion.note());
    }

    private Value apply(ValueType type, Value value) {
        boolean mayRefer = type == ValueType.REFERENCE || type == ValueType.NAME_OR_REFERENCE;
        if (!mayRefer || !(value instanceof Value.Known known)) {
            return value;
        }
        // A name may have a colon and be no id; then it is in no merge either.
        EntityId merged = byText.get(known.text());
        return merged == null ? value : Value.of(of(merged).toString());
    }
}
