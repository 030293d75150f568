package org.sisterledger.conflict;

/** How sources may disagree about a subject. */
public enum ConflictKind {
    /** A register that is kept by side shows the tie on the page of one side only. */
    ONE_SIDED,
    /** Sources give days for one event that cannot all be right. */
    DATES,
    /** Sources call the tie by different types. */
    TYPES,
    /** A register shows the tie after the day on which a source ends it. */
    LISTED_AND_ENDED,
    /** One register shows the tie, and another had it and dropped it. */
    REGISTERS,
    /** One side's account of the state is not that of the other, or of another source. */
    STATES,
    /** Sources put a place into different countries or regions, or far from each other. */
    PLACES,
    /** Sources give different names for one subject, without calling one an alias. */
    NAMES,
    /** Sources give different values for any other property that has one. */
    VALUES
}
