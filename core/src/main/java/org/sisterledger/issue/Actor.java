package org.sisterledger.issue;

/** Who acted in an issue. */
public enum Actor {
    /** The foreign side of the tie. */
    COUNTERPART,
    /** The side whose experience is spoken of: a refusal at home is no act of the counterpart. */
    OWN_SIDE,
    THIRD_PARTY,
    UNKNOWN
}
