package org.sisterledger.store.sqlite;

import java.util.function.Consumer;
import org.sisterledger.ledger.Verification.Misfit;

/** Finds rows that no entry accounts for. Those that entries account for were compared one by one. */
final class RowCounts {
    private final Db db;
    private final Consumer<Misfit> misfits;

    RowCounts(Db db, Consumer<Misfit> misfits) {
        this.db = db;
        this.misfits = misfits;
    }

    void run(EntryCheck entries) {
        for (Fold.Table table : Fold.Table.values()) {
            compare(table.word(), entries.rows(table));
        }
        compare("kept_text", entries.keptTexts());
        compare("node", entries.nodes());
    }

    private void compare(String table, long expected) {
        long found = db.number("SELECT count(*) FROM " + table + " NOT INDEXED");
        if (found != expected) {
            misfits.accept(
                    new Misfit("table " + table, "expected " + expected + " rows, found " + found + firstExtra(table)));
        }
    }

    private String firstExtra(String table) {
        if (table.equals("node")) {
            return "";
        }
        try (Query query = db.query(
                "SELECT min(x.seq) FROM " + table + " x LEFT JOIN entry e ON e.seq = x.seq" + " WHERE e.seq IS NULL")) {
            return query.next()
                    ? query.findText(1)
                            .map(seq -> ", the first without an entry with seq " + seq)
                            .orElse("")
                    : "";
        }
    }
}
