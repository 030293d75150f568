package org.sisterledger.store.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.store.sql.Dialect;

/**
 * How PostgreSQL does it.
 *
 * @param place the address without its parameters, among which may be a password
 * @param url the whole address, which no message shows
 */
record PostgresDialect(String place, String url) implements Dialect {
    private static final int FETCHED = 5000;

    /** The dialect of the database at an address. */
    static PostgresDialect of(String url) {
        int parameters = url.indexOf('?');
        return new PostgresDialect(parameters < 0 ? url : url.substring(0, parameters), url);
    }

    /** Shows the place alone. */
    @Override
    public String toString() {
        return place;
    }

    // Shuts out those that write, in whichever process, and none that read. Statements after it see what was committed
    // before.
    @Override
    public void beginWriting(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        execute(connection, "LOCK TABLE entry IN SHARE ROW EXCLUSIVE MODE");
    }

    // Without a transaction the driver would hold the whole of an answer in memory.
    @Override
    public void beginReading(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        execute(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }

    @Override
    public void endReading(Connection connection) throws SQLException {
        rollBack(connection);
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public void rollBack(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    @Override
    public String indexedBy(String index) {
        return "";
    }

    @Override
    public String notIndexed() {
        return "";
    }

    @Override
    public String contains(String column) {
        return "position(? in " + column + ") > 0";
    }

    @Override
    public String declaresRule() {
        return "substring(e.body from 1 for 16) = '\\x7b22616374696f6e223a2252554c4522'::bytea";
    }

    // A text of PostgreSQL holds no NUL; a backslash tells "\0", which is one, from "\\", which is itself.
    @Override
    public String toStored(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c != 0 && c != '\\' && !Character.isSurrogate(c);
        }
        if (plain) {
            return text;
        }
        // Half of a surrogate pair becomes a question mark, as in every other text that is written in UTF-8.
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.replace("\\", "\\\\").replace("\0", "\\0");
    }

    @Override
    public String fromStored(String stored) {
        int at = stored.indexOf('\\');
        if (at < 0) {
            return stored;
        }
        StringBuilder text = new StringBuilder(stored.length());
        int from = 0;
        while (at >= 0 && at + 1 < stored.length()) {
            char escaped = stored.charAt(at + 1);
            text.append(stored, from, at).append(escaped == '0' ? '\0' : escaped);
            from = at + 2;
            at = stored.indexOf('\\', from);
        }
        return text.append(stored, from, stored.length()).toString();
    }

    @Override
    public int fetchSize() {
        return FETCHED;
    }

    @Override
    public LedgerException failure(SQLException e) {
        return new LedgerException(place + ": " + words(e).replace(url, place), e);
    }

    private static String words(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case "3D000" -> "there is no such database. Make it with 'createdb', then run the same again.";
            case "3F000" -> "there is no such schema. Make it with 'CREATE SCHEMA', then run the same again.";
            case "28000", "28P01" ->
                "the server refused user or password. Name them with ?user= and PGPASSWORD, then run the same again.";
            case "42501" -> "the user lacks a right (" + e.getMessage() + "). Ask the database's owner for it.";
            case "25006" -> "it cannot be written: the server is a standby or set to be read only.";
            case "53100" ->
                "the server's disk is full. Nothing of the batch was kept. Free some space, then run the same again.";
            case "55P03", "40P01" ->
                "it is in use by another that is writing. Wait until that has finished, then try again.";
            case "", "08001", "99999" ->
                "the server cannot be reached. Expected an address such as jdbc:postgresql://HOST:PORT/DATABASE, and a"
                        + " server that runs there (" + e.getMessage() + ").";
            default ->
                state.startsWith("08") || state.startsWith("57P")
                        ? "the server cannot be reached or went away (" + e.getMessage()
                                + "). Nothing that was not acknowledged was kept. Check the address and that the server runs."
                        : "the database failed: " + e.getMessage();
        };
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
