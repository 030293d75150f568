package org.sisterledger.check;

import java.util.OptionalInt;
import org.sisterledger.claim.Comparator;
import org.sisterledger.claim.Trend;

/** What words of measure mean, in one place. Every finding says which of these it used. */
public final class Comparators {
    /** {@code about n} is within this share of n. */
    public static final double ABOUT = 0.10;

    /** {@code close to zero} is a yearly rate of at most this share of the mean before. */
    public static final double CLOSE_TO_ZERO = 0.10;

    /** {@code reduced} is a yearly rate of at most this share; {@code unchanged} begins here. */
    public static final double REDUCED = 0.75;

    /** {@code unchanged} ends here; {@code increased} is more. */
    public static final double INCREASED = 1.25;

    /** How many years before a window its baseline is. */
    public static final int BASELINE_YEARS = 5;

    /** How many records a baseline or a register needs to speak for a scope: fewer and silence says nothing. */
    public static final int ENOUGH = 10;

    private Comparators() {}

    /** Whether a figure is as the words say. */
    static boolean holds(Comparator comparator, int value, OptionalInt upper, long figure) {
        return switch (comparator) {
            case AT_LEAST -> figure >= value;
            case MORE_THAN -> figure > value;
            case ABOUT -> Math.abs(figure - (double) value) <= ABOUT * value;
            case EXACTLY -> figure == value;
            case AT_MOST -> figure <= value;
            case FEWER_THAN -> figure < value;
            case BETWEEN -> figure >= value && figure <= upper.orElse(value);
        };
    }

    /** Whether more than was counted could still make it hold. */
    static boolean mayGrowToHold(Comparator comparator, int value, OptionalInt upper, long figure) {
        return switch (comparator) {
            case AT_LEAST, MORE_THAN -> true;
            case ABOUT -> figure <= value + ABOUT * value;
            case EXACTLY, AT_MOST -> figure <= value;
            case FEWER_THAN -> figure < value;
            case BETWEEN -> figure <= upper.orElse(value);
        };
    }

    /** Whether more than was counted could no longer break it. */
    static boolean isLowerBound(Comparator comparator) {
        return comparator == Comparator.AT_LEAST || comparator == Comparator.MORE_THAN;
    }

    /** Whether a yearly rate, as a share of that before, is as the words say. */
    static boolean holds(Trend trend, double share) {
        return switch (trend) {
            case CLOSE_TO_ZERO -> share <= CLOSE_TO_ZERO;
            case REDUCED -> share <= REDUCED;
            case UNCHANGED -> share >= REDUCED && share <= INCREASED;
            case INCREASED -> share > INCREASED;
        };
    }

    /** The bound in words, such as {@code at least 100}. */
    static String words(Comparator comparator, int value, OptionalInt upper) {
        return switch (comparator) {
            case AT_LEAST -> "at least " + value;
            case MORE_THAN -> "more than " + value;
            case ABOUT -> "within " + percent(ABOUT) + " of " + value;
            case EXACTLY -> "exactly " + value;
            case AT_MOST -> "at most " + value;
            case FEWER_THAN -> "fewer than " + value;
            case BETWEEN -> "from " + value + " to " + upper.orElse(value);
        };
    }

    /** The comparator as a sign, such as {@code >=}. */
    static String sign(Comparator comparator) {
        return switch (comparator) {
            case AT_LEAST -> ">=";
            case MORE_THAN -> ">";
            case ABOUT -> "~";
            case EXACTLY -> "=";
            case AT_MOST -> "<=";
            case FEWER_THAN -> "<";
            case BETWEEN -> "..";
        };
    }

    /** The threshold in words, such as {@code at most 10 % of the yearly mean of the 5 years before}. */
    public static String words(Trend trend) {
        String of = " of the yearly mean of the " + BASELINE_YEARS + " years before";
        return switch (trend) {
            case CLOSE_TO_ZERO -> "at most " + percent(CLOSE_TO_ZERO) + of;
            case REDUCED -> "at most " + percent(REDUCED) + of;
            case UNCHANGED -> percent(REDUCED) + " to " + percent(INCREASED) + of;
            case INCREASED -> "more than " + percent(INCREASED) + of;
        };
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
