package org.sisterledger.store.postgres;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
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
 * The ledger in a schema of a PostgreSQL database, version 15 or later. One writes at a time, in whichever process, and shuts out
 * nobody who reads.
 */
public final class PostgresLedger extends SqlLedger {
    private PostgresLedger(Db db, boolean writable, InstantSource clock, Salts salts) {
        super(db, writable, clock, salts);
    }

    /**
     * Opens the record at this address for writing, and makes its tables if there are none.
     *
     * @param url {@code jdbc:postgresql://HOST:PORT/DATABASE}, with {@code ?currentSchema=NAME} for another schema than
     *     {@code public}; user and password stand in it or in {@code PGUSER} and {@code PGPASSWORD}
     * @throws LedgerException if the server cannot be reached, is too old, or holds no record of this version
     */
    public static PostgresLedger open(String url) {
        return open(url, InstantSource.system(), Salts.random());
    }

    /** As {@link #open(String)}, with a clock and salts of the caller's. */
    public static PostgresLedger open(String url, InstantSource clock, Salts salts) {
        return new PostgresLedger(Database.openForWriting(url), true, clock, salts);
    }

    /**
     * Opens the record at this address for reading.
     *
     * @throws LedgerException as {@link #open(String)}, and if there is no record
     */
    public static PostgresLedger openForReading(String url) {
        return new PostgresLedger(Database.openForReading(url), false, InstantSource.system(), Salts.random());
    }

    /**
     * Whether there is a record at this address.
     *
     * @throws LedgerException if the server cannot be reached
     */
    public static boolean exists(String url) {
        return Database.exists(url);
    }

    /** Verifies the record at this address. What keeps it from being opened is a misfit like any other. */
    public static Verification verify(String url, View view, LongConsumer progress) {
        try (PostgresLedger ledger = openForReading(url)) {
            return ledger.verify(view, progress);
        } catch (LedgerException e) {
            Misfit misfit = new Misfit("database", String.valueOf(e.getMessage()));
            return new Verification(new Head(0, new MerkleFrontier().root()), 0, List.of(misfit));
        }
    }

    // The schema may hold tables of others; those of the record have to be there.
    @Override
    protected void checkSchema(Consumer<Misfit> misfits) {
        Set<String> found = new HashSet<>();
        try (Query query = db().query("SELECT 'TABLE ' || tablename FROM pg_tables WHERE schemaname = current_schema()"
                + " UNION ALL SELECT 'INDEX ' || indexname FROM pg_indexes WHERE schemaname = current_schema()")) {
            while (query.next()) {
                found.add(query.text(1));
            }
        }
        for (String statement : Database.SCHEMA.statements()) {
            String made = statement.replace("CREATE UNIQUE INDEX", "CREATE INDEX");
            if (made.startsWith("CREATE ")) {
                String[] words = made.split(" ", 4);
                if (!found.contains(words[1] + " " + words[2])) {
                    misfits.accept(new Misfit("schema", "expected " + words[1] + " " + words[2] + ", found nothing"));
                }
            }
        }
        if (db().number("SELECT count(*) FROM sisterledger") != 1) {
            misfits.accept(new Misfit("schema", "expected one row in table sisterledger, found another count"));
        }
    }

    // Pages and indexes are the server's: data checksums and its extension amcheck look after them.
    @Override
    protected Runnable beginCheckingStructure(Consumer<Misfit> misfits, Runnable outside) {
        return () -> {};
    }

    // A row that is changed or deleted stays in its page until that is written anew.
    @Override
    protected Optional<String> rewrite() {
        try {
            db().execute("VACUUM (FULL) kept_text");
            db().execute("VACUUM (FULL) author");
            return Optional.empty();
        } catch (LedgerException e) {
            return Optional.of(
                    "The text is out of the tables, but its old bytes may still be in their pages, because they"
                            + " could not be rewritten (" + e.getMessage()
                            + "). Run 'VACUUM (FULL) kept_text' and 'VACUUM (FULL) author' as their owner.");
        }
    }

    @Override
    protected List<String> listCopies() {
        return List.of("Dumps, base backups, archived write-ahead logs and standbys of "
                + db().dialect().place()
                + ", and the server's own log and write-ahead log until its files are used again.");
    }

    @Override
    protected void requireUnchanged() {}

    @Override
    protected void beforeClosing() {}

    @Override
    protected Db db() {
        return super.db();
    }
}
