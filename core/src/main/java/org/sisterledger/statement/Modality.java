package org.sisterledger.statement;

/** What the speaker does with the content. */
public enum Modality {
    ASSERTS,
    DENIES,
    /** Speaks of something still to come. */
    PLANS,
    ASKS,
    DOUBTS
}
