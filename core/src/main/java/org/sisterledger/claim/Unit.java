package org.sisterledger.claim;

/** What a figure counts. */
public enum Unit {
    PARTNERSHIPS,
    /** Places on the speaker's side, not pairs. */
    COMMUNITIES,
    COUNTRIES,
    AGREEMENTS,
    ACTIVITIES,
    /** People, money and whatever else the record does not count. */
    OTHER
}
