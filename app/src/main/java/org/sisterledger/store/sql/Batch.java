package org.sisterledger.store.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Rows of arguments for one statement, sent together. What is added is not there before {@link #flush}. */
final class Batch implements AutoCloseable {
    private static final int MOST = 1000;

    private final Db db;
    private final String sql;
    private final PreparedStatement statement;
    private int waiting;

    Batch(Db db, String sql, PreparedStatement statement) {
        this.db = db;
        this.sql = sql;
        this.statement = statement;
    }

    void add(@Nullable Object... arguments) {
        try {
            db.bind(statement, arguments);
            statement.addBatch();
        } catch (SQLException e) {
            throw db.dialect().failure(e);
        }
        if (++waiting == MOST) {
            flush();
        }
    }

    void flush() {
        if (waiting == 0) {
            return;
        }
        waiting = 0;
        try {
            statement.executeBatch();
        } catch (SQLException e) {
            throw db.dialect().failure(e.getNextException() != null ? e.getNextException() : e);
        }
    }

    /** Lets go of the statement; what was not flushed is forgotten. */
    @Override
    public void close() {
        if (waiting > 0) {
            Db.closeQuietly(statement);
        } else {
            db.giveBack(sql, statement);
        }
    }
}
