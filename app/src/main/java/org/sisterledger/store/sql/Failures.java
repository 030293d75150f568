package org.sisterledger.store.sql;

import org.sisterledger.ledger.LedgerException;

/** Says in words that the database holds what this program did not write. */
final class Failures {
    private Failures() {}

    static LedgerException damaged(Db db, RuntimeException e) {
        return new LedgerException(
                db.dialect().place() + ": it is damaged (" + e.getMessage()
                        + "). Run 'sisterledger verify' to see where, then restore it from a backup.",
                e);
    }
}
