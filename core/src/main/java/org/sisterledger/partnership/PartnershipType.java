package org.sisterledger.partnership;

/** What kind of tie two communities have, as their papers or a register call it. */
public enum PartnershipType {
    /** A formal tie without end date, signed by the heads of both communities. */
    SISTER,
    /** A looser tie, often a first step. */
    FRIENDSHIP,
    PARTNER,
    /** Bound to a project or a term. */
    PROJECT,
    /** Without formal basis. */
    CONTACT,
    OTHER
}
