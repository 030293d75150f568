package org.sisterledger.reading.chain;

/**
 * The labels of a chain: 0 for a token outside, {@code 2r + 1} for the first and {@code 2r + 2} for every further token of a
 * stretch of role r. A stretch goes on only behind its own first token.
 *
 * @param count roles, 1 to 3
 */
public record Roles(int count) {
    /** The label of a token that plays no role. */
    public static final int OUTSIDE = 0;

    /** Checks the count. */
    public Roles {
        if (count < 1 || count > 3) {
            throw new IllegalArgumentException("Expected 1 to 3 roles, got " + count + ".");
        }
    }

    /** How many labels there are. */
    public int labels() {
        return 2 * count + 1;
    }

    /** The label of the first token of a stretch. */
    public static int begin(int role) {
        return 2 * role + 1;
    }

    /** The label of every further token of a stretch. */
    public static int inside(int role) {
        return 2 * role + 2;
    }

    /** Whether a label is one of a role. */
    public static boolean is(int label, int role) {
        return label == begin(role) || label == inside(role);
    }

    /** Whether one label may follow another; {@link #labels()} stands for the start of the text. */
    boolean allows(int before, int label) {
        boolean goesOn = label > OUTSIDE && label % 2 == 0;
        return !goesOn || before == label || before == label - 1;
    }
}
