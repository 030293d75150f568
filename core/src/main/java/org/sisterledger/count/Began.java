package org.sisterledger.count;

/** Which ties count as begun by a day. Most sources give no day on which a tie began. */
public enum Began {
    /** A source dates the tie, or speaks of it, on or before the day. */
    KNOWN,
    /** Also those of which no source says when they began. */
    PRESUMED
}
