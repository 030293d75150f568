package org.sisterledger.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text in tokens, sentences and quotations. Offsets are those of the text.
 *
 * @param text all of it
 * @param tokens in order
 * @param sentences in order; a sentence does not end inside a quotation
 * @param quotations in order, without overlap
 */
public record Layout(String text, List<Token> tokens, List<Sentence> sentences, List<Quotation> quotations) {
    /** Copies the lists. */
    public Layout {
        tokens = List.copyOf(tokens);
        sentences = List.copyOf(sentences);
        quotations = List.copyOf(quotations);
    }

    /**
     * Lays out a text.
     *
     * @param text all of it
     * @param titleStart where the headline begins
     * @param titleEnd behind the headline; the same as its start if there is none
     * @param bodyStart where the body begins
     */
    public static Layout of(String text, int titleStart, int titleEnd, int bodyStart) {
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        List<Quotation> quotations = new ArrayList<>();
        int paragraph = 0;
        if (titleEnd > titleStart) {
            add(text, new int[] {titleStart, titleEnd}, 0, true, tokens, sentences, quotations);
            paragraph++;
        }
        for (int[] range : Paragraphs.split(text, bodyStart)) {
            add(text, range, paragraph++, false, tokens, sentences, quotations);
        }
        return new Layout(text, tokens, sentences, quotations);
    }

    private static void add(
            String text,
            int[] range,
            int paragraph,
            boolean headline,
            List<Token> tokens,
            List<Sentence> sentences,
            List<Quotation> quotations) {
        int first = tokens.size();
        tokens.addAll(Tokenizer.tokenize(text, range[0], range[1]));
        List<Quotation> own = Quotations.find(text, range[0], range[1]);
        quotations.addAll(own);
        if (headline) {
            if (tokens.size() > first) {
                sentences.add(new Sentence(range[0], range[1], first, tokens.size(), paragraph, true));
            }
        } else {
            Sentences.split(tokens, first, own, paragraph, sentences);
        }
    }

    /** The quotation around an offset; empty if it stands in none. */
    public Optional<Quotation> findQuotation(int offset) {
        int low = 0;
        int high = quotations.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Quotation quotation = quotations.get(middle);
            if (quotation.close() <= offset) {
                low = middle + 1;
            } else if (quotation.open() > offset) {
                high = middle - 1;
            } else {
                return Optional.of(quotation);
            }
        }
        return Optional.empty();
    }

    /** The quotations that begin within a sentence. */
    public List<Quotation> listQuotations(Sentence sentence) {
        return quotations.stream()
                .filter(quotation -> quotation.open() >= sentence.start() && quotation.open() < sentence.end())
                .toList();
    }

    /** The words of a stretch of tokens. */
    public String words(int first, int last) {
        return first >= last
                ? ""
                : text.substring(tokens.get(first).start(), tokens.get(last - 1).end());
    }
}
