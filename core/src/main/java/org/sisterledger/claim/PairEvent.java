package org.sisterledger.claim;

/** What is said to have come to a tie. */
public enum PairEvent {
    EXISTS,
    SIGNED,
    ENDED,
    SUSPENDED,
    EXPIRED,
    RETAINED,
    REVIVED,
    RECLASSIFIED,
    DELISTED,
    LISTED,
    PROPOSED,
    REJECTED
}
