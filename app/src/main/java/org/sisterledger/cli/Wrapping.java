package org.sisterledger.cli;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a width, at blanks; a word that is longer stands on a line of its own. */
final class Wrapping {
    private Wrapping() {}

    /** The lines; one empty line for an empty text. Line breaks in the text are kept, other control codes are not. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            StringBuilder line = new StringBuilder();
            int used = 0;
            for (String word : clean(paragraph).split(" +", -1)) {
                int size = columns(word);
                if (used > 0 && used + 1 + size > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                if (used > 0) {
                    line.append(' ');
                    used++;
                }
                line.append(word);
                used += size;
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** How many columns a terminal gives a text: two for an ideograph, none for a combining mark. */
    static int columns(String text) {
        return text.codePoints().map(Wrapping::columns).sum();
    }

    // A text read from a file must not be able to move the cursor or set colours.
    private static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> out.appendCodePoint(
                        Character.isWhitespace(c) ? ' ' : Character.getType(c) == Character.CONTROL ? '\uFFFD' : c));
        return out.toString();
    }

    private static int columns(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}
