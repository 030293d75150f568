package org.sisterledger.partnership;

/** Whose account a status is. Side {@link #A} is the first community of the tie. */
public enum Side {
    A,
    B,
    BOTH,
    /** The source does not say which side acted. */
    UNKNOWN
}
