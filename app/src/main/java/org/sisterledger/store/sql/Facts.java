package org.sisterledger.store.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Grade;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.SourceReference;
import org.sisterledger.fact.Value;
import org.sisterledger.ledger.EntryBody;
import org.sisterledger.ledger.Fact;
import org.sisterledger.time.Edtf;

/** Reads the facts of a scope from the derived tables. Nothing is parsed but ids and dates, and each of those once. */
final class Facts {
    private static final String COLUMNS = "SELECT a.seq, e.id, a.subject, a.property, a.form,"
            + " CASE a.form WHEN 'outside' THEN v.text ELSE a.value END,"
            + " a.valid, a.document, a.locator, a.grade, a.as_of, a.noted, n.text"
            + " FROM assertion a JOIN entry e ON e.seq = a.seq"
            + " LEFT JOIN kept_text v ON a.form = 'outside' AND v.seq = a.seq AND v.field = 'value'"
            + " LEFT JOIN kept_text n ON a.noted = 1 AND n.seq = a.seq AND n.field = 'note' WHERE ";

    private record Row(long seq, Fact fact) {}

    private final Db db;
    private final Scope scope;
    private final Merges merges;
    private final Map<String, EntityId> ids = new HashMap<>();
    private final Map<String, Edtf> dates = new HashMap<>();
    private final Map<String, Grade> grades = new HashMap<>();

    Facts(Db db, Scope scope) {
        this.db = db;
        this.scope = scope;
        this.merges = db.merges().of(db, scope);
    }

    /** By subject as it is read, then in ledger order. */
    void forEach(Collection<EntityKind> kinds, Consumer<Fact> consumer) {
        if (kinds.isEmpty()) {
            return;
        }
        for (EntityKind kind : EnumSet.copyOf(kinds)) {
            forEach(kind, consumer);
        }
    }

    // Subjects come in order; one under which others are read is put in between with all their facts.
    private void forEach(EntityKind kind, Consumer<Fact> consumer) {
        NavigableSet<EntityId> roots = new TreeSet<>(merges.listRoots());
        roots.removeIf(id -> id.kind() != kind);
        // ':' is followed by ';', so that this is the range of ids of the kind.
        String sql = COLUMNS + "a.subject > '" + kind.word() + ":' AND a.subject < '" + kind.word() + ";' AND "
                + scope.stands() + " ORDER BY a.subject, a.seq";
        try (Query query = db.query(sql)) {
            while (query.next()) {
                EntityId subject = id(query.text(3));
                while (!roots.isEmpty() && roots.first().compareTo(subject) <= 0) {
                    list(roots.removeFirst()).forEach(consumer);
                }
                boolean given = merges.isMerged(subject) || merges.listRoots().contains(subject);
                if (!given) {
                    consumer.accept(row(query).fact());
                }
            }
        }
        roots.forEach(root -> list(root).forEach(consumer));
    }

    /** The subjects of a kind as they are read, in order, at most so many after one. */
    List<EntityId> listSubjects(EntityKind kind, Optional<EntityId> after, int limit) {
        String sql = "SELECT DISTINCT a.subject FROM assertion a WHERE a.subject > ? AND a.subject < '" + kind.word()
                + ";' AND " + scope.stands() + " ORDER BY a.subject LIMIT " + limit;
        NavigableSet<EntityId> found = new TreeSet<>();
        String from = after.map(EntityId::toString).orElse(kind.word() + ":");
        // One read as another counts for that one, so that there may be more to find than the limit said.
        for (boolean more = limit > 0; more; ) {
            String last = "";
            int rows = 0;
            try (Query query = db.query(sql, from)) {
                while (query.next()) {
                    rows++;
                    last = query.text(1);
                    EntityId subject = id(last);
                    if (!merges.isMerged(subject)) {
                        found.add(subject);
                    }
                }
            }
            more = rows == limit && found.size() < limit;
            addRoots(kind, after, more || rows == limit ? Optional.of(last) : Optional.empty(), found);
            from = last;
        }
        return found.stream().limit(limit).toList();
    }

    // A subject of which only others, read as it, have facts.
    private void addRoots(EntityKind kind, Optional<EntityId> after, Optional<String> until, Set<EntityId> found) {
        for (EntityId root : merges.listRoots()) {
            boolean inRange = root.kind() == kind
                    && after.map(id -> root.compareTo(id) > 0).orElse(true)
                    && until.map(last -> root.toString().compareTo(last) <= 0).orElse(true);
            if (inRange && !found.contains(root) && !list(root).isEmpty()) {
                found.add(root);
            }
        }
    }

    /** The facts about a subject and those read as it, in ledger order. */
    List<Fact> list(EntityId subject) {
        EntityId root = merges.of(subject);
        Set<EntityId> all = new TreeSet<>(merges.listMembers(root));
        all.add(root);
        List<Row> rows = new ArrayList<>();
        for (EntityId id : all) {
            String sql = COLUMNS + "a.subject = ? AND " + scope.stands();
            try (Query query = db.query(sql, id.toString())) {
                while (query.next()) {
                    rows.add(row(query));
                }
            }
        }
        rows.sort(Comparator.comparingLong(Row::seq));
        return rows.stream().map(Row::fact).toList();
    }

