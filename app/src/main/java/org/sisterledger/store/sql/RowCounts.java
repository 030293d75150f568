package org.sisterledger.store.sql;

import org.sisterledger.ledger.Verification.Misfit;

/** Finds rows that no entry accounts for. Those that entries account for were compared one by one. No count is said. */
final class RowCounts {
    private final Db db;
    private final Misfits misfits;

    RowCounts(Db db, Misfits misfits) {
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
        long found = db.number("SELECT count(*) FROM " + table + db.dialect().notIndexed());
        if (found > expected) {
            addExtra(table);
        } else if (found < expected && misfits.isEmpty()) {
            misfits.add(new Misfit("derived tables", "a row is missing"));
        }
    }

    // Whose row it was is not known, so the table would tell too much; if an entry outside the clearance is gone or
    // cannot
    // be read, the row may well be its own. Nodes are of the public tree.
    private void addExtra(String table) {
        if (!table.equals("node") && misfits.isOutside()) {
            return;
        }
        misfits.add(new Misfit(
                table.equals("node") ? "table node" : "derived tables", "a row is there that no entry accounts for"));
    }
}
