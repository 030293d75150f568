package org.sisterledger.fact;

/**
 * How far a source and its information are trusted, on the Admiralty scale (NATO AJP-2.1): reliability of the source A (completely
 * reliable) to F (cannot be judged), credibility of the information 1 (confirmed) to 6 (cannot be judged). The two are kept
 * apart and never multiplied.
 *
 * @param reliability {@code 'A'} to {@code 'F'}
 * @param credibility 1 to 6
 */
public record Grade(char reliability, int credibility) {
    /** Nobody has graded it: {@code F6}. */
    public static final Grade UNGRADED = new Grade('F', 6);

    /** Checks both letters. */
    public Grade {
        if (reliability < 'A' || reliability > 'F' || credibility < 1 || credibility > 6) {
            throw new IllegalArgumentException(
                    "Expected a grade from A1 to F6, got '" + reliability + credibility + "'.");
        }
    }

    /**
     * Reads {@code B2}.
     *
     * @throws IllegalArgumentException if the text is not a letter A to F and a digit 1 to 6
     */
    public static Grade parse(String text) {
        if (text.length() != 2) {
            throw new IllegalArgumentException("Expected a grade from A1 to F6, got '" + text + "'.");
        }
        return new Grade(text.charAt(0), text.charAt(1) - '0');
    }

    @Override
    public String toString() {
        return "" + reliability + credibility;
    }
}
