package org.sisterledger.store.postgres;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.store.sql.Db;
import org.sisterledger.store.sql.Schema;

/** A PostgreSQL database that holds a record: connects to it, makes the tables, and knows what they must be. */
final class Database {
    /** The statements that make the tables. */
    static final Schema SCHEMA = Schema.read(Database.class.getResourceAsStream("schema.sql"));

    private static final int VERSION = 2;
    private static final int OLDEST_SERVER = 150_000;
    /** "SLgr" in ASCII: what those who make tables at the same time wait for. */
    private static final int MAKING = 0x534C6772;

    private Database() {}

    /** Connects for writing; makes the tables if there are none. */
    static Db openForWriting(String url) {
        Db db = connect(url, false);
        try {
            if (!isRecord(db)) {
                create(db);
            }
            requireVersion(db);
            return db;
        } catch (LedgerException e) {
            throw closed(db, e);
        }
    }

    /** Connects for reading. */
    static Db openForReading(String url) {
        Db db = connect(url, true);
        try {
            if (!isRecord(db)) {
                throw new LedgerException(db.dialect().place()
                        + ": there is no record. Name another address with --data, or import a record first.");
            }
            requireVersion(db);
            return db;
        } catch (LedgerException e) {
            throw closed(db, e);
        }
    }

    /** Whether the database can be reached and holds a record. */
    static boolean exists(String url) {
        try (Db db = connect(url, true)) {
            return isRecord(db);
        }
    }

    private static boolean isRecord(Db db) {
        return db.exists("SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'sisterledger'");
    }

    private static void create(Db db) {
        if (!db.exists("SELECT 1 WHERE current_schema() IS NOT NULL")) {
            throw new LedgerException(
                    db.dialect().place() + ": its schema is not there. Make it with 'CREATE SCHEMA', or"
                            + " name another with ?currentSchema=.");
        }
        db.execute("BEGIN");
        db.execute("SELECT pg_advisory_xact_lock(" + MAKING + ")");
        // Another process may have made them while this one waited.
        if (!isRecord(db)) {
            requireNoOther(db);
            SCHEMA.create(db);
            db.update("INSERT INTO sisterledger (version) VALUES (?)", VERSION);
        }
        db.execute("COMMIT");
    }

    private static void requireNoOther(Db db) {
        if (db.exists(
                "SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename IN ('entry', 'author')")) {
            throw new LedgerException(db.dialect().place() + ": its schema has tables of another program, 'entry' or"
                    + " 'author'. Name an empty schema with ?currentSchema=NAME.");
        }
    }

    private static void requireVersion(Db db) {
        long version = db.number("SELECT max(version) FROM sisterledger");
        if (version != VERSION) {
            throw new LedgerException(db.dialect().place() + ": its tables are of version " + version
                    + ", and this program knows version " + VERSION
                    + (version > VERSION ? ". Use a newer Sisterledger." : ". Restore it from a backup."));
        }
    }

    private static Db connect(String url, boolean readOnly) {
        PostgresDialect dialect = PostgresDialect.of(url);
        Properties properties = new Properties();
        putEnvironment(properties, url, Map.of("user", "PGUSER", "password", "PGPASSWORD"));
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("ApplicationName", "sisterledger");
        properties.setProperty("tcpKeepAlive", "true");
        try {
            return prepared(new Db(dialect, DriverManager.getConnection(url, properties)), readOnly);
        } catch (SQLException e) {
            throw dialect.failure(e);
        }
    }

    private static Db prepared(Db db, boolean readOnly) {
        long server = db.number("SELECT current_setting('server_version_num')::bigint");
        if (server < OLDEST_SERVER) {
            throw closed(
                    db,
                    new LedgerException(db.dialect().place() + ": expected PostgreSQL 15 or later, found "
                            + server / 10_000 + ". Use a newer server."));
        }
        // Whatever the server is set to: what was acknowledged is on disk.
        db.execute("SET synchronous_commit = on");
        db.execute("SET random_page_cost = 1.1");
        db.execute("SET jit = off");
        db.execute("SET TIME ZONE 'UTC'");
        if (readOnly) {
            db.execute("SET default_transaction_read_only = on");
        }
        return db;
    }

    private static void putEnvironment(Properties properties, String url, Map<String, String> variables) {
        variables.forEach((name, variable) -> {
            String value = System.getenv(variable);
            boolean given = url.contains("?" + name + "=") || url.contains("&" + name + "=");
            if (!given && value != null) {
                properties.setProperty(name, value);
            }
        });
    }

    private static LedgerException closed(Db db, LedgerException cause) {
        try {
            db.close();
        } catch (LedgerException e) {
            cause.addSuppressed(e);
        }
        return cause;
    }
}
