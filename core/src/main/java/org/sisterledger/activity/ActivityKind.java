package org.sisterledger.activity;

/** What was done. */
public enum ActivityKind {
    CONFERENCE,
    DELEGATION,
    MAYORAL_VISIT,
    STUDENT_EXCHANGE,
    DONATION,
    EXHIBITION,
    PERFORMANCE,
    RECEPTION,
    PROCLAMATION,
    BUSINESS_FORUM,
    TRADE_FAIR,
    VIRTUAL_CONFERENCE,
    VIRTUAL_EXCHANGE,
    ANNIVERSARY_DELEGATION,
    OTHER
}
