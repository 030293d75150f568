package org.sisterledger.count;

/** In which order ties are shown. Ties that are alike come in the order of their names. */
public enum TieSort {
    /** By the name of the first side, then of the second, without case and accents. */
    NAME,
    /** By the name of the first side's country; unknown ones last. */
    COUNTRY,
    /** By the earliest year in which the tie may have been formed; unknown ones last. */
    BEGAN,
    /** By the latest day by which something was held; ties without an activity on record first. */
    ACTIVITY,
    /** Standing, suspended, ended. */
    STATUS;

    /** Whether the order depends on the day. */
    boolean daily() {
        return this == ACTIVITY || this == STATUS;
    }
}
