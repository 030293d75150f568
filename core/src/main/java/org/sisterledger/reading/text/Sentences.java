package org.sisterledger.reading.text;

import java.util.List;
import java.util.Set;

/**
 * Cuts a paragraph into sentences: at a full stop, question or exclamation mark outside quotations, or at the closing mark of
 * a quotation that ends with one, when what follows begins like a sentence.
 */
final class Sentences {
    private static final Set<String> CLOSERS = Set.of("\"", "”", "’", "»", ")", "]");
    private static final Set<String> TITLES =
            WordSet.of("mr. mrs. ms. dr. prof. sen. rep. gov. gen. lt. col. st. no. vs. mt. ft. sgt.");

    private Sentences() {}

    static void split(List<Token> tokens, int from, List<Quotation> quotations, int paragraph, List<Sentence> into) {
        int first = from;
        int to = tokens.size();
        for (int i = from; i < to; i++) {
            int end = endAfter(tokens, i, to, quotations);
            if (end > 0) {
                into.add(sentence(tokens, first, end, paragraph));
                first = end;
                i = end - 1;
            }
        }
        if (first < to) {
            into.add(sentence(tokens, first, to, paragraph));
        }
    }

    private static Sentence sentence(List<Token> tokens, int first, int last, int paragraph) {
        return new Sentence(tokens.get(first).start(), tokens.get(last - 1).end(), first, last, paragraph, false);
    }

    // The index behind the sentence that this token ends; 0 if it ends none.
    private static int endAfter(List<Token> tokens, int at, int to, List<Quotation> quotations) {
        Token token = tokens.get(at);
        boolean stop = ".".equals(token.text()) || "!".equals(token.text()) || "?".equals(token.text());
        boolean pointed = token.text().length() > 1 && token.text().endsWith(".") && !TITLES.contains(token.lower());
        if (!stop && !pointed) {
            return 0;
        }
        int end = at + 1;
        while (end < to && CLOSERS.contains(tokens.get(end).text()) && closes(tokens.get(end), quotations)) {
            end++;
        }
        if (end >= to || insideQuotation(tokens.get(end - 1), quotations)) {
            return 0;
        }
        Token next = tokens.get(end);
        boolean begins = next.isCapitalized() || next.isNumber() || opensQuotation(next, quotations);
        // An abbreviation ends a sentence only before a word that no name would go on with.
        boolean surely = stop || Starters.WORDS.contains(next.lower()) || opensQuotation(next, quotations);
        boolean initial = pointed && token.text().length() == 2;
        return begins && surely && !initial ? end : 0;
    }

    private static boolean closes(Token token, List<Quotation> quotations) {
        char c = token.text().charAt(0);
        return c == ')' || c == ']' || quotations.stream().anyMatch(quotation -> quotation.close() == token.end());
    }

    private static boolean insideQuotation(Token token, List<Quotation> quotations) {
        return quotations.stream()
                .anyMatch(quotation -> quotation.encloses(token.start()) && quotation.close() > token.end());
    }

    private static boolean opensQuotation(Token token, List<Quotation> quotations) {
        return quotations.stream().anyMatch(quotation -> quotation.open() == token.start());
    }

    /** Words that begin sentences and do not go on a name. */
    private static final class Starters {
        static final Set<String> WORDS =
                WordSet.of("the a an in on at he she it they we i but and this that these those while after before when"
                        + " since for as if with according however meanwhile both some many no not his her its their our"
                        + " there last by");
    }
}
