package org.sisterledger.reading.places;

import java.util.Arrays;

/**
 * The words of a text as offsets, with what stands between them and what kind of word each is. A word is letters and digits
 * without a break; {@code O'Brien} is two.
 */
final class Words {
    /** The word begins with a capital letter. */
    static final int CAPITAL = 1;
    /** All its letters are capitals, and there are at least two. */
    static final int UPPER = 1 << 1;
    /** It begins a sentence, a headline or a quotation. */
    static final int FIRST = 1 << 2;

    /** What stands before a word. */
    enum Gap {
        /** Blanks. */
        SPACE,
        /** A comma and blanks. */
        COMMA,
        /** A hyphen. */
        HYPHEN,
        /** An apostrophe. */
        APOSTROPHE,
        /** The point of an abbreviation. */
        POINT,
        /** An opening bracket. */
        BRACKET,
        /** Anything else within a sentence. */
        OTHER,
        /** The end of a sentence, or of a paragraph. */
        STOP
    }

    private final String text;
    private int count;
    private int[] start;
    private int[] end;
    private int[] marks;
    private Gap[] gap;

    private Words(String text) {
        this.text = text;
        int guess = text.length() / 4 + 8;
        start = new int[guess];
        end = new int[guess];
        marks = new int[guess];
        gap = new Gap[guess];
    }

    static Words of(String text) {
        Words words = new Words(text);
        words.scan();
        return words;
    }

    int count() {
        return count;
    }

    int start(int word) {
        return start[word];
    }

    int end(int word) {
        return end[word];
    }

    /** What stands before a word; a stop before the first and behind the last. */
    Gap gap(int word) {
        return word >= count ? Gap.STOP : gap[word];
    }

    /** Whether a word has a mark or is of a class of {@link WordClass}; never outside the text. */
    boolean is(int word, int mark) {
        return word >= 0 && word < count && (marks[word] & mark) != 0;
    }

    /** The first character of a word. */
    char first(int word) {
        return text.charAt(start[word]);
    }

    String word(int word) {
        return text.substring(start[word], end[word]);
    }

    private void scan() {
        int at = 0;
        int length = text.length();
        int last = 0;
        while (true) {
            while (at < length && !Folding.isWord(text.charAt(at))) {
                at++;
            }
            if (at == length) {
                return;
            }
            int begin = at;
            while (at < length && Folding.isWord(text.charAt(at))) {
                at++;
            }
            add(last, begin, at);
            last = at;
        }
    }

    private void add(int last, int begin, int behind) {
        if (count == start.length) {
            int more = count * 3 / 2;
            start = Arrays.copyOf(start, more);
            end = Arrays.copyOf(end, more);
            marks = Arrays.copyOf(marks, more);
            gap = Arrays.copyOf(gap, more);
        }
        start[count] = begin;
        end[count] = behind;
        Gap before = count == 0 ? Gap.STOP : gapOf(last, begin);
        gap[count] = before;
        int mark = WordClass.of(text, begin, behind);
        if (Character.isUpperCase(text.charAt(begin))) {
            mark |= CAPITAL;
            if (behind - begin > 1 && isUpper(begin, behind)) {
                mark |= UPPER;
            }
        }
        if (before == Gap.STOP || (before == Gap.OTHER && opensQuotation(last, begin))) {
            mark |= FIRST;
        }
        marks[count++] = mark;
    }

    private boolean isUpper(int begin, int behind) {
        for (int i = begin; i < behind; i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean opensQuotation(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\u201c' || c == ':') {
                return true;
            }
        }
        return false;
    }

    private Gap gapOf(int from, int to) {
        Gap found = Gap.SPACE;
        boolean blank = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case ' ', '\u00a0', '\t', '\r' -> blank = true;
                case '\n' -> {
                    blank = true;
                    if (i + 1 < to && (text.charAt(i + 1) == '\n' || text.charAt(i + 1) == '\r')) {
                        return Gap.STOP;
                    }
                }
                case '-' -> found = found == Gap.SPACE && !blank && to == i + 1 ? Gap.HYPHEN : Gap.OTHER;
                case '\'', '\u2019' -> found = to == from + 1 ? Gap.APOSTROPHE : Gap.OTHER;
                case ',' -> found = found == Gap.SPACE ? Gap.COMMA : Gap.OTHER;
                case '(', '[' -> found = Gap.BRACKET;
                case '.' -> {
                    if (found != Gap.SPACE || !isAbbreviation(from, i)) {
                        return Gap.STOP;
                    }
                    found = Gap.POINT;
                }
                case '!', '?', ';' -> {
                    return Gap.STOP;
                }
                default -> found = Gap.OTHER;
            }
        }
        return found == Gap.SPACE && !blank ? Gap.OTHER : found;
    }

    // The point behind "St", "Mr", a single letter, or within "U.S." ends no sentence.
    private boolean isAbbreviation(int wordEnd, int point) {
        boolean inside = point + 1 < text.length() && Folding.isWord(text.charAt(point + 1));
        int word = count - 1;
        return inside
                || end[word] - start[word] == 1
                || ((marks[word] & (WordClass.TITLE | WordClass.SHORT)) != 0 && wordEnd == point);
    }
}
