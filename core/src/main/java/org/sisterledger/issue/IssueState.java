package org.sisterledger.issue;

/** How well an issue is established. */
public enum IssueState {
    ALLEGED,
    /** Named parties, a day, and a publisher who is not a party. */
    DOCUMENTED,
    DISPUTED,
    /** Documented, and settled since. */
    RESOLVED
}
