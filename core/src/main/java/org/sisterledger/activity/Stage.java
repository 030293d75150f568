package org.sisterledger.activity;

/** How far an activity got. Announced is not held. */
public enum Stage {
    ANNOUNCED,
    HELD,
    CANCELLED
}
