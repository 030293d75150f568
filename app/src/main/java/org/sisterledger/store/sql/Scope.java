package org.sisterledger.store.sql;

import org.sisterledger.ledger.Clearance;

/**
 * What a view comes to in the tables.
 *
 * @param clearance whose view it is
 * @param labels the numbers of the labels seen, for an SQL list
 * @param last the last {@code seq} that counts; 0 if none does
 * @param position how many entries are seen up to there
 * @param closed how many of them are not public
 */
record Scope(Clearance clearance, String labels, long last, long position, long closed) {
    /** The condition that a row's entry is in this scope; the alias is that of a table with {@code label} and {@code seq}. */
    String sees(String alias) {
        return alias + ".label IN (" + labels + ") AND " + alias + ".seq <= " + last;
    }

    /** The condition that an entry of this scope has changed the assertion {@code a} in one of these ways. */
    String changed(String ways) {
        return "EXISTS (SELECT 1 FROM change c WHERE c.target = a.seq AND c.what IN (" + ways + ") AND " + sees("c")
                + ")";
    }

    /** The condition that the assertion {@code a} stands. */
    String stands() {
        return sees("a") + " AND (a.how = 'ASSERT' OR " + changed("'ACCEPT'") + ") AND NOT "
                + changed("'RETRACT', 'CLASSIFY'");
    }
}
