package org.sisterledger.store.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.proof.Digest;

/** The rows of a query, one after the other. Columns count from 1. */
public final class Query implements AutoCloseable {
    private final Db db;
    private final String sql;
    private final PreparedStatement statement;
    private final ResultSet rows;

    Query(Db db, String sql, PreparedStatement statement, ResultSet rows) {
        this.db = db;
        this.sql = sql;
        this.statement = statement;
        this.rows = rows;
    }

    /** Goes to the next row; returns whether there is one. */
    public boolean next() {
        try {
            return rows.next();
        } catch (SQLException e) {
            throw db.dialect().failure(e);
        }
    }

    /** The number in a column; 0 if there is none. */
    public long number(int column) {
        try {
            return rows.getLong(column);
        } catch (SQLException e) {
            throw db.dialect().failure(e);
        }
    }

    /** The text in a column; empty if there is none. */
    public Optional<String> findText(int column) {
        try {
            return Optional.ofNullable(rows.getString(column)).map(db.dialect()::fromStored);
        } catch (SQLException e) {
            throw db.dialect().failure(e);
        }
    }

    /** The text in a column that is never without one. */
    public String text(int column) {
        return findText(column).orElseThrow(() -> damaged(column));
    }

    /** The text in a column as it is stored; an empty one if there is none. */
    String stored(int column) {
        try {
            String text = rows.getString(column);
            return text == null ? "" : text;
        } catch (SQLException e) {
            throw db.dialect().failure(e);
        }
    }

    /** The bytes in a column that is never without any. */
    public byte[] bytes(int column) {
        return findBytes(column).orElseThrow(() -> damaged(column));
    }

    /** The bytes in a column; empty if there are none. */
    public Optional<byte[]> findBytes(int column) {
        try {
            return Optional.ofNullable(rows.getBytes(column));
        } catch (SQLException e) {
            throw db.dialect().failure(e);
        }
    }

    /** The digest in a column that is never without one. */
    public Digest digest(int column) {
        return Digest.of(bytes(column));
    }

    /** The columns from the first to this one as they are stored: Long, String, byte[] or null. */
    public List<@Nullable Object> values(int columns) {
        List<@Nullable Object> values = new ArrayList<>();
        try {
            for (int i = 1; i <= columns; i++) {
                Object value = rows.getObject(i);
                values.add(value instanceof Integer whole ? Long.valueOf(whole) : fromStored(value));
            }
        } catch (SQLException e) {
            throw db.dialect().failure(e);
        }
        return values;
    }

    private @Nullable Object fromStored(@Nullable Object value) {
        return value instanceof String text ? db.dialect().fromStored(text) : value;
    }

    private LedgerException damaged(int column) {
        return Failures.damaged(db, new IllegalStateException("no value in column " + column));
    }

    @Override
    public void close() {
        try {
            rows.close();
            db.giveBack(sql, statement);
        } catch (SQLException e) {
            throw db.dialect().failure(e);
        }
    }
}
