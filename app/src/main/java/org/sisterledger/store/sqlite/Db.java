package org.sisterledger.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A connection that keeps its prepared statements and says in words what fails. Not for several threads at once. */
final class Db implements AutoCloseable {
    private static final int MOST_KEPT = 200;

    private final Path file;
    private final Connection connection;
    private final Map<String, Deque<PreparedStatement>> idle = new HashMap<>();
    private int kept;

    Db(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Rows of a query; close them, so that the statement can be used again. */
    Query query(String sql, @Nullable Object... arguments) {
        PreparedStatement statement = take(sql);
        try {
            bind(statement, arguments);
            return new Query(this, sql, statement, statement.executeQuery());
        } catch (SQLException e) {
            closeQuietly(statement);
            throw Failures.of(file, e);
        }
    }

    /** Runs a statement with arguments; returns how many rows it changed. */
    int update(String sql, @Nullable Object... arguments) {
        PreparedStatement statement = take(sql);
        try {
            bind(statement, arguments);
            int rows = statement.executeUpdate();
            giveBack(sql, statement);
            return rows;
        } catch (SQLException e) {
            closeQuietly(statement);
            throw Failures.of(file, e);
        }
    }

    /** Runs a statement once. */
    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw Failures.of(file, e);
        }
    }

    /** The whole number that a query answers with; 0 if it answers with no row or null. */
    long number(String sql, @Nullable Object... arguments) {
        try (Query query = query(sql, arguments)) {
            return query.next() ? query.number(1) : 0;
        }
    }

    /** Whether a query answers with a row. */
    boolean exists(String sql, @Nullable Object... arguments) {
        try (Query query = query(sql, arguments)) {
            return query.next();
        }
    }

    /** Does something in one transaction, which is rolled back if it fails. */
    <T> T transact(Supplier<T> work) {
        execute("BEGIN IMMEDIATE");
        boolean done = false;
        try {
            T result = work.get();
            execute("COMMIT");
            done = true;
            return result;
        } finally {
            if (!done) {
                rollBack();
            }
        }
    }

    // A failed COMMIT or a full disk may have rolled back already.
    @SuppressWarnings("EmptyCatch")
    private void rollBack() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            // What made it necessary is on its way up.
        }
    }

    Path file() {
        return file;
    }

    private PreparedStatement take(String sql) {
        Deque<PreparedStatement> free = idle.get(sql);
        if (free != null && !free.isEmpty()) {
            kept--;
            return free.pop();
        }
        try {
            return connection.prepareStatement(sql);
        } catch (SQLException e) {
            throw Failures.of(file, e);
        }
    }

    void giveBack(String sql, PreparedStatement statement) {
        if (kept >= MOST_KEPT) {
            closeQuietly(statement);
            return;
        }
        idle.computeIfAbsent(sql, key -> new ArrayDeque<>()).push(statement);
        kept++;
    }

    private static void bind(PreparedStatement statement, @Nullable Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case null -> statement.setString(i + 1, null);
                case String text -> statement.setString(i + 1, text);
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                case Number number -> statement.setLong(i + 1, number.longValue());
                default -> throw new IllegalArgumentException("no such type in the store: " + arguments[i]);
            }
        }
    }

    @SuppressWarnings("EmptyCatch")
    private static void closeQuietly(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            // The failure that led here is on its way up.
        }
    }

    @Override
    public void close() {
        idle.values().forEach(free -> free.forEach(Db::closeQuietly));
        idle.clear();
        try {
            connection.close();
        } catch (SQLException e) {
            throw Failures.of(file, e);
        }
    }
}
