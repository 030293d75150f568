package org.sisterledger.server.settings;

/** What the values of a setting look like. */
enum Kind {
    /** Any text. */
    TEXT,
    /** Any text, shown to nobody. */
    SECRET,
    /** A whole number between two. */
    NUMBER,
    /** {@code true} or {@code false}. */
    YES_OR_NO,
    /** {@code text} or {@code json}. */
    LOG_FORMAT,
    /** A file that can be read, or nothing. */
    FILE
}
