package org.sisterledger.reading.speech;

import java.util.List;
import java.util.Set;
import org.sisterledger.reading.speech.Attribution.Stretch;
import org.sisterledger.reading.text.Layout;
import org.sisterledger.reading.text.Sentence;
import org.sisterledger.reading.text.Token;
import org.sisterledger.reading.text.WordSet;

/** Finds where a noun phrase begins, going left from where it ends, by closed word classes alone. */
final class NounPhrases {
    private static final Set<String> OPENERS =
            WordSet.of("but and so yet still meanwhile however later earlier then also separately nevertheless instead"
                    + " moreover afterwards for");
    private static final Set<String> BINDERS =
            Set.of("and", "all", "both", "including", "some", "half", "even", "only");

    private final List<Token> tokens;

    NounPhrases(Layout layout) {
        this.tokens = layout.tokens();
    }

    /** The noun phrase that ends at an index; none if what stands there is none. */
    Stretch endingAt(int end, Sentence sentence) {
        int start = end;
        while (start > sentence.first() && belongs(start - 1, start, end, sentence)) {
            start = ")".equals(token(start - 1).text()) ? opening(start - 1, sentence) : start - 1;
        }
        start = stripOpeners(start, end);
        int last = withoutTime(start, end);
        return last < end && isNominal(start, last)
                ? new Stretch(start, last)
                : isNominal(start, end) ? new Stretch(start, end) : Stretch.NONE;
    }

    // "Beijing in October 2019": the time is no part of who acts.
    private int withoutTime(int start, int end) {
        int last = end;
        while (last > start + 1
                && (Grammar.isTime(token(last - 1)) || token(last - 1).isNumber())) {
            last--;
        }
        boolean preposition =
                last < end && (token(last - 1).is("in") || token(last - 1).is("on"));
        return preposition && last - 1 > start ? last - 1 : end;
    }

    private boolean belongs(int at, int next, int end, Sentence sentence) {
        Token token = token(at);
        if (Grammar.isComma(token)) {
            return next < end && joinsNames(at, end, sentence);
        }
        if (")".equals(token.text())) {
            return opening(at, sentence) > sentence.first();
        }
        // "before that vote the mayor": an article begins the phrase, unless a preposition binds it to what stands
        // before.
        boolean begun = next < end
                && (token(next).is("the") || token(next).is("a") || token(next).is("an"));
        if (begun && token.isWord() && !Grammar.isPreposition(token) && !BINDERS.contains(token.lower())) {
            return false;
        }
        if (token.is("and") || token.is("&")) {
            return at > sentence.first() && next < end && bothNames(at);
        }
        boolean apostrophe = token.lower().equals("'s") || token.lower().equals("’s");
        if (Grammar.isMark(token) && !apostrophe && !"/".equals(token.text()) && !".".equals(token.text())) {
            return false;
        }
        if (".".equals(token.text())) {
            return false;
        }
        boolean verb = !token.isCapitalized()
                && (Grammar.isAuxiliary(token)
                        || Grammar.isBe(token)
                        || (Cues.find(token.lower()).isPresent() && at != end - 1 && !nounLike(at)));
        return !verb && !(Grammar.isBoundary(token) && !token.isCapitalized());
    }

    private boolean nounLike(int at) {
        return at > 0
                && (Grammar.isDeterminer(token(at - 1)) || token(at - 1).lower().endsWith("'s"));
    }

    private boolean bothNames(int and) {
        Token left = token(and - 1);
        Token right = token(and + 1);
        return (left.isCapitalized() && right.isCapitalized())
                || (left.isWord()
                        && right.isWord()
                        && !left.isCapitalized()
                        && left.lower().endsWith("s"));
    }

    // A comma goes on a list of names only if an "and" closes the list: "Blackburn, Hawley and Rubio".
    private boolean joinsNames(int comma, int end, Sentence sentence) {
        if (comma <= sentence.first()
                || !token(comma - 1).isCapitalized()
                || !token(comma + 1).isCapitalized()) {
            return false;
        }
        if (Roles.isHead(token(comma + 1)) || Roles.isGroup(token(comma + 1).lower())) {
            return false;
        }
        for (int i = comma + 1; i < end; i++) {
            if (token(i).is("and")) {
                return true;
            }
        }
        return false;
    }

    private int opening(int close, Sentence sentence) {
        for (int i = close - 1; i >= sentence.first() && close - i < 8; i--) {
            if ("(".equals(token(i).text())) {
                return i;
            }
        }
        return sentence.first();
    }

    private int stripOpeners(int start, int end) {
        int first = start;
        while (first < end && OPENERS.contains(token(first).lower()) && first + 1 < end) {
            first++;
            if (first < end && Grammar.isComma(token(first))) {
                first++;
            }
        }
        if (first < end && Grammar.isPreposition(token(first))) {
            first = behindAdjunct(first, end);
        }
        return first;
    }

    // "On Tuesday Senator Blackburn": the phrase begins behind the time.
    private int behindAdjunct(int preposition, int end) {
        int at = preposition + 1;
        while (at < end && (Grammar.isTime(token(at)) || token(at).isNumber())) {
            at++;
        }
        if (at > preposition + 1) {
            return at;
        }
        at = preposition + 1;
        if (at < end && Grammar.isDeterminer(token(at))) {
            at++;
        }
        while (at < end
                && !token(at).isCapitalized()
                && !Grammar.isDeterminer(token(at))
                && !Grammar.isPronoun(token(at))) {
            at++;
        }
        return at < end ? at : preposition;
    }

    private boolean isNominal(int start, int end) {
        if (start >= end || end - start > 30) {
            return false;
        }
        Token last = token(end - 1);
        boolean ends = last.isWord() || ")".equals(last.text()) || last.isNumber();
        if (!ends
                || Grammar.isPreposition(last)
                || (Grammar.isDeterminer(last) && end - start == 1 && !isStanding(last))) {
            return false;
        }
        if (end - start == 1) {
            return Grammar.isPronoun(last) || last.isCapitalized() || isStanding(last) || Phrases.isGroup(last.lower());
        }
        return !Grammar.isPreposition(token(start));
    }

    private static boolean isStanding(Token token) {
        return token.is("both") || token.is("some") || token.is("many") || token.is("others");
    }

    private Token token(int index) {
        return tokens.get(index);
    }
}
