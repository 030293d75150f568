package org.sisterledger.reading.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sisterledger.reading.names.Mentions;
import org.sisterledger.reading.text.Layout;
import org.sisterledger.reading.text.Token;
import org.sisterledger.reading.text.WordSet;

/**
 * Cuts content into clauses: at semicolons, dashes and the ends of quoted sentences, behind a leading subordinate clause, and
 * before "and", "but" or "while" when a subject and a finite verb follow.
 */
final class ClauseSplitter {
    private static final Set<String> LEADING = Set.of("while", "although", "though", "whereas");
    private static final Set<String> JOINTS = WordSet.of("and but while whereas although though yet because");
    private static final Set<String> STARTERS =
            WordSet.of("the a an it he she they we i there this that these those all no its their his her our most some"
                    + " many both each none such not");
    private static final int REACH = 9;

    private ClauseSplitter() {}

    static List<Clause> split(Layout layout, Mentions mentions, int first, int last) {
        List<Clause> clauses = new ArrayList<>();
        List<Token> tokens = layout.tokens();
        int start = first;
        boolean leading = LEADING.contains(tokens.get(first).lower());
        for (int i = first + 1; i < last; i++) {
            int next = cutAt(tokens, i, start, last, leading && start == first);
            if (next > i) {
                add(layout, mentions, start, i, clauses);
                start = next;
                i = next - 1;
            }
        }
        add(layout, mentions, start, last, clauses);
        return clauses;
    }

    private static void add(Layout layout, Mentions mentions, int first, int last, List<Clause> clauses) {
        int from = first;
        int to = last;
        while (from < to
                && (isLoose(layout.tokens().get(from))
                        || LEADING.contains(layout.tokens().get(from).lower()))) {
            from++;
        }
        while (to > from && isLoose(layout.tokens().get(to - 1))) {
            to--;
        }
        if (from < to) {
            clauses.add(new Clause(layout, mentions, from, to));
        }
    }

    private static boolean isLoose(Token token) {
        return token.text().length() == 1 && ",.;:—–\"“”!?".indexOf(token.text().charAt(0)) >= 0;
    }

    // The index where the next clause begins if one ends before this token; the token's own index if none does.
    private static int cutAt(List<Token> tokens, int i, int start, int last, boolean leading) {
        Token token = tokens.get(i);
        String text = token.text();
        if (";".equals(text)
                || "—".equals(text)
                || "--".equals(text)
                || "!".equals(text)
                || "?".equals(text)
                || (".".equals(text) && i + 1 < last)) {
            return i + 1;
        }
        if (Lexicon.isComma(token) && leading && beginsClause(tokens, i + 1, last)) {
            return i + 1;
        }
        if (Lexicon.isComma(token)
                && i + 1 < last
                && JOINTS.contains(tokens.get(i + 1).lower())
                && beginsClause(tokens, i + 2, last)) {
            return i + 2;
        }
        if (JOINTS.contains(token.lower())
                && i - start >= 3
                && !inBetween(tokens, i, start)
                && beginsClause(tokens, i + 1, last)
                && hasFinite(tokens, start, i)) {
            return i + 1;
        }
        return i;
    }

    // "between US and China are": the "and" joins two names, not two clauses.
    private static boolean inBetween(List<Token> tokens, int and, int start) {
        for (int i = and - 1; i >= Math.max(start, and - 7); i--) {
            if (tokens.get(i).is("between") || tokens.get(i).is("both")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasFinite(List<Token> tokens, int first, int last) {
        for (int i = first; i < last; i++) {
            if (Lexicon.looksFinite(tokens.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsClause(List<Token> tokens, int first, int last) {
        if (first >= last) {
            return false;
        }
        Token begin = tokens.get(first);
        if (!STARTERS.contains(begin.lower())
                && !begin.isCapitalized()
                && !begin.isNumber()
                && !begin.lower().endsWith("s")) {
            return false;
        }
        for (int i = first + 1; i < Math.min(last, first + REACH); i++) {
            Token token = tokens.get(i);
            if (Lexicon.isComma(token) || token.is("to")) {
                return false;
            }
            if (Lexicon.looksFinite(token)) {
                return true;
            }
        }
        return false;
    }
}
