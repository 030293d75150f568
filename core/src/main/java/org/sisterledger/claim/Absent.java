package org.sisterledger.claim;

/** What is said never to have been. */
public enum Absent {
    POLITICAL_OR_SECURITY_ISSUES,
    /** Anything but good relations. */
    ANY_ISSUES,
    /** Politics as a topic of meetings. */
    POLITICS_IN_DISCUSSIONS,
    ACTIVITIES,
    /** Ties that ended. */
    ENDINGS
}
