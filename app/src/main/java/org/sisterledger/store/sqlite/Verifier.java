package org.sisterledger.store.sqlite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.ledger.Verification;
import org.sisterledger.ledger.Verification.Misfit;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.MerkleFrontier;

/** Recomputes everything from the entries and compares. Whatever fails on the way is a misfit, not an exception. */
final class Verifier {
    private static final int MOST_MISFITS = 100;

    private final Db db;
    private final LongConsumer progress;
    private final List<Misfit> misfits = new ArrayList<>();

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
        EntryCheck entries = new EntryCheck(db, view, progress, this::add);
        attempt("entries", entries::run);
        attempt("schema", () -> SchemaCheck.run(db, this::add));
        attempt("derived tables", () -> new RowCounts(db, this::add).run(entries));
        attempt(
                "table access",
                () -> new AccessLog(db).findMisfit().ifPresent(problem -> add(new Misfit("table access", problem))));
        attempt("database", this::checkIntegrity);
        return new Verification(entries.head(), entries.count(), misfits);
    }

    private void checkIntegrity() {
        db.execute("PRAGMA cell_size_check = ON");
        try (Query query = db.query("PRAGMA integrity_check(" + MOST_MISFITS + ")")) {
            while (query.next()) {
                String message = query.text(1);
                if (!message.equals("ok")) {
                    add(new Misfit("database", message));
                }
            }
        }
    }

    // Damaged bytes may make any reader stumble; where is what counts.
    private void attempt(String where, Runnable check) {
        try {
            check.run();
        } catch (TooMany e) {
            // The list says enough.
        } catch (RuntimeException e) {
            misfits.add(new Misfit(where, String.valueOf(e.getMessage())));
        }
    }

    private void add(Misfit misfit) {
        if (misfits.size() >= MOST_MISFITS) {
            throw new TooMany();
        }
        misfits.add(misfit);
    }

    /** There are enough misfits to stop. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
