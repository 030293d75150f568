package org.sisterledger.reading.attribution;

import java.util.HashMap;
import java.util.Map;
import org.sisterledger.reading.text.Token;

/**
 * What kind of word a token is, as a small number: function words by closed lists, marks by character, all others by letter
 * case and ending. It stands in for a part of speech, without a tagger.
 */
final class WordKind {
    /** No token: before the first or behind the last of a paragraph. */
    static final int NONE = 70;
    /** How many kinds there are. */
    static final int COUNT = 71;

    static final int THAT = 10;
    static final int CONJUNCTION = 13;
    static final int COMMA = 40;
    static final int FULL_STOP = 41;
    static final int SEMICOLON = 43;
    private static final int FIRST_MARK = 40;
    private static final int LAST_MARK = 49;
    private static final int NUMBER = 30;
    private static final int NAME = 31;
    private static final int ACRONYM = 33;
    private static final int LOWER = 50;
    private static final int UPPER = 60;

    private static final Map<String, Integer> CLOSED = closed();

    private WordKind() {}

    /** The kind of a token; {@code first} if a sentence or a quotation begins with it, where capitals say nothing. */
    static int of(Token token, boolean first) {
        String lower = token.lower().replace('\u2019', '\'');
        Integer closed = CLOSED.get(lower);
        if (closed != null) {
            return closed;
        }
        char c = token.text().charAt(0);
        if (!Character.isLetterOrDigit(c)) {
            return mark(c);
        }
        if (Character.isDigit(c)) {
            return NUMBER;
        }
        boolean upper = Character.isUpperCase(c);
        if (upper && token.isAcronym()) {
            return ACRONYM;
        }
        return upper && !first ? NAME : (upper ? UPPER : LOWER) + ending(lower);
    }

    /** Whether it is a mark. */
    static boolean isMark(int kind) {
        return kind >= FIRST_MARK && kind <= LAST_MARK;
    }

    private static int mark(char c) {
        return switch (c) {
            case ',' -> COMMA;
            case '.', '!', '?' -> FULL_STOP;
            case ':' -> 42;
            case ';' -> SEMICOLON;
            case '"', '\u201c', '\u201d' -> 44;
            case '\'', '\u2018', '\u2019' -> 45;
            case '(', '[' -> 46;
            case ')', ']' -> 47;
            case '-', '\u2013', '\u2014' -> 48;
            default -> LAST_MARK;
        };
    }

    private static int ending(String lower) {
        if (lower.length() <= 3) {
            return 0;
        }
        if (lower.endsWith("ed")) {
            return 1;
        }
        if (lower.endsWith("ing")) {
            return 2;
        }
        if (lower.endsWith("ly")) {
            return 3;
        }
        if (lower.endsWith("s") && !lower.endsWith("ss")) {
            return 4;
        }
        if (lower.endsWith("ion") || lower.endsWith("ment") || lower.endsWith("ness")) {
            return 5;
        }
        return lower.endsWith("er") || lower.endsWith("or") || lower.endsWith("ist") ? 6 : 0;
    }

    private static Map<String, Integer> closed() {
        Map<String, Integer> map = new HashMap<>();
        put(map, 1, "the a an this these those another every each some any no both");
        put(map, 2, "he she it they we i you who");
        put(map, 3, "him her them us me himself herself themselves itself");
        put(map, 4, "his its their our my your whose");
        put(map, 5, "is are was were be been being am 're 'm");
        put(map, 6, "has have had having");
        put(map, 7, "do does did");
        put(map, 8, "will would can could may might must should shall 'll 'd");
        put(
                map,
                9,
                "not never don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't hasn't haven't");
        put(map, THAT, "that");
        put(map, 11, "whether if");
        put(map, 12, "because while when after before although though since unless until as once where");
        put(map, CONJUNCTION, "and or but nor");
        put(map, 14, "to");
        put(map, 15, "of");
        put(
                map,
                16,
                "in on at by for with from about into over against during under between through than like without");
        put(map, 16, "within across toward towards upon among around amid");
        put(map, 17, "which what how why whom");
        put(map, 18, "there here");
        put(map, 19, "also just only even still already too now then again yet ever");
        put(map, 20, "mr. mrs. ms. dr. sen. rep. gov. gen. lt. col. president senator secretary governor congressman");
        put(map, 20, "mayor minister professor judge");
        put(map, 21, "according");
        put(
                map,
                22,
                "one two three four five six seven eight nine ten many most few several all more much other others");
        put(map, 23, "so");
        put(map, 24, "'s");
        return Map.copyOf(map);
    }

    private static void put(Map<String, Integer> map, int kind, String words) {
        for (String word : words.split(" ", -1)) {
            map.put(word, kind);
        }
    }
}
