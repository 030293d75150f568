package org.sisterledger.count;

/** What a count can be grouped by. */
public enum Dimension {
    /** The pair of countries; a side whose country is not known shows as {@code ?}. */
    COUNTRIES,
    /** Each country of the two sides: a tie counts in both. */
    COUNTRY,
    /** Each state or province of the two sides, with its country: a tie counts in both. */
    REGION,
    /** The level. */
    LEVEL,
    /** The type on the day. */
    TYPE,
    /** The legal state on the day: standing, suspended or ended. */
    STATUS,
    /** Each register that shows the tie on the day: a tie counts in every one. */
    REGISTER,
    /** Each body that a side belongs to on the day: a tie counts in every one. */
    MEMBERSHIP,
    /** How long before the day something was last held: within one, five or ten years, earlier, or nothing on record. */
    ACTIVITY;

    /** Whether a tie may be in several groups, so that the groups add up to more than the whole. */
    public boolean overlaps() {
        return switch (this) {
            case COUNTRY, REGION, REGISTER, MEMBERSHIP -> true;
            case COUNTRIES, LEVEL, TYPE, STATUS, ACTIVITY -> false;
        };
    }
}
