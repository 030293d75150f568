package org.sisterledger.reading.speech;

import java.util.List;
import java.util.Set;
import org.sisterledger.reading.speech.Attribution.Stretch;
import org.sisterledger.reading.text.Layout;
import org.sisterledger.reading.text.Sentence;
import org.sisterledger.reading.text.Token;
import org.sisterledger.reading.text.WordSet;

/** Finds subjects to the left of a verb and what stands to its right, by closed word classes alone. */
final class Clauses {
    private static final int LONGEST_APPOSITION = 24;
    private static final Set<String> ADJUNCTS =
            WordSet.of("in on at during after by via through to from with before last this next earlier late early"
                    + " following when while as without of for citing about");

    private final Layout layout;
    private final List<Token> tokens;
    private final NounPhrases phrases;

    Clauses(Layout layout) {
        this.layout = layout;
        this.tokens = layout.tokens();
        this.phrases = new NounPhrases(layout);
    }

    /** First index of the verb group that ends with the verb: auxiliaries and adverbs before it belong to it. */
    int groupStart(int verb, Sentence sentence) {
        int start = verb;
        while (start > sentence.first()
                && (Grammar.isAuxiliary(token(start - 1))
                        || Grammar.isAdverb(token(start - 1))
                        || Grammar.isNegation(token(start - 1))
                        || Grammar.isBe(token(start - 1)))) {
            start--;
        }
        return start;
    }

    /** The subject that ends where a verb group starts; none if there is none to its left. */
    Stretch subject(int groupStart, Sentence sentence) {
        int before = groupStart - 1;
        if (before < sentence.first() || Grammar.isQuoteMark(token(before))) {
            return Stretch.NONE;
        }
        if (Grammar.isComma(token(before))) {
            return withApposition(before, sentence);
        }
        if (token(before).is("who")) {
            int end = Grammar.isComma(token(before - 1)) ? before - 1 : before;
            return end > sentence.first() ? phrases.endingAt(end, sentence) : Stretch.NONE;
        }
        return phrases.endingAt(groupStart, sentence);
    }

    // "Boerum, who chairs the body, said": the subject ends before the comma that opens the apposition.
    private Stretch withApposition(int close, Sentence sentence) {
        int limit = Math.max(sentence.first(), close - LONGEST_APPOSITION);
        boolean list = false;
        for (int open = close - 1; open > limit; open--) {
            if (Grammar.isQuoteMark(token(open))) {
                return Stretch.NONE;
            }
            if (Grammar.isComma(token(open))) {
                Token first = token(open + 1);
                boolean relative = first.is("who") || first.is("which") || first.is("including");
                if (!relative && hasFinite(open + 1, close)) {
                    return Stretch.NONE;
                }
                Stretch head = phrases.endingAt(open, sentence);
                boolean state = open + 2 == close && !list;
                if (!head.isEmpty() && !state) {
                    return new Stretch(head.first(), close);
                }
                list = true;
            }
        }
        return Stretch.NONE;
    }

    private boolean hasFinite(int first, int last) {
        for (int i = first; i < last; i++) {
            if (Grammar.isBe(token(i)) || Grammar.isAuxiliary(token(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause begins here: a subject, then soon a finite verb. */
    boolean isClause(int first, int last) {
        if (first >= last
                || (Grammar.isPreposition(token(first)) && !token(first).isCapitalized())) {
            return false;
        }
        int limit = Math.min(last, first + 22);
        for (int i = first + 1; i < limit; i++) {
            if (Grammar.looksFinite(token(i)) && !token(i - 1).is("to")) {
                return true;
            }
        }
        return false;
    }

    // "said that" opens a clause; "at that time" does not.
    private boolean isThat(int at, int first) {
        return token(at).is("that") && (at == first || !Grammar.isPreposition(token(at - 1)));
    }

    /** Whether what stands behind a cue is time, place or manner, and no content. */
    boolean isAdjunct(int first, int last) {
        if (first >= last) {
            return true;
        }
        for (int i = first; i < last; i++) {
            if (Grammar.isQuoteMark(token(i)) || isThat(i, first)) {
                return false;
            }
        }
        Token begin = token(first);
        return Grammar.isTime(begin) || ADJUNCTS.contains(begin.lower()) || Grammar.isAdverb(begin);
    }

    /** The index behind time, place and manner between a cue and its content; {@code first} if nothing is there. */
    int behindAdjuncts(int first, int last) {
        int at = first;
        int that = indexOf("that", first, Math.min(last, first + 14));
        boolean plain = that > first && !crossesVerb(first, that);
        if (plain && isAdjunct(first, that)) {
            return that;
        }
        while (at < last
                && (Grammar.isTime(token(at))
                        || isTimePhrase(at, last)
                        || token(at).is("also"))) {
            at += isTimePhrase(at, last) && !Grammar.isTime(token(at)) ? 2 : 1;
            while (at < last && token(at).isNumber()) {
                at++;
            }
        }
        return at;
    }

    private boolean isTimePhrase(int at, int last) {
        return at + 1 < last
                && (token(at).is("on")
                        || token(at).is("last")
                        || token(at).is("this")
                        || token(at).is("in"))
                && (Grammar.isTime(token(at + 1)) || token(at + 1).isNumber());
    }

    private boolean crossesVerb(int first, int last) {
        for (int i = first; i < last; i++) {
            if (Grammar.isAuxiliary(token(i)) || Grammar.isBe(token(i)) || Grammar.isQuoteMark(token(i))) {
                return true;
            }
        }
        return false;
    }

    private int indexOf(String word, int first, int last) {
        for (int i = first; i < last; i++) {
            if (token(i).is(word) && (!"that".equals(word) || isThat(i, first))) {
                return i;
            }
        }
        return -1;
    }

    /** The noun phrase that ends at an index; none if what stands there is none. */
    Stretch nounPhrase(int end, Sentence sentence) {
        return phrases.endingAt(end, sentence);
    }

    Token token(int index) {
        return tokens.get(index);
    }

    /** Whether a token stands between quotation marks. */
    boolean isQuoted(int index) {
        return layout.findQuotation(token(index).start())
                .filter(quotation -> quotation.encloses(token(index).start()))
                .isPresent();
    }
}
