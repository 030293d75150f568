package org.sisterledger.reading.text;

import java.util.Locale;

/**
 * A word, number or mark of a text.
 *
 * @param start first UTF-16 code unit
 * @param end behind the last
 * @param text as it stands
 * @param lower in lower case
 */
public record Token(int start, int end, String text, String lower) {
    static Token of(String text, int start, int end) {
        String word = text.substring(start, end);
        return new Token(start, end, word, word.toLowerCase(Locale.ROOT));
    }

    /** Whether it begins with a letter. */
    public boolean isWord() {
        return Character.isLetter(text.charAt(0));
    }

    /** Whether it begins with a digit. */
    public boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }

    /** Whether it begins with an upper-case letter. */
    public boolean isCapitalized() {
        return Character.isUpperCase(text.charAt(0));
    }

    /** Whether all its letters are upper case, and there are at least two. */
    public boolean isAcronym() {
        return text.length() >= 2
                && text.chars().filter(Character::isLetter).count() >= 2
                && text.chars().filter(Character::isLetter).allMatch(Character::isUpperCase);
    }

    /** Whether it is this word, in any case. */
    public boolean is(String word) {
        return lower.equals(word);
    }
}
