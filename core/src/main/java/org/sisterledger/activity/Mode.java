package org.sisterledger.activity;

/** How partners met. Modes are never summed. */
public enum Mode {
    IN_PERSON,
    ONLINE,
    /** Goods were sent. */
    GOODS,
    /** A proclamation or the like. */
    DOCUMENT
}
