package org.sisterledger.claim;

/** Which end of a ranking is claimed. */
public enum Rank {
    /** The first or oldest. */
    FIRST,
    /** The most or largest. */
    MOST,
    /** The latest or newest. */
    LATEST
}
