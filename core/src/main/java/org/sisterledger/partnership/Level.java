package org.sisterledger.partnership;

/** The level of government at which a tie stands. {@link #MIXED} joins unequal levels, such as a city and a province. */
public enum Level {
    CITY,
    COUNTY,
    STATE,
    DISTRICT,
    PORT,
    SCHOOL,
    MIXED
}
