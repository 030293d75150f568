package org.sisterledger.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A connection that keeps its prepared statements and says in words what fails. Not for several threads at once. */
public final class Db implements AutoCloseable {
    private static final int MOST_KEPT = 200;

    private final Dialect dialect;
    private final Connection connection;
    private final Map<String, Deque<PreparedStatement>> idle = new HashMap<>();
    private final Map<String, Batch> waiting = new LinkedHashMap<>();
    private final KeptMerges merges = new KeptMerges();
    private int kept;
    private boolean reading;

    /** A database of this dialect; the connection is closed with it. */
    public Db(Dialect dialect, Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
    }

    /** Rows of a query; close them, so that the statement can be used again. */
    public Query query(String sql, @Nullable Object... arguments) {
        catchUp();
        PreparedStatement statement = take(sql);
        try {
            bind(statement, arguments);
            return new Query(this, sql, statement, statement.executeQuery());
        } catch (SQLException e) {
            closeQuietly(statement);
            throw dialect.failure(e);
        }
    }

    /** Runs a statement with arguments; returns how many rows it changed. */
    public int update(String sql, @Nullable Object... arguments) {
        catchUp();
        PreparedStatement statement = take(sql);
        try {
            bind(statement, arguments);
            int rows = statement.executeUpdate();
            giveBack(sql, statement);
            return rows;
        } catch (SQLException e) {
            closeQuietly(statement);
            throw dialect.failure(e);
        }
    }

    /**
     * Runs a statement with arguments together with others of the kind, before whatever is asked or done next and before the
     * transaction ends.
     */
    void later(String sql, @Nullable Object... arguments) {
        waiting.computeIfAbsent(sql, key -> new Batch(this, key, take(key))).add(arguments);
    }

    private void catchUp() {
        if (waiting.isEmpty()) {
            return;
        }
        Map<String, Batch> batches = new LinkedHashMap<>(waiting);
        waiting.clear();
        batches.values().forEach(batch -> {
            try (batch) {
                batch.flush();
            }
        });
    }

    /** Runs a statement once. */
    public void execute(String sql) {
        catchUp();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw dialect.failure(e);
        }
    }

    /** The whole number that a query answers with; 0 if it answers with no row or null. */
    public long number(String sql, @Nullable Object... arguments) {
        try (Query query = query(sql, arguments)) {
            return query.next() ? query.number(1) : 0;
        }
    }

    /** Whether a query answers with a row. */
    public boolean exists(String sql, @Nullable Object... arguments) {
        try (Query query = query(sql, arguments)) {
            return query.next();
        }
    }

    /** Does something in one transaction, alone among those that write, which is rolled back if it fails. */
    public <T> T transact(Supplier<T> work) {
        boolean done = false;
        try {
            dialect.beginWriting(connection);
            T result = work.get();
            catchUp();
            dialect.commit(connection);
            done = true;
            return result;
        } catch (SQLException e) {
            throw dialect.failure(e);
        } finally {
            if (!done) {
                rollBack();
            }
        }
    }

    /** Reads something in one transaction; what is read within is part of it. */
    <T> T read(Supplier<T> work) {
        if (reading) {
            return work.get();
        }
        try {
            dialect.beginReading(connection);
            reading = true;
            return work.get();
        } catch (SQLException e) {
            throw dialect.failure(e);
        } finally {
            reading = false;
            endReading();
        }
    }

    @SuppressWarnings("EmptyCatch")
    private void endReading() {
        try {
            dialect.endReading(connection);
        } catch (SQLException e) {
            // What was read was read; a connection that broke says so when it is used again.
        }
    }

    // A failed COMMIT or a full disk may have rolled back already.
    @SuppressWarnings("EmptyCatch")
    private void rollBack() {
        waiting.values().forEach(Batch::close);
        waiting.clear();
        try {
            dialect.rollBack(connection);
        } catch (SQLException e) {
            // What made it necessary is on its way up.
        }
    }

    /** What was read of merges. */
    KeptMerges merges() {
        return merges;
    }

    /** What this database calls by which name. */
    public Dialect dialect() {
        return dialect;
    }

    private PreparedStatement take(String sql) {
        Deque<PreparedStatement> free = idle.get(sql);
        if (free != null && !free.isEmpty()) {
            kept--;
            return free.pop();
        }
        try {
            PreparedStatement statement = connection.prepareStatement(sql);
            statement.setFetchSize(dialect.fetchSize());
            return statement;
        } catch (SQLException e) {
            throw dialect.failure(e);
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

    void bind(PreparedStatement statement, @Nullable Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case null -> statement.setNull(i + 1, Types.NULL);
                case String text -> statement.setString(i + 1, dialect.toStored(text));
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                case Number number -> statement.setLong(i + 1, number.longValue());
                default -> throw new IllegalArgumentException("no such type in the store: " + arguments[i]);
            }
        }
    }

    @SuppressWarnings("EmptyCatch")
    static void closeQuietly(PreparedStatement statement) {
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
            throw dialect.failure(e);
        }
    }
}
