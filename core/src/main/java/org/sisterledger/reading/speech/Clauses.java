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
    private static final Set<String> OPENERS =
            WordSet.of("but and so yet still meanwhile however later earlier then also separately nevertheless instead"
                    + " moreover afterwards for");
    private static final Set<String> ADJUNCTS =
            WordSet.of("in on at during after by via through to from with before last this next earlier late early"
                    + " following when while as without of for citing about");

    private static final Set<String> BINDERS =
            Set.of("and", "all", "both", "including", "some", "half", "even", "only");

    private final Layout layout;
    private final List<Token> tokens;

    Clauses(Layout layout) {
        this.layout = layout;
        this.tokens = layout.tokens();
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
            return end > sentence.first() ? nounPhrase(end, sentence) : Stretch.NONE;
        }
        return nounPhrase(groupStart, sentence);
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
                Stretch head = nounPhrase(open, sentence);
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

    /** The noun phrase that ends at an index; none if what stands there is none. */
    Stretch nounPhrase(int end, Sentence sentence) {
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
