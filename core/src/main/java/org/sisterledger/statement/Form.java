package org.sisterledger.statement;

/** How the words are given. */
public enum Form {
    /** In quotation marks. */
    DIRECT,
    /** In the reporter's words. */
    INDIRECT,
    /** Reported, with quoted parts. */
    MIXED
}
