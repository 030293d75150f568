package org.sisterledger.server.operation;

/** How the log is written. */
public enum LogFormat {
    /** For people: time, level, message, then names and values. */
    TEXT,
    /** For programs: one JSON object a line. */
    JSON
}
