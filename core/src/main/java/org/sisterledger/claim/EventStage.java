package org.sisterledger.claim;

/** How far an event got. */
public enum EventStage {
    PROPOSED,
    PLANNED,
    INTRODUCED,
    DECIDED,
    HELD,
    CANCELLED,
    DENIED
}
