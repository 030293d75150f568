package org.sisterledger.reading.chain;

/**
 * e to the power of x by arithmetic that is the same on every machine: {@link Math#exp} may differ in the last place, and a
 * model has to come out byte for byte.
 */
final class Exponential {
    private static final double LOG2_E = 1.4426950408889634;
    private static final double LN_2 = 0.6931471805599453;
    /** Taylor's series from the ninth term: the rest is at most 0.35, which leaves an error below 1e-11. */
    private static final double[] TERMS = {
        1 / 362_880d, 1 / 40_320d, 1 / 5_040d, 1 / 720d, 1 / 120d, 1 / 24d, 1 / 6d, 1 / 2d, 1, 1
    };

    private static final double SMALLEST = -700;
    private static final double LARGEST = 700;

    private Exponential() {}

    /** The exponential; arguments beyond 700 either way are taken as 700. */
    static double of(double x) {
        double bounded = Math.max(SMALLEST, Math.min(LARGEST, x));
        long power = (long) Math.floor(bounded * LOG2_E + 0.5);
        double rest = bounded - power * LN_2;
        double sum = TERMS[0];
        for (int i = 1; i < TERMS.length; i++) {
            sum = sum * rest + TERMS[i];
        }
        return sum * Double.longBitsToDouble((power + 1023) << 52);
    }
}
