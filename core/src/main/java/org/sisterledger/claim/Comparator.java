package org.sisterledger.claim;

/** How a stated figure bounds the real one. */
public enum Comparator {
    /** n or more. */
    AT_LEAST,
    /** More than n. */
    MORE_THAN,
    /** Within 10 % of n. */
    ABOUT,
    EXACTLY,
    /** n or fewer. */
    AT_MOST,
    FEWER_THAN,
    /** From n to an upper bound, as in "dozens". */
    BETWEEN
}
