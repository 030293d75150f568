package org.sisterledger.reading.meaning;

import java.util.List;
import java.util.Set;
import org.sisterledger.reading.names.Mention;
import org.sisterledger.reading.names.Mentions;
import org.sisterledger.reading.text.Layout;
import org.sisterledger.reading.text.Token;
import org.sisterledger.source.Span;

/**
 * A stretch of a text that makes one claim or few.
 *
 * @param layout the text
 * @param mentions names in it
 * @param first index of the first token
 * @param last index behind the last
 */
record Clause(Layout layout, Mentions mentions, int first, int last) {
    Token token(int index) {
        return layout.tokens().get(index);
    }

    boolean isWithin(int index) {
        return index >= first && index < last;
    }

    /** First place of any of these words at or behind an index; -1 if none stands there. */
    int find(Set<String> words, int from) {
        for (int i = Math.max(first, from); i < last; i++) {
            if (words.contains(token(i).lower())) {
                return i;
            }
        }
        return -1;
    }

    int find(Set<String> words) {
        return find(words, first);
    }

    boolean has(Set<String> words) {
        return find(words) >= 0;
    }

    boolean has(String word) {
        return find(Set.of(word)) >= 0;
    }

    /** First place where these words stand in a row; -1 if they do not. */
    int findPhrase(String phrase) {
        String[] words = phrase.split(" ", -1);
        for (int i = first; i + words.length <= last; i++) {
            int k = 0;
            while (k < words.length && token(i + k).is(words[k])) {
                k++;
            }
            if (k == words.length) {
                return i;
            }
        }
        return -1;
    }

    boolean hasPhrase(String phrase) {
        return findPhrase(phrase) >= 0;
    }

    boolean hasAnyPhrase(List<String> phrases) {
        return phrases.stream().anyMatch(this::hasPhrase);
    }

    /** Whether the word at an index is negated by one of the few words before it. */
    boolean isNegated(int index) {
        for (int i = Math.max(first, index - 4); i < index; i++) {
            if (Lexicon.isNegation(token(i))) {
                return true;
            }
        }
        return false;
    }

    List<Mention> listMentions() {
        return mentions.list(first, last);
    }

    String words() {
        return layout.words(first, last);
    }

    String words(int from, int to) {
        return layout.words(from, to);
    }

    Span span() {
        return Span.of(layout.text(), token(first).start(), token(last - 1).end());
    }
}
