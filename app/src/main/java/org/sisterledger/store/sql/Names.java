package org.sisterledger.store.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.FoldedName;
import org.sisterledger.fact.Property;

/**
 * Finds subjects by name. Names in the hashed bytes are found by an index of their folded forms. Names that may have to be erased are in no
 * index, so that nothing of them is left behind: they are folded and compared one by one.
 */
final class Names {
    private record Found(String folded, long seq, EntityId subject) {}

    private static final Comparator<Found> ORDER =
            Comparator.comparing(Found::folded, CodePoints.ORDER).thenComparingLong(Found::seq);

    private final Db db;
    private final Scope scope;
    private final Merges merges;

    Names(Db db, Scope scope) {
        this.db = db;
        this.scope = scope;
        this.merges = db.merges().of(db, scope);
    }

    List<EntityId> list(Collection<EntityKind> kinds, String name, boolean prefix, int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("Expected a limit of 0 or more, got " + limit + ".");
        }
        String folded = FoldedName.of(name);
        if (kinds.isEmpty() || folded.isEmpty() || limit == 0) {
            return List.of();
        }
        List<Found> found = indexed(EnumSet.copyOf(kinds), folded, prefix, limit);
        for (EntityKind kind : EnumSet.copyOf(kinds)) {
            List<Property> personal = Property.listNaming(kind).stream()
                    .filter(Property::personal)
                    .toList();
            if (!personal.isEmpty()) {
                found.addAll(compared(kind, personal, folded, prefix));
            }
        }
        found.sort(ORDER);
        Set<EntityId> subjects = new LinkedHashSet<>();
        for (int i = 0; i < found.size() && subjects.size() < limit; i++) {
            subjects.add(found.get(i).subject());
        }
        return List.copyOf(subjects);
    }

    // The index holds the beginning of a long name; the whole of it is compared here.
    private List<Found> indexed(Set<EntityKind> kinds, String folded, boolean prefix, int limit) {
        String start = Fold.indexed(folded);
        String ranges = kinds.stream().map(Names::range).collect(Collectors.joining(" OR "));
        String sql = "SELECT a.folded, a.seq, a.subject, a.value FROM assertion a WHERE a.folded IS NOT NULL AND "
                + (prefix ? "a.folded >= ? AND a.folded < ?" : "a.folded = ?") + " AND (" + ranges + ") AND "
                + scope.stands() + " ORDER BY a.folded, a.seq";
        Object[] bounds = prefix
                ? new Object[] {start, start + Character.toString(Character.MAX_CODE_POINT)}
                : new Object[] {start};
        List<Found> found = new ArrayList<>();
        Set<EntityId> subjects = new TreeSet<>();
        try (Query query = db.query(sql, bounds)) {
            while (subjects.size() < limit && query.next()) {
                String kept = query.text(1);
                String whole = kept.length() < Fold.LONGEST_INDEXED - 1 ? kept : FoldedName.of(query.text(4));
                if (prefix ? whole.startsWith(folded) : whole.equals(folded)) {
                    EntityId subject = merges.of(EntityId.parse(query.text(3)));
                    subjects.add(subject);
                    found.add(new Found(kept, query.number(2), subject));
                }
            }
        }
        return found;
    }

    /** The subjects of a kind with a name that folds as one of these does, by id. */
    List<EntityId> listBearers(EntityKind kind, Collection<String> names) {
        Set<String> folded = new TreeSet<>();
        names.forEach(name -> folded.add(FoldedName.of(name)));
        folded.remove("");
        Set<EntityId> bearers = new TreeSet<>();
        Set<String> starts = folded.stream().map(Fold::indexed).collect(Collectors.toCollection(TreeSet::new));
        String sql =
                "SELECT a.folded, a.subject, a.value FROM assertion a WHERE a.folded IS NOT NULL AND a.folded IN (%s) AND "
                        + range(kind) + " AND " + scope.stands();
        for (List<String> chunk : Chunks.ofTexts(starts)) {
            try (Query query = db.query(Chunks.fill(sql, chunk), chunk.toArray())) {
                while (query.next()) {
                    String kept = query.text(1);
                    if (folded.contains(
                            kept.length() < Fold.LONGEST_INDEXED - 1 ? kept : FoldedName.of(query.text(3)))) {
                        bearers.add(merges.of(EntityId.parse(query.text(2))));
                    }
                }
            }
        }
        List<Property> personal =
                Property.listNaming(kind).stream().filter(Property::personal).toList();
        if (!personal.isEmpty() && !folded.isEmpty()) {
            compared(kind, personal, folded::contains).forEach(found -> bearers.add(found.subject()));
        }
        return List.copyOf(bearers);
    }

    private List<Found> compared(EntityKind kind, List<Property> personal, String folded, boolean prefix) {
        return compared(kind, personal, each -> prefix ? each.startsWith(folded) : each.equals(folded));
    }

    private List<Found> compared(EntityKind kind, List<Property> personal, Predicate<String> wanted) {
        String names =
                personal.stream().map(property -> "'" + property.name() + "'").collect(Collectors.joining(", "));
        String sql = "SELECT k.text, a.seq, a.subject FROM assertion a JOIN kept_text k ON k.seq = a.seq"
                + " AND k.field = 'value' WHERE " + range(kind) + " AND a.property IN (" + names
                + ") AND a.form = 'outside' AND " + scope.stands();
        List<Found> found = new ArrayList<>();
        try (Query query = db.query(sql)) {
            while (query.next()) {
                String each = FoldedName.of(query.text(1));
                if (wanted.test(each)) {
                    found.add(new Found(Fold.indexed(each), query.number(2), merges.of(EntityId.parse(query.text(3)))));
                }
            }
        }
        return found;
    }

    /** The subjects of a kind of which documents, merged ones included, state anything. */
    List<EntityId> listStatedBy(EntityKind kind, Collection<EntityId> documents) {
        if (kind != EntityKind.STATEMENT && kind != EntityKind.ISSUE) {
            throw new IllegalArgumentException("Expected statement or issue, got '" + kind.word()
                    + "'. Of other kinds the store keeps no index by document.");
        }
        Set<EntityId> subjects = new TreeSet<>();
        // The range stands as in the index, so that the index is used.
        String sql = "SELECT DISTINCT a.subject FROM assertion a WHERE a.document IN (%s) AND " + range(kind) + " AND "
                + scope.stands();
        for (List<String> chunk : Chunks.of(merges.listAllMembers(documents))) {
            try (Query query = db.query(Chunks.fill(sql, chunk), chunk.toArray())) {
                while (query.next()) {
                    subjects.add(merges.of(EntityId.parse(query.text(1))));
                }
            }
        }
        return List.copyOf(subjects);
    }

    /** The condition that the assertion {@code a} is about a subject of this kind: ';' follows ':'. */
    static String range(EntityKind kind) {
        return "(a.subject > '" + kind.word() + ":' AND a.subject < '" + kind.word() + ";')";
    }
}