    /** The facts about these subjects and those read as them, by subject as it is read, then in ledger order. */
    void forEachAbout(Collection<EntityId> subjects, Consumer<Fact> consumer) {
        String sql = COLUMNS + "a.subject IN (%s) AND " + scope.stands();
        forEachGroup(
                subjects,
                chunk -> {
                    Groups groups = new Groups();
                    read(sql, chunk, row -> groups.add(row.fact().assertion().subject(), row));
                    return groups;
                },
                consumer);
    }

    /** The facts that name these subjects or those read as them, by the subject named, then in ledger order. */
    void forEachNaming(Collection<EntityId> objects, Consumer<Fact> consumer) {
        String sql = COLUMNS + "a.form = 'ref' AND a.value IN (%s) AND " + scope.stands();
        Groups outside = listOutsideNaming(merges.listAllMembers(objects));
        forEachGroup(
                objects,
                chunk -> {
                    Groups groups = new Groups();
                    read(
                            sql,
                            chunk,
                            row -> groups.add(
                                    row.fact().assertion().findReferred().orElseThrow(), row));
                    chunk.forEach(id -> outside.remove(id).forEach(row -> groups.add(id, row)));
                    return groups;
                },
                consumer);
    }

    // Texts that may have to be erased are in no index: those of properties that may hold an id are compared one by
    // one.
    private Groups listOutsideNaming(Set<EntityId> objects) {
        Groups groups = new Groups();
        for (Property property : Property.listPersonalReferring()) {
            String sql = COLUMNS + Names.range(property.kind()) + " AND a.property = ? AND a.form = 'outside' AND "
                    + scope.stands();
            try (Query query = db.query(sql, property.name())) {
                while (query.next()) {
                    Row row = row(query);
                    row.fact()
                            .assertion()
                            .findReferred()
                            .filter(objects::contains)
                            .ifPresent(object -> groups.add(object, row));
                }
            }
        }
        return groups;
    }

    // As many roots at a time as have about a statement full of members.
    private void forEachGroup(
            Collection<EntityId> ids, Function<Collection<EntityId>, Groups> read, Consumer<Fact> consumer) {
        NavigableSet<EntityId> roots = new TreeSet<>();
        ids.forEach(id -> roots.add(merges.of(id)));
        Set<EntityId> chunk = new TreeSet<>();
        while (!roots.isEmpty()) {
            chunk.addAll(merges.listAllMembers(List.of(roots.removeFirst())));
            if (chunk.size() >= Chunks.MOST || roots.isEmpty()) {
                read.apply(chunk).forEach(consumer);
                chunk.clear();
            }
        }
    }

    private void read(String sql, Collection<EntityId> ids, Consumer<Row> consumer) {
        for (List<String> chunk : Chunks.of(ids)) {
            try (Query query = db.query(Chunks.fill(sql, chunk), chunk.toArray())) {
                while (query.next()) {
                    consumer.accept(row(query));
                }
            }
        }
    }

    /** Rows by the subject to which they belong, as it is read. */
    private static final class Groups {
        private final Map<EntityId, List<Row>> rows = new TreeMap<>();

        void add(EntityId group, Row row) {
            rows.computeIfAbsent(group, key -> new ArrayList<>()).add(row);
        }

        List<Row> remove(EntityId group) {
            List<Row> removed = rows.remove(group);
            return removed == null ? List.of() : removed;
        }

        void forEach(Consumer<Fact> consumer) {
            for (List<Row> group : rows.values()) {
                group.sort(Comparator.comparingLong(Row::seq));
                group.forEach(row -> consumer.accept(row.fact()));
            }
        }
    }

    private Row row(Query query) {
        try {
            return read(query);
        } catch (IllegalArgumentException e) {
            throw Failures.damaged(db, e);
        }
    }

    private Row read(Query query) {
        EntityId subject = id(query.text(3));
        Assertion assertion = new Assertion(
                subject,
                Property.of(subject.kind(), query.text(4)),
                value(query),
                query.findText(7).map(this::date),
                new SourceReference(id(query.text(8)), query.findText(9)),
                grades.computeIfAbsent(query.text(10), Grade::parse),
                query.findText(11).map(this::date),
                query.number(12) == 0
                        ? query.findText(13)
                        : query.findText(13).or(() -> Optional.of(EntryBody.ERASED)));
        return new Row(query.number(1), new Fact(query.digest(2), merges.apply(assertion)));
    }

    private static Value value(Query query) {
        return switch (query.text(5)) {
            case "some" -> Value.SOME;
            case "none" -> Value.NONE;
            default -> Value.of(query.findText(6).orElse(EntryBody.ERASED));
        };
    }

    private EntityId id(String text) {
        return ids.computeIfAbsent(text, EntityId::parse);
    }

    private Edtf date(String text) {
        return dates.computeIfAbsent(text, Edtf::parse);
    }
}
