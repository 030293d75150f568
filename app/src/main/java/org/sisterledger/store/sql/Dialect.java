package org.sisterledger.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import org.sisterledger.ledger.LedgerException;

/** What databases call by different names, and what they do in different ways. */
public interface Dialect {
    /** What messages call the database: a file, or an address without its password. */
    String place();

    /** Begins a transaction that writes; returns once no other does. */
    void beginWriting(Connection connection) throws SQLException;

    /** Begins a transaction that reads, so that all of its queries see the same rows where the database can do that. */
    void beginReading(Connection connection) throws SQLException;

    /** Ends a transaction that reads. */
    void endReading(Connection connection) throws SQLException;

    /** Ends a transaction that writes; when this returns, what it wrote is on disk. */
    void commit(Connection connection) throws SQLException;

    /** Ends a transaction that writes and takes back what it wrote. */
    void rollBack(Connection connection) throws SQLException;

    /** Behind the name of a table: which index is to be used, or nothing if the database decides that itself. */
    String indexedBy(String index);

    /** Behind the name of a table: that the rows are to be counted in the table itself. */
    String notIndexed();

    /** The condition that a text or bytes in a column contain the parameter. */
    String contains(String column);

    /** The condition, as in the index {@code entry_rule}, that the bytes of the entry {@code e} begin as those of a rule do. */
    String declaresRule();

    /** A text as it is stored. */
    String toStored(String text);

    /** A stored text as it was before. */
    String fromStored(String stored);

    /** How many rows of an answer are fetched at a time; 0 if that is of no matter. */
    int fetchSize();

    /** What went wrong, in words, and what to do. */
    LedgerException failure(SQLException e);
}
