package org.sisterledger.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.ledger.Verification;
import org.sisterledger.ledger.Verification.Misfit;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.MerkleFrontier;

/** Recomputes everything from the entries and compares. Whatever fails on the way is a misfit, not an exception. */
final class Verifier {
    // SQLite numbers rows over all entries, whoever may see them.
    private static final Pattern ROW_NUMBER = Pattern.compile("[Rr]ow(id)? -?\\d+");

    private final Db db;
    private final LongConsumer progress;
    private final Misfits misfits = new Misfits();

    Verifier(Db db, LongConsumer progress) {
        this.db = db;
        this.progress = progress;
    }

    /** Checks the header of the file, then opens it and checks the rest. */
    static Verification verifyFile(Path dataFolder, View view, LongConsumer progress) {
        Path file = RecordFile.in(dataFolder);
        List<Misfit> header = FileHeader.listMisfits(file);
        try (Db db = RecordFile.openForReading(dataFolder, RecordFile.isQuiet(file))) {
            Verification rest = new Verifier(db, progress).verify(view);
            List<Misfit> all = new ArrayList<>(rest.misfits());
            all.addAll(header);
            return new Verification(rest.head(), rest.entries(), all);
        } catch (LedgerException e) {
            List<Misfit> all = new ArrayList<>(header);
            all.add(new Misfit("database", String.valueOf(e.getMessage())));
            return new Verification(new Head(0, new MerkleFrontier().root()), 0, all);
        }
    }

    Verification verify(View view) {
        EntryCheck entries = new EntryCheck(db, view, progress, misfits);
        attempt("entries", entries::run);
        attempt("schema", () -> SchemaCheck.run(db, misfits::add));
        attempt("derived tables", () -> new RowCounts(db, misfits).run(entries));
        attempt("table access", () -> new AccessLog(db).verify(view.clearance(), misfits));
        attempt("database", this::checkIntegrity);
        return new Verification(entries.head(), entries.visible(), misfits.list());
    }

    private void checkIntegrity() {
        db.execute("PRAGMA cell_size_check = ON");
        try (Query query = db.query("PRAGMA integrity_check(100)")) {
            while (query.next()) {
                String message = query.text(1);
                if (message.contains("entry_closed") || message.contains("access")) {
                    misfits.addOutside();
                } else if (!message.equals("ok")) {
                    misfits.add(
                            new Misfit("database", ROW_NUMBER.matcher(message).replaceAll("a row")));
                }
            }
        }
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
