package org.sisterledger.store.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sisterledger.fact.EntityId;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.EntryBody;
import org.sisterledger.ledger.EntryCodec;
import org.sisterledger.ledger.Ruling;
import org.sisterledger.proof.Digest;

/** Reads the entries of a scope. */
final class Entries {
    private static final String COLUMNS =
            "SELECT e.seq, e.id, e.public_before, e.body, w.name FROM entry e JOIN author w ON w.number = e.author ";
    private static final int SHORTEST_PREFIX = 6;

    private final Db db;
    private final Scopes scopes;
    private final Scope scope;

    Entries(Db db, Scope scope) {
        this.db = db;
        this.scopes = new Scopes(db);
        this.scope = scope;
    }

    List<Entry> list(long from, int limit) {
        if (from < 0 || limit < 0) {
            throw new IllegalArgumentException(
                    "Expected a position and a limit of 0 or more, got " + from + " and " + limit + ".");
        }
        long first = scopes.seqAt(scope, from);
        return read("WHERE e.seq >= ? AND " + scope.sees("e") + " ORDER BY e.seq LIMIT ?", first, limit);
    }

    Optional<Entry> find(Digest id) {
        return read("WHERE e.id = ? AND " + scope.sees("e"), new Object[] {id.toBytes()}).stream()
                .findFirst();
    }

    List<Entry> find(String prefix, int limit) {
        String hex = prefix.startsWith("sha256:") ? prefix.substring("sha256:".length()) : prefix;
        if (hex.length() < SHORTEST_PREFIX || hex.length() > 2 * Digest.LENGTH || !hex.matches("[0-9a-f]*")) {
            throw new IllegalArgumentException("Expected the first " + SHORTEST_PREFIX
                    + " to 64 hexadecimal digits of an entry's id, got '" + prefix + "'.");
        }
        return read(
                "WHERE e.id BETWEEN ? AND ? AND " + scope.sees("e") + " ORDER BY e.seq LIMIT ?",
                filled(hex, '0'),
                filled(hex, 'f'),
                limit);
    }

    List<Entry> listProposals(int limit) {
        return read(
                "JOIN assertion a" + db.dialect().indexedBy("assertion_proposed")
                        + " ON a.seq = e.seq WHERE a.how = 'PROPOSE' AND "
                        + scope.sees("a") + " AND NOT " + scope.changed("'ACCEPT', 'REJECT'")
                        + " ORDER BY a.seq LIMIT ?",
                limit);
    }

    /** Open or decided. */
    List<Entry> listProposals(Collection<EntityId> subjects) {
        List<Entry> proposals = new ArrayList<>();
        for (EntityId subject : new TreeSet<>(subjects)) {
            proposals.addAll(read(
                    "JOIN assertion a" + db.dialect().indexedBy("assertion_subject")
                            + " ON a.seq = e.seq WHERE a.subject = ? AND a.how = 'PROPOSE' AND " + scope.sees("a"),
                    subject.toString()));
        }
        proposals.sort(Comparator.comparingLong(Entry::position));
        return List.copyOf(proposals);
    }

    /** The latest entries about a subject and those read as it, and those that change one of these. */
    List<Entry> listHistory(EntityId subject, int limit) {
        List<Entry> entries = new ArrayList<>();
        for (List<String> ids : Chunks.of(db.merges().of(db, scope).listAllMembers(List.of(subject)))) {
            // Named four times below.
            List<String> arguments = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                arguments.addAll(ids);
            }
            String sql = "WITH own AS (SELECT a.seq FROM assertion a WHERE a.subject IN (%1$s) AND " + scope.sees("a")
                    + " UNION ALL SELECT a.seq FROM merge a WHERE (a.from_id IN (%1$s) OR a.into_id IN (%1$s)) AND "
                    + scope.sees("a") + " UNION ALL SELECT a.seq FROM ruling a WHERE a.subject IN (%1$s) AND "
                    + scope.sees("a") + ") " + COLUMNS + "WHERE e.seq IN (SELECT o.seq FROM own o UNION"
                    + " SELECT c.seq FROM own o JOIN change c ON c.target = o.seq WHERE " + scope.sees("c")
                    + ") ORDER BY e.seq DESC LIMIT " + limit;
            entries.addAll(list(Chunks.fill(sql, ids), arguments.toArray()));
        }
        entries.sort(Comparator.comparingLong(Entry::position));
        return List.copyOf(entries.subList(Math.max(0, entries.size() - limit), entries.size()));
    }

    /** The latest ruling on each subject as it is read. */
    List<Ruling> listRulings() {
        Merges merges = db.merges().of(db, scope);
        NavigableMap<EntityId, Ruling> latest = new TreeMap<>();
        String sql = "SELECT a.subject, a.ruling, t.text, w.name, CASE WHEN " + scope.changed("'APPROVE'")
                + " THEN 1 ELSE 0 END FROM ruling a JOIN entry e ON e.seq = a.seq JOIN author w ON w.number = e.author"
                + " LEFT JOIN kept_text t ON t.seq = a.seq AND t.field = 'reason' WHERE " + scope.sees("a")
                + " ORDER BY a.seq";
        try (Query query = db.query(sql)) {
            while (query.next()) {
                EntityId subject = merges.of(EntityId.parse(query.text(1)));
                latest.put(
                        subject,
                        new Ruling(subject, query.text(2), query.findText(3), query.findText(4), query.number(5) == 1));
            }
        }
        return List.copyOf(latest.values());
    }

    private List<Entry> read(String condition, @Nullable Object... arguments) {
        return list(COLUMNS + condition, arguments);
    }

    private List<Entry> list(String sql, @Nullable Object... arguments) {
        List<Entry> entries = new ArrayList<>();
        try (Query query = db.query(sql, arguments)) {
            while (query.next()) {
                entries.add(entry(query));
            }
        }
        entries.sort(Comparator.comparingLong(Entry::position));
        return List.copyOf(entries);
    }

    private Entry entry(Query query) {
        long seq = query.number(1);
        EntryBody body = decode(db, query.bytes(4));
        Map<String, String> texts = texts(db, seq);
        return new Entry(
                query.digest(2),
                scopes.positionOf(scope, seq, query.number(3)),
                body.actionWith(texts),
                query.findText(5),
                Optional.ofNullable(texts.get("reason")),
                body.at(),
                body.sensitivity());
    }

    /** The texts of an entry that stand outside its bytes and are not erased, without the author's name. */
    static Map<String, String> texts(Db db, long seq) {
        Map<String, String> texts = new HashMap<>();
        try (Query query = db.query("SELECT field, text FROM kept_text WHERE seq = ?", seq)) {
            while (query.next()) {
                texts.put(query.text(1), query.text(2));
            }
        }
        return texts;
    }

    /** What the bytes of an entry say; bytes that say nothing are damage. */
    static EntryBody decode(Db db, byte[] bytes) {
        try {
            return EntryCodec.decode(bytes);
        } catch (IllegalArgumentException e) {
            throw Failures.damaged(db, e);
        }
    }

    /** The digest of a text that an entry has. */
    static Digest digestOf(EntryBody body, String field) {
        return Optional.ofNullable(body.digests().get(field)).orElseThrow();
    }

    private static byte[] filled(String hex, char with) {
        char[] digits = new char[2 * Digest.LENGTH];
        Arrays.fill(digits, with);
        hex.getChars(0, hex.length(), digits, 0);
        return HexFormat.of().parseHex(new String(digits));
    }
}
