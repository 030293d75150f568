package org.sisterledger.partnership;

/** The legal state of a tie on one side and in one register; whether anything happens in it is another matter. */
public enum Status {
    PROPOSED,
    SIGNED,
    IN_FORCE,
    /** Held in abeyance: not ended. */
    SUSPENDED,
    ENDED,
    /** Ran out and was not renewed. */
    EXPIRED,
    /** Became a tie of another type. */
    RECLASSIFIED,
    /** Gone from a register, whatever the tie is. */
    DELISTED,
    /** A side denies what the other says of the tie. */
    DENIED,
    /** Taken up again after an end or a suspension. */
    RESTORED,
    /** Proposed and refused. */
    REJECTED,
    UNKNOWN
}
