package org.sisterledger.connect.mapping;

import org.sisterledger.connect.register.Fingerprints;

/** Tells in which way a row repeats an earlier one. Keeps a fingerprint of each form of each row. */
final class Repeats {
    static final String ROW = "the same row stands above";
    static final String TURNED = "the same tie stands above, the other way round";
    static final String COUNTRY = "the same tie stands above, with a country spelled otherwise";
    static final String PLACE = "the same tie stands above, with a place spelled otherwise";
    static final String STATEMENT = "the same statement stands above";

    private final Fingerprints rows = new Fingerprints();
    private final Fingerprints spelled = new Fingerprints();
    private final Fingerprints meant = new Fingerprints();

    /** Notes a row; answers how it would repeat an earlier one, if it does. */
    String note(PlaceFields.Given first, PlaceFields.Given second) {
        boolean newRow = rows.add(first.spelled() + "\n" + second.spelled());
        boolean newSpelling = spelled.add(pair(first.spelled(), second.spelled()));
        boolean newMeaning = meant.add(pair(first.meant(), second.meant()));
        if (!newRow) {
            return ROW;
        }
        if (!newSpelling) {
            return TURNED;
        }
        return newMeaning ? PLACE : COUNTRY;
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + "\n" + other : other + "\n" + one;
    }
}
