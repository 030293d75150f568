package org.sisterledger.reading.speech;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.reading.speech.Attribution.Stretch;
import org.sisterledger.reading.text.Layout;
import org.sisterledger.reading.text.Sentence;
import org.sisterledger.reading.text.Token;
import org.sisterledger.reading.text.WordSet;
import org.sisterledger.statement.Modality;

/** Tells where a word reports speech, and what it does to the content. */
final class CueFinder {
    private static final Set<String> VERB_OR_NOUN =
            WordSet.of("claim claims report reports call calls state states question questions demand demands request"
                    + " doubt doubts note notes show shows find hope hopes fear fears estimate estimates promise remark"
                    + " comment dispute disputes pledge counter say stress");

    private final List<Token> tokens;
    private final Clauses clauses;

    CueFinder(Layout layout, Clauses clauses) {
        this.tokens = layout.tokens();
        this.clauses = clauses;
    }

    /**
     * A word that reports speech.
     *
     * @param at its index
     * @param words the reporting words, of which it is the first
     * @param kind what it does
     * @param modality what the speaker does with the content
     */
    record Cue(int at, Stretch words, Cues.Kind kind, Modality modality) {
        boolean participle() {
            return kind == Cues.Kind.PARTICIPLE || kind == Cues.Kind.PARTICIPLE_DENY;
        }
    }

    /** The cue that begins at a token of a sentence; empty if none does. */
    Optional<Cue> cueAt(Sentence sentence, int i) {
        Token token = token(i);
        if (token.isCapitalized() && !sentence.headline()) {
            return Optional.empty();
        }
        if (isForOrOn(sentence, i)) {
            return Optional.of(new Cue(i, new Stretch(i, i + 2), Cues.Kind.ASK, Modality.ASKS));
        }
        if (token.lower().startsWith("point")
                && i + 1 < sentence.last()
                && token(i + 1).is("out")) {
            return Optional.of(new Cue(i, new Stretch(i, i + 2), Cues.Kind.SAY, Modality.ASSERTS));
        }
        int of = token.is("spoke") ? indexOf("of", i, Math.min(sentence.last(), i + 5)) : -1;
        if (of > i) {
            return Optional.of(new Cue(i, new Stretch(i, of + 1), Cues.Kind.ASK, Modality.ASSERTS));
        }
        Optional<Cues.Kind> kind = Cues.find(token.lower());
        if (kind.isEmpty() || !isVerb(sentence, i)) {
            return Optional.empty();
        }
        return Optional.of(
                new Cue(i, new Stretch(i, i + 1), kind.get(), kind.get().modality()));
    }

    private boolean isThatOrQuote(Sentence sentence, int at) {
        return at < sentence.last() && (token(at).is("that") || Grammar.isQuoteMark(token(at)));
    }

    private boolean isForOrOn(Sentence sentence, int i) {
        return Set.of("called", "calls", "call", "calling").contains(token(i).lower())
                && i + 1 < sentence.last()
                && (token(i + 1).is("for") || token(i + 1).is("on"))
                && isVerb(sentence, i);
    }

    private boolean isVerb(Sentence sentence, int i) {
        if (i == sentence.first()) {
            return token(i).lower().endsWith("ing");
        }
        Token before = token(i - 1);
        if (before.lower().equals("'s") || before.lower().equals("’s") || before.is("to")) {
            return false;
        }
        boolean participle = token(i).lower().endsWith("ing");
        if (VERB_OR_NOUN.contains(token(i).lower())
                && !Grammar.isPronoun(before)
                && !before.isCapitalized()
                && !before.lower().endsWith("s")
                && !isThatOrQuote(sentence, i + 1)) {
            return false;
        }
        if (participle) {
            return Grammar.isComma(before)
                    || before.is("of")
                    || before.is("by")
                    || Grammar.isAdverb(before)
                    || before.is("as")
                    || Grammar.isDash(before);
        }
        for (int k = clauses.groupStart(i, sentence); k < i; k++) {
            if (Grammar.isNegation(token(k)) || Grammar.isBe(token(k))) {
                return false;
            }
        }
        return !Grammar.isDeterminer(before) || before.is("all") || before.is("both");
    }

    private int indexOf(String word, int first, int last) {
        for (int i = first; i < last; i++) {
            if (token(i).is(word)) {
                return i;
            }
        }
        return -1;
    }

    private Token token(int index) {
        return tokens.get(index);
    }
}
