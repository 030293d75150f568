package org.sisterledger.reading.attribution;

import java.util.List;
import org.sisterledger.reading.text.Layout;
import org.sisterledger.reading.text.Quotation;
import org.sisterledger.reading.text.Sentence;
import org.sisterledger.reading.text.Token;

/** A text as the numbers that features are made of, token by token. */
final class Words {
    /** Longer paragraphs, which no prose has, are cut, so that memory does not grow with them. */
    private static final int LONGEST_CHAIN = 2000;

    /** Quotation marks and what they enclose. */
    static final int OPENS = 1;

    static final int QUOTED = 2;
    static final int CLOSES = 3;

    final int size;
    final int[] word;
    final int[] stem;
    final int[] ending2;
    final int[] ending3;
    final int[] shape;
    final int[] kind;
    final int[] quote;
    final int[] sentence;
    final boolean[] starts;
    final boolean[] ends;
    /** Of the paragraph of each token, the first token and the one behind the last. */
    final int[] paragraphFirst;

    final int[] paragraphLast;

    Words(Layout layout) {
        List<Token> tokens = layout.tokens();
        size = tokens.size();
        word = new int[size];
        stem = new int[size];
        ending2 = new int[size];
        ending3 = new int[size];
        shape = new int[size];
        kind = new int[size];
        quote = new int[size];
        sentence = new int[size];
        starts = new boolean[size];
        ends = new boolean[size];
        paragraphFirst = new int[size];
        paragraphLast = new int[size];
        placeSentences(layout.sentences());
        placeQuotations(tokens, layout.quotations());
        for (int i = 0; i < size; i++) {
            describe(i, tokens.get(i));
        }
    }

    private void placeSentences(List<Sentence> sentences) {
        int first = 0;
        for (int n = 0; n < sentences.size(); n++) {
            Sentence own = sentences.get(n);
            starts[own.first()] = true;
            ends[own.last() - 1] = true;
            for (int i = own.first(); i < own.last(); i++) {
                sentence[i] = n;
            }
            boolean last = n + 1 == sentences.size() || sentences.get(n + 1).paragraph() != own.paragraph();
            if (last) {
                for (int i = first; i < own.last(); i++) {
                    int chain = first + (i - first) / LONGEST_CHAIN * LONGEST_CHAIN;
                    paragraphFirst[i] = chain;
                    paragraphLast[i] = Math.min(own.last(), chain + LONGEST_CHAIN);
                }
                first = own.last();
            }
        }
    }

    private void placeQuotations(List<Token> tokens, List<Quotation> quotations) {
        int next = 0;
        for (int i = 0; i < size; i++) {
            int start = tokens.get(i).start();
            while (next < quotations.size() && quotations.get(next).close() <= start) {
                next++;
            }
            if (next < quotations.size() && start >= quotations.get(next).open()) {
                Quotation own = quotations.get(next);
                quote[i] = start == own.open() ? OPENS : start < own.end() ? QUOTED : CLOSES;
            }
        }
    }

    private void describe(int i, Token token) {
        String lower = token.lower().replace('\u2019', '\'');
        word[i] = Hash.word(lower, 0, 0);
        ending2[i] = Hash.word(lower, Math.max(0, lower.length() - 2), 2);
        ending3[i] = Hash.word(lower, Math.max(0, lower.length() - 3), 3);
        stem[i] = Hash.word(stem(lower), 0, 4);
        shape[i] = shape(token.text());
        kind[i] = WordKind.of(token, starts[i] || (i > 0 && quote[i - 1] == OPENS));
    }

    /** A word without its inflection, roughly: "denied", "denies" and "denying" give "deny". */
    static String stem(String word) {
        int length = word.length();
        if (length > 4 && (word.endsWith("ies") || word.endsWith("ied"))) {
            return word.substring(0, length - 3) + "y";
        }
        String stem = word;
        if (length > 5 && word.endsWith("ing")) {
            stem = word.substring(0, length - 3);
        } else if (length > 4 && (word.endsWith("ed") || word.endsWith("es"))) {
            stem = word.substring(0, length - 2);
        } else if (length > 3 && word.endsWith("s") && !word.endsWith("ss")) {
            stem = word.substring(0, length - 1);
        }
        int last = stem.length() - 1;
        boolean doubled =
                last > 2 && stem.charAt(last) == stem.charAt(last - 1) && "bdgmnprt".indexOf(stem.charAt(last)) >= 0;
        return doubled || (last > 2 && stem.endsWith("e")) ? stem.substring(0, last) : stem;
    }

    // Up to four runs of upper case, lower case, digits and marks.
    private static int shape(String text) {
        int shape = 0;
        int runs = 0;
        int last = -1;
        for (int i = 0; i < text.length() && runs < 4; i++) {
            char c = text.charAt(i);
            int sort = Character.isUpperCase(c)
                    ? 1
                    : Character.isLowerCase(c) ? 2 : Character.isDigit(c) ? 3 : 4 + (c & 63);
            if (sort != last) {
                shape = shape * 71 + sort;
                last = sort;
                runs++;
            }
        }
        return shape + (text.length() > 1 ? 7_000_021 : 0);
    }
}
