package org.sisterledger.activity;

/** Which level of government or body carried an activity. */
public enum ActivityLevel {
    MUNICIPAL,
    STATE,
    FEDERAL,
    /** A national network body, such as Sister Cities International. */
    NATIONAL_BODY
}
