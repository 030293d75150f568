package org.sisterledger.count;

/** Which ties are counted by their legal state on a day. */
public enum Standing {
    /** Not surely ended by the day; suspended ones stand. */
    STANDING,
    /** Surely ended or expired by the day, and not restored. */
    ENDED,
    /** Surely suspended on the day. */
    SUSPENDED,
    /** Whatever their state. */
    EVER
}
