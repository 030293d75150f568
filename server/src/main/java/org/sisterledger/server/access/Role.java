package org.sisterledger.server.access;

/** What somebody may do. Each role may do what those before it may. */
public enum Role {
    /** Reads what is public. */
    READER,
    /** Stores documents and proposes facts. */
    CONTRIBUTOR,
    /** Enters facts of their own office, and accepts what was proposed from its sources. */
    STEWARD,
    /** Decides proposals, merges and rulings. */
    REVIEWER,
    /** Looks after people and tokens. */
    ADMINISTRATOR;

    /** Whether this role may do what another may. */
    public boolean covers(Role other) {
        return compareTo(other) >= 0;
    }
}
