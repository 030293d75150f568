package org.sisterledger.store.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.ledger.Salts;
import org.sisterledger.ledger.Verification;
import org.sisterledger.ledger.Verification.Misfit;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.MerkleFrontier;
import org.sisterledger.store.sql.Db;
import org.sisterledger.store.sql.Query;
import org.sisterledger.store.sql.SqlLedger;

/**
 * The ledger in one SQLite file, {@code record.sqlite} in the data folder. Opened for reading, it writes nothing at all, not
 * even beside the file.
 */
public final class SqliteLedger extends SqlLedger {
    // SQLite numbers rows over all entries, whoever may see them.
    private static final Pattern ROW_NUMBER = Pattern.compile("[Rr]ow(id)? -?\\d+");

    private final Optional<FileStamp> stamp;

    private SqliteLedger(Db db, boolean writable, InstantSource clock, Salts salts, Optional<FileStamp> stamp) {
        super(db, writable, clock, salts);
        this.stamp = stamp;
    }

    /**
     * Opens the record in this folder for writing, and makes folder and record if there is none.
     *
     * @throws LedgerException if the file is not writable, not a record, newer than this program, damaged or in use
     */
    public static SqliteLedger open(Path dataFolder) {
        return open(dataFolder, InstantSource.system(), Salts.random());
    }

    /** As {@link #open(Path)}, with a clock and salts of the caller's. */
    public static SqliteLedger open(Path dataFolder, InstantSource clock, Salts salts) {
        return new SqliteLedger(RecordFile.openForWriting(dataFolder), true, clock, salts, Optional.empty());
    }

    /**
     * Opens the record in this folder for reading. If another process checkpoints its writes in the middle of a read, that
     * read fails and says so.
     *
     * @throws LedgerException if there is no record, or it is not a record, newer than this program or damaged
     */
    public static SqliteLedger openForReading(Path dataFolder) {
        Path file = RecordFile.in(dataFolder);
        boolean quiet = RecordFile.isQuiet(file);
        Optional<FileStamp> stamp = quiet && Files.exists(file) ? Optional.of(FileStamp.of(file)) : Optional.empty();
        return new SqliteLedger(
                RecordFile.openForReading(dataFolder, quiet), false, InstantSource.system(), Salts.random(), stamp);
    }

    /**
     * Opens the record in this folder for reading by a process that goes on for long: what anybody appends is seen from then on. The
     * write-ahead log is read with the file, for which the folder has to be writable.
     *
     * @throws LedgerException as {@link #openForReading(Path)}
     */
    public static SqliteLedger openForFollowing(Path dataFolder) {
        return new SqliteLedger(
                RecordFile.openForFollowing(dataFolder),
                false,
                InstantSource.system(),
                Salts.random(),
                Optional.empty());
    }

    /** Whether there is a record in this folder. */
    public static boolean exists(Path dataFolder) {
        return Files.exists(RecordFile.in(dataFolder));
    }

    /**
     * Verifies the record in this folder, its file header included. Damage that keeps the record from being opened is a
     * misfit like any other. Not to be used while this very process has the record open: reading the header would let go of
     * the locks that SQLite holds on it.
     *
     * @throws LedgerException if there is no record
     */
    public static Verification verify(Path dataFolder, View view, LongConsumer progress) {
        Path file = RecordFile.in(dataFolder);
        List<Misfit> header = FileHeader.listMisfits(file);
        try (SqliteLedger ledger = openForReading(dataFolder)) {
            Verification rest = ledger.verify(view, progress);
            List<Misfit> all = new ArrayList<>(rest.misfits());
            all.addAll(header);
            return new Verification(rest.head(), rest.entries(), all);
        } catch (LedgerException e) {
            List<Misfit> all = new ArrayList<>(header);
            all.add(new Misfit("database", String.valueOf(e.getMessage())));
            return new Verification(new Head(0, new MerkleFrontier().root()), 0, all);
        }
    }

    /**
     * Writes the record as it stands into another folder, while others may write to it. What is there afterwards is a record like any
     * other, its log of reads included.
     *
     * @param to a folder without a record
     * @throws LedgerException if there is no record, or the copy cannot be written
     */
    public static void snapshot(Path dataFolder, Path to) {
        Path file = RecordFile.in(to);
        try (Db db = RecordFile.openForReading(dataFolder, false)) {
            db.update("VACUUM INTO ?", file.toString());
        }
        // A copy is no longer in the mode of a write-ahead log, which its header has to name.
        RecordFile.openForWriting(to).close();
    }

    @Override
    protected void checkSchema(Consumer<Misfit> misfits) {
        SchemaCheck.run(db(), misfits);
    }

    // SQLite compares every index with its table by itself, on a connection of its own beside the entries.
    @Override
    protected Runnable beginCheckingStructure(Consumer<Misfit> misfits, Runnable outside) {
        Path folder = dialect().file().resolveSibling(".").normalize();
        FutureTask<List<String>> check = new FutureTask<>(() -> {
            try (Db other = RecordFile.openForReading(folder, stamp.isPresent())) {
                return integrity(other);
            }
        });
        Thread.ofPlatform().daemon().name("sisterledger-integrity").start(check);
        return () -> {
            for (String message : wait(check)) {
                if (message.contains("entry_closed") || message.contains("access")) {
                    outside.run();
                } else if (!message.equals("ok")) {
                    misfits.accept(
                            new Misfit("database", ROW_NUMBER.matcher(message).replaceAll("a row")));
                }
            }
        };
    }

    private static List<String> integrity(Db db) {
        db.execute("PRAGMA cell_size_check = ON");
        List<String> messages = new ArrayList<>();
        try (Query query = db.query("PRAGMA integrity_check(100)")) {
            while (query.next()) {
                messages.add(query.text(1));
            }
        }
        return messages;
    }

    private static List<String> wait(FutureTask<List<String>> check) {
        try {
            return check.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerException("verifying was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LedgerException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    private SqliteDialect dialect() {
        return (SqliteDialect) db().dialect();
    }

    // secure_delete overwrites what it frees, but pages that were split may keep an older copy in their free space.
    @Override
    protected Optional<String> rewrite() {
        String file = db().dialect().place();
        try {
            db().execute("VACUUM");
            if (db().number("PRAGMA wal_checkpoint(TRUNCATE)") == 0) {
                return Optional.empty();
            }
        } catch (LedgerException e) {
            // Another process has the file open. The erasure itself is committed.
        }
        return Optional.of("The text is out of the tables, but another process has " + file
                + " open, so that its old bytes may still be in " + file
                + "-wal. Close the other process, then open and close the record once.");
    }

    @Override
    protected List<String> listCopies() {
        return List.of("Backups and snapshots of " + db().dialect().place() + ", and copies of the data folder.");
    }

    @Override
    protected void requireUnchanged() {
        stamp.ifPresent(FileStamp::requireUnchanged);
    }

    /** If nobody else has it open, {@code record.sqlite} alone is then the record. */
    @Override
    protected void beforeClosing() {
        db().number("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    @Override
    protected Db db() {
        return super.db();
    }
}
