package org.sisterledger.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.store.sql.Dialect;
import org.sqlite.SQLiteException;

/**
 * How SQLite does it.
 *
 * @param file the file of the record
 */
record SqliteDialect(Path file) implements Dialect {
    @Override
    public String place() {
        return file.toString();
    }

    // Begun as one that writes: a transaction that reads first is refused when another has written meanwhile.
    @Override
    public void beginWriting(Connection connection) throws SQLException {
        execute(connection, "BEGIN IMMEDIATE");
    }

    // Each query reads by itself: entries are only ever added, and a view says how many of them count.
    @Override
    public void beginReading(Connection connection) {}

    @Override
    public void endReading(Connection connection) {}

    @Override
    public void commit(Connection connection) throws SQLException {
        execute(connection, "COMMIT");
    }

    @Override
    public void rollBack(Connection connection) throws SQLException {
        execute(connection, "ROLLBACK");
    }

    @Override
    public String indexedBy(String index) {
        return " INDEXED BY " + index;
    }

    @Override
    public String notIndexed() {
        return " NOT INDEXED";
    }

    @Override
    public String contains(String column) {
        return "instr(" + column + ", ?) > 0";
    }

    @Override
    public String declaresRule() {
        return "substr(e.body, 1, 16) = x'7B22616374696F6E223A2252554C4522'";
    }

    @Override
    public String toStored(String text) {
        return text;
    }

    @Override
    public String fromStored(String stored) {
        return stored;
    }

    @Override
    public int fetchSize() {
        return 0;
    }

    @Override
    public LedgerException failure(SQLException e) {
        return new LedgerException(file + ": " + words(e), e);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String words(SQLException e) {
        if (!(e instanceof SQLiteException sqlite)) {
            return "the database failed: " + e.getMessage();
        }
        return switch (sqlite.getResultCode().code & 0xFF) {
            case 5, 6 ->
                "it is in use by another process that is writing. Wait until that has finished, then try again.";
            case 8 -> "it cannot be written. Check the permissions of the file and its folder.";
            case 13 -> "the disk is full. Nothing of the batch was kept. Free some space, then run the same again.";
            case 10 ->
                "the disk failed or is full (" + e.getMessage()
                        + "). Nothing of the batch was kept. Check the disk, then run the same again.";
            case 14 ->
                "it cannot be opened. Check that the folder exists and that file and folder may be read and written.";
            case 26 -> "it is not a record of Sisterledger, or its first bytes are damaged. Restore it from a backup.";
            case 11 -> "it is damaged. Run 'sisterledger verify' to see where, then restore it from a backup.";
            default -> "the database failed: " + e.getMessage();
        };
    }
}
