package org.sisterledger.claim;

/** What is said to have happened. The names are those of the output format. */
public enum EventKind {
    LEGISLATION,
    HEARING,
    LETTER,
    INQUIRY,
    DECISION,
    BRIEFING,
    CONFERENCE,
    DELEGATION,
    VISIT,
    EXCHANGE,
    DONATION,
    SIGNING,
    SUSPENSION,
    TERMINATION,
    RENEWAL,
    OTHER
}
