package org.sisterledger.count;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Which ties are looked for.
 *
 * @param definition what they have to be: countries, register, level, type, state, and so on; what is counted does not matter
 * @param day the day on which they have to be so
 * @param text words, each of which begins a word of the name of a side, in any case and with or without accents; or the id of a tie or
 *     a place, such as {@code community:us-ca-irvine}; empty for all
 */
public record TieQuery(CountDefinition definition, LocalDate day, String text) {
    private static final int LONGEST = 200;

    /** Folds nothing, drops blanks around the text, and checks its length. */
    public TieQuery {
        Objects.requireNonNull(definition);
        Objects.requireNonNull(day);
        text = text.strip();
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("Expected at most " + LONGEST + " characters to look for, got "
                    + text.length() + ". Leave some words out.");
        }
    }

    /** All ties that a definition takes on a day. */
    public static TieQuery of(CountDefinition definition, LocalDate day) {
        return new TieQuery(definition, day, "");
    }

    /** The same with other words. */
    public TieQuery withText(String other) {
        return new TieQuery(definition, day, other);
    }
}
