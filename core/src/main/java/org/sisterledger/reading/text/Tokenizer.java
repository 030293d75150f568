package org.sisterledger.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a text into words, numbers and marks in one pass. Words keep their hyphens and the points of abbreviations
 * ({@code U.S.}, {@code H.R.1852}); a possessive {@code 's} is a token of its own; numbers keep their separators.
 */
final class Tokenizer {
    /** Abbreviations that keep their point. */
    static final Set<String> ABBREVIATIONS =
            WordSet.of("mr mrs ms dr prof sen rep gov gen lt col sgt st jr sr inc co corp ltd no vs etc jan feb mar apr"
                    + " jun jul aug sep sept oct nov dec art sec dept mt ft ala ariz ark calif colo conn del fla ga ill"
                    + " ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo");

    private Tokenizer() {}

    static List<Token> tokenize(String text, int from, int to) {
        List<Token> tokens = new ArrayList<>((to - from) / 5 + 8);
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\u00a0' || Character.getType(c) == Character.FORMAT) {
                at++;
            } else if (Character.isLetterOrDigit(c)) {
                at = word(text, at, to, tokens);
            } else {
                int end = at + (text.startsWith("--", at) ? 2 : 1);
                tokens.add(Token.of(text, at, Math.min(end, to)));
                at = end;
            }
        }
        return tokens;
    }

    private static int word(String text, int start, int to, List<Token> tokens) {
        int end = start + 1;
        while (end < to && continues(text, start, end, to)) {
            end++;
        }
        end = keepPoint(text, start, end, to);
        int possessive = possessive(text, start, end);
        if (possessive > start) {
            tokens.add(Token.of(text, start, possessive));
            tokens.add(Token.of(text, possessive, end));
        } else {
            tokens.add(Token.of(text, start, end));
        }
        return end;
    }

    private static boolean continues(String text, int start, int at, int to) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        boolean followed = at + 1 < to && Character.isLetterOrDigit(text.charAt(at + 1));
        return switch (c) {
            case '-', '\'', '\u2019', '&' -> followed;
            // 2,315 and 7.8 are one number; U.S. and H.R.1852 one word; the end of a sentence is neither.
            case ',' -> followed && isDigit(text, at - 1) && isDigit(text, at + 1) && isDigit(text, start);
            case '.' -> followed && (bothDigits(text, at) || at - start == 1 || text.charAt(at - 2) == '.');
            case '%' -> Character.isDigit(text.charAt(start)) && !followed;
            default -> false;
        };
    }

    private static boolean bothDigits(String text, int at) {
        return isDigit(text, at - 1) && isDigit(text, at + 1);
    }

    private static boolean isDigit(String text, int at) {
        return Character.isDigit(text.charAt(at));
    }

    // "U.S." and "Sen." keep their last point; so does a single initial before a name.
    private static int keepPoint(String text, int start, int end, int to) {
        if (end >= to || text.charAt(end) != '.' || !Character.isLetter(text.charAt(end - 1))) {
            return end;
        }
        String word = text.substring(start, end);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        boolean pointed = word.indexOf('.') > 0;
        boolean abbreviation =
                Character.isUpperCase(word.charAt(0)) && ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
        return initial || pointed || abbreviation ? end + 1 : end;
    }

    private static int possessive(String text, int start, int end) {
        if (end - start > 2 && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')) {
            char mark = text.charAt(end - 2);
            if (mark == '\'' || mark == '\u2019') {
                return end - 2;
            }
        }
        return -1;
    }
}
