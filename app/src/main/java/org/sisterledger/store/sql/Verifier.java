package org.sisterledger.store.sql;

import java.sql.SQLException;
import java.util.function.LongConsumer;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.ledger.Verification;
import org.sisterledger.ledger.Verification.Misfit;
import org.sisterledger.ledger.View;

/** Recomputes everything from the entries and compares. Whatever fails on the way is a misfit, not an exception. */
final class Verifier {
    private final SqlLedger ledger;
    private final Db db;
    private final LongConsumer progress;
    private final Misfits misfits = new Misfits();

    Verifier(SqlLedger ledger, Db db, LongConsumer progress) {
        this.ledger = ledger;
        this.db = db;
        this.progress = progress;
    }

    Verification verify(View view) {
        Runnable structure = ledger.beginCheckingStructure(misfits::add, misfits::addOutside);
        EntryCheck entries = new EntryCheck(db, view, progress, misfits);
        attempt("entries", entries::run);
        attempt("schema", () -> ledger.checkSchema(misfits::add));
        attempt("derived tables", () -> new RowCounts(db, misfits).run(entries));
        attempt("table access", () -> new AccessLog(db).verify(view.clearance(), misfits));
        attempt("database", structure);
        return new Verification(entries.head(), entries.visible(), misfits.list());
    }

    // Damaged bytes may make any reader stumble; where is what counts.
    private void attempt(String where, Runnable check) {
        try {
            check.run();
        } catch (Misfits.TooMany e) {
            // The list says enough.
        } catch (LedgerException e) {
            fail(where, e.getCause() instanceof SQLException ? ": " + e.getMessage() : "");
        } catch (RuntimeException e) {
            fail(where, "");
        }
    }

    // The words of a reader that stumbled may quote what it read; only those of the database are passed on.
    private void fail(String where, String why) {
        try {
            misfits.add(new Misfit(where, "it cannot be read" + why));
        } catch (Misfits.TooMany e) {
            // The list says enough.
        }
    }
}
