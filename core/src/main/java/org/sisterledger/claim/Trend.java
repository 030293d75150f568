package org.sisterledger.claim;

/** How activity is said to have changed. */
public enum Trend {
    /** At most a tenth of the yearly mean before. */
    CLOSE_TO_ZERO,
    /** At most three quarters. */
    REDUCED,
    /** Between three and five quarters. */
    UNCHANGED,
    /** More than five quarters. */
    INCREASED
}
