package org.sisterledger.store.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sisterledger.ledger.SealedEntry;
import org.sisterledger.ledger.SealedText;
import org.sisterledger.proof.Salt;

/** Reads the entries of a scope as they are moved. */
final class SealedEntries {
    private static final int PORTION = 2000;

    private static final class Row {
        private final long seq;
        private final byte[] body;
        private final Map<String, SealedText> texts = new HashMap<>();

        Row(long seq, byte[] body) {
            this.seq = seq;
            this.body = body;
        }
    }

    private final Db db;
    private final Scope scope;

    SealedEntries(Db db, Scope scope) {
        this.db = db;
        this.scope = scope;
    }

    void forEach(long from, Consumer<SealedEntry> consumer) {
        if (from < 0) {
            throw new IllegalArgumentException("Expected a position of 0 or more, got " + from + ".");
        }
        long first = new Scopes(db).seqAt(scope, from);
        while (true) {
            List<Row> rows = read(first);
            if (rows.isEmpty()) {
                return;
            }
            long last = rows.getLast().seq;
            addTexts(rows, last);
            rows.forEach(row -> consumer.accept(SealedEntry.of(row.body, row.texts)));
            first = last + 1;
        }
    }

    private List<Row> read(long first) {
        List<Row> rows = new ArrayList<>(PORTION);
        String sql = "SELECT e.seq, e.body, w.salt, w.name FROM entry e JOIN author w ON w.number = e.author"
                + " WHERE e.seq >= ? AND " + scope.sees("e") + " ORDER BY e.seq LIMIT " + PORTION;
        try (Query query = db.query(sql, first)) {
            while (query.next()) {
                Row row = new Row(query.number(1), query.bytes(2));
                query.findBytes(3)
                        .ifPresent(salt -> row.texts.put("author", new SealedText(Salt.of(salt), query.text(4))));
                rows.add(row);
            }
        }
        return rows;
    }

    // Both are in order, so that one walk over the entries finds the entry of each text.
    private void addTexts(List<Row> rows, long last) {
        try (Query query = db.query(
                "SELECT k.seq, k.field, k.salt, k.text FROM kept_text k WHERE k.seq BETWEEN ? AND ? ORDER BY k.seq",
                rows.getFirst().seq,
                last)) {
            int at = 0;
            while (query.next()) {
                long seq = query.number(1);
                while (at < rows.size() && rows.get(at).seq < seq) {
                    at++;
                }
                if (at < rows.size() && rows.get(at).seq == seq) {
                    SealedText text = new SealedText(Salt.of(query.bytes(3)), query.text(4));
                    rows.get(at).texts.put(query.text(2), text);
                }
            }
        }
    }
}
