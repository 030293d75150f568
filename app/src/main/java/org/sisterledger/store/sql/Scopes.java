package org.sisterledger.store.sql;

import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.View;

/**
 * Finds what a view comes to. The public sequence is numbered in the tables. Another reader's position is that of the public
 * entries plus an indexed count of the closed ones that the reader sees; a position is found by bisection over that count.
 */
final class Scopes {
    private final Db db;

    Scopes(Db db) {
        this.db = db;
    }

    Scope of(View view) {
        Labels labels = Labels.read(db);
        String seen = labels.seenBy(view.clearance());
        long end = db.number("SELECT max(seq) FROM entry");
        Scope all = at(view.clearance(), seen, end);
        if (view.at().isEmpty() || view.at().getAsLong() == all.position()) {
            return all;
        }
        long position = view.at().getAsLong();
        if (position < 0 || position > all.position()) {
            throw new IllegalArgumentException("Expected a position from 0 to " + all.position() + ", got " + position
                    + ". The record has not grown that far.");
        }
        return at(view.clearance(), seen, lastOf(seen, position, all));
    }

    /** The position of an entry in the scope's sequence. */
    long positionOf(Scope scope, long seq, long publicBefore) {
        return publicBefore + (scope.closed() == 0 ? 0 : closed(scope.labels(), seq - 1));
    }

    /** The seq of the entry at a position of the scope's sequence; that after the last for the scope's end. */
    long seqAt(Scope scope, long position) {
        return position >= scope.position() ? scope.last() + 1 : lastOf(scope.labels(), position + 1, scope);
    }

    private Scope at(Clearance clearance, String labels, long last) {
        long closed = closed(labels, last);
        return new Scope(clearance, labels, last, publicUpTo(last) + closed, closed);
    }

    // The smallest seq up to which the reader sees this many entries.
    private long lastOf(String labels, long position, Scope all) {
        if (position == 0) {
            return 0;
        }
        if (all.closed() == 0) {
            return db.number(
                    "SELECT seq FROM entry" + db.dialect().indexedBy("entry_public")
                            + " WHERE label = 0 AND public_before = ?",
                    position - 1);
        }
        long low = 1;
        long high = all.last();
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (publicUpTo(middle) + closed(labels, middle) >= position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private long publicUpTo(long seq) {
        return db.number("SELECT public_before + CASE WHEN label = 0 THEN 1 ELSE 0 END FROM entry WHERE seq = ?", seq);
    }

    private long closed(String labels, long seq) {
        if ("0".equals(labels)) {
            return 0;
        }
        return db.number(
                "SELECT count(*) FROM entry" + db.dialect().indexedBy("entry_closed")
                        + " WHERE label <> 0 AND label IN (" + labels + ") AND seq <= ?",
                seq);
    }
}
