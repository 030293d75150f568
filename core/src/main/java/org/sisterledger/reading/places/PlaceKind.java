package org.sisterledger.reading.places;

/** What a place is. */
public enum PlaceKind {
    /** A city, town, village or part of one. */
    SETTLEMENT(0),
    /** A county or another second-level division. */
    COUNTY(1),
    /** A state, province or another first-level division. */
    REGION(2),
    /** A country or a territory with an ISO 3166-1 code. */
    COUNTRY(3),
    /** A continent. */
    CONTINENT(4);

    private static final PlaceKind[] BY_CODE = {SETTLEMENT, COUNTY, REGION, COUNTRY, CONTINENT};

    private final int code;

    PlaceKind(int code) {
        this.code = code;
    }

    /** Its number in the file of an atlas. */
    int code() {
        return code;
    }

    static PlaceKind ofCode(int code) {
        return BY_CODE[code];
    }
}
