package org.sisterledger.reading.text;

import java.util.ArrayList;
import java.util.List;

/** Finds quotations in a paragraph: straight, curly, angled and doubled marks. Single marks count only where they are curly. */
final class Quotations {
    private Quotations() {}

    static List<Quotation> find(String text, int from, int to) {
        List<Quotation> found = new ArrayList<>();
        int open = -1;
        char closing = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (open < 0) {
                closing = closingOf(c);
                if (closing != 0 && (c != '\u2018' || opensSingle(text, i, from, to))) {
                    open = i;
                }
            } else if (c == closing && (c != '\u2019' || closesSingle(text, i, to))) {
                found.add(new Quotation(open, open + 1, i, i + 1));
                open = -1;
            }
        }
        if (open >= 0 && closing != '\u2019') {
            found.add(new Quotation(open, open + 1, to, to));
        }
        return found;
    }

    private static char closingOf(char c) {
        return switch (c) {
            case '"' -> '"';
            case '\u201c', '\u201e' -> '\u201d';
            case '\u00ab' -> '\u00bb';
            case '\u2018' -> '\u2019';
            default -> 0;
        };
    }

    private static boolean opensSingle(String text, int at, int from, int to) {
        boolean before = at == from || !Character.isLetterOrDigit(text.charAt(at - 1));
        return before && at + 1 < to && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private static boolean closesSingle(String text, int at, int to) {
        return at + 1 >= to || !Character.isLetterOrDigit(text.charAt(at + 1));
    }
}
