package org.sisterledger.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.store.sql.Db;
import org.sisterledger.store.sql.Schema;
import org.sqlite.SQLiteConfig;

/** The file {@code record.sqlite} in a data folder: makes it, opens it, and knows what it must look like. */
final class RecordFile {
    static final String NAME = "record.sqlite";
    /** "SLgr" in ASCII, the mark of the format in the file's header. */
    static final int APPLICATION_ID = 0x534C6772;
    /** The version of the tables. */
    static final int VERSION = 2;

    /** The statements that make the tables, as they stand in the file's own schema. */
    static final Schema SCHEMA = Schema.read(RecordFile.class.getResourceAsStream("schema.sql"));

    static final int PAGE_SIZE = 4096;
    private static final int BUSY_MILLISECONDS = 10_000;
    private static final int READING_KIBIBYTES = 32_768;
    private static final int FOLLOWING_KIBIBYTES = 8_192;

    private RecordFile() {}

    static Path in(Path dataFolder) {
        return dataFolder.resolve(NAME);
    }

    /** Opens for writing; makes the file if there is none. */
    static Db openForWriting(Path dataFolder) {
        Path file = in(dataFolder);
        try {
            Files.createDirectories(dataFolder);
        } catch (IOException e) {
            throw new LedgerException(dataFolder + ": the folder cannot be made. Check the permissions.", e);
        }
        Db db = connect(file, uri(file, ""), false);
        try {
            if (db.number("PRAGMA application_id") == 0 && !db.exists("SELECT 1 FROM sqlite_schema")) {
                create(db);
            }
            requireVersion(db, true);
            db.execute("PRAGMA journal_mode = WAL");
            db.execute("PRAGMA synchronous = FULL");
            db.execute("PRAGMA secure_delete = ON");
            db.execute("PRAGMA wal_autocheckpoint = 4000");
            db.execute("PRAGMA cache_size = -65536");
            db.execute("PRAGMA temp_store = MEMORY");
            requireWritable(db);
            if (db.number("PRAGMA user_version") < VERSION) {
                Upgrade.run(db);
            }
            return db;
        } catch (LedgerException e) {
            closeQuietly(db, e);
            throw e;
        }
    }

    /**
     * Opens for reading. Without a write-ahead log nobody writes, and the file is read as unchangeable, which leaves no
     * other files behind.
     *
     * @param quiet whether there is no write-ahead log, see {@link #isQuiet}
     */
    static Db openForReading(Path dataFolder, boolean quiet) {
        return openForReading(dataFolder, quiet, READING_KIBIBYTES);
    }

    /** Opens for reading beside others that read and write; several such connections are open at once, each with a small cache. */
    static Db openForFollowing(Path dataFolder) {
        return openForReading(dataFolder, false, FOLLOWING_KIBIBYTES);
    }

    private static Db openForReading(Path dataFolder, boolean quiet, int cacheKibibytes) {
        Path file = in(dataFolder);
        if (!Files.exists(file)) {
            throw new LedgerException(
                    file + ": there is no record. Name another folder with --data, or import a record first.");
        }
        Db db = connect(file, uri(file, quiet ? "?immutable=1" : ""), true);
        try {
            requireVersion(db, false);
            db.execute("PRAGMA cache_size = -" + cacheKibibytes);
            return db;
        } catch (LedgerException e) {
            closeQuietly(db, e);
            throw e;
        }
    }

    /** Whether the file alone is the record: there is no write-ahead log, or nothing in it. */
    static boolean isQuiet(Path file) {
        Path log = file.resolveSibling(NAME + "-wal");
        try {
            return !Files.exists(log) || Files.size(log) == 0;
        } catch (IOException e) {
            // It went away in between.
            return true;
        }
    }

    private static void create(Db db) {
        db.execute("PRAGMA page_size = " + PAGE_SIZE);
        db.execute("PRAGMA encoding = 'UTF-8'");
        db.execute("PRAGMA journal_mode = WAL");
        db.transact(() -> {
            // Another process may have made it while this one waited.
            if (!db.exists("SELECT 1 FROM sqlite_schema")) {
                SCHEMA.create(db);
                db.execute("PRAGMA application_id = " + APPLICATION_ID);
                db.execute("PRAGMA user_version = " + VERSION);
            }
            return true;
        });
        // From here on the file itself says what it is.
        db.number("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static void requireVersion(Db db, boolean upgrades) {
        long application = db.number("PRAGMA application_id");
        if (application != APPLICATION_ID) {
            throw new LedgerException(
                    db.dialect().place() + ": it is a database, but not a record of Sisterledger, or its first bytes"
                            + " are damaged. Name another folder with --data, or restore it from a backup.");
        }
        long version = db.number("PRAGMA user_version");
        if (version == 1 && !upgrades) {
            throw new LedgerException(db.dialect().place()
                    + ": its tables are of version 1, and this program reads version "
                    + VERSION + ". Back the file up, then run 'sisterledger import starter' or any other command that"
                    + " writes: it brings the tables up to date. The entries stay as they are.");
        }
        if (version != VERSION && version != 1) {
            throw new LedgerException(db.dialect().place() + ": its tables are of version " + version
                    + ", and this program knows version " + VERSION
                    + (version > VERSION ? ". Use a newer Sisterledger." : ". Restore it from a backup."));
        }
    }

    private static void requireWritable(Db db) {
        db.execute("BEGIN IMMEDIATE");
        db.execute("ROLLBACK");
    }

    private static Db connect(Path file, String url, boolean readOnly) {
        SqliteDialect dialect = new SqliteDialect(file);
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        // Asking for keys after each INSERT costs time and leaves a statement in progress, which VACUUM does not
        // suffer.
        config.setGetGeneratedKeys(false);
        try {
            return new Db(dialect, config.createConnection(url));
        } catch (SQLException e) {
            throw dialect.failure(e);
        }
    }

    // As a URI, so that a question mark in the path is no parameter.
    private static String uri(Path file, String parameters) {
        return "jdbc:sqlite:" + file.toAbsolutePath().toUri().toString().replace("file:///", "file:/") + parameters;
    }

    private static void closeQuietly(Db db, LedgerException cause) {
        try {
            db.close();
        } catch (LedgerException e) {
            cause.addSuppressed(e);
        }
    }
}
