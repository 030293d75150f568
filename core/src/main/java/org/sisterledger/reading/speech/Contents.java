package org.sisterledger.reading.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sisterledger.reading.speech.Attribution.Stretch;
import org.sisterledger.reading.text.Layout;
import org.sisterledger.reading.text.Sentence;
import org.sisterledger.reading.text.Token;
import org.sisterledger.reading.text.WordSet;

/** Finds what was said: before, behind or around its source and cue. */
final class Contents {
    private static final Set<String> REQUESTS = WordSet.of(
            "request requests visa visas permit permits access entry application applications petition appeal");

    private final List<Token> tokens;
    private final Clauses clauses;

    Contents(Layout layout, Clauses clauses) {
        this.tokens = layout.tokens();
        this.clauses = clauses;
    }

    /**
     * What was said.
     *
     * @param stretches in order; empty if nothing that could be said stands there
     * @param addressee the words that name the addressee; empty if none do
     */
    record Content(List<Stretch> stretches, Stretch addressee) {
        static final Content NONE = new Content(List.of(), Stretch.NONE);
    }

    /** What was said with a cue by a source. */
    Content find(Sentence sentence, CueFinder.Cue cue, Stretch source) {
        int from = cue.words().last();
        Stretch addressee = Stretch.NONE;
        if (cue.kind() == Cues.Kind.TELL || cue.kind() == Cues.Kind.ACCUSE) {
            addressee = Addressees.find(clauses, from, sentence.last(), token(cue.at()));
            if (cue.kind() == Cues.Kind.TELL && !addressee.isEmpty()) {
                from = addressee.last();
            }
        }
        int end = beforeSemicolon(from, sentence);
        Content before = before(sentence, cue, source, from, addressee);
        if (!before.stretches().isEmpty()) {
            return before;
        }
        int start = startOfContent(from, end);
        if (start >= end || !takes(cue.kind(), start, end, start > from || wasThat(start))) {
            return Content.NONE;
        }
        Stretch content = trim(start, end);
        Stretch told = cue.kind() == Cues.Kind.TELL ? addressee : Stretch.NONE;
        return content.isEmpty() ? Content.NONE : new Content(List.of(content), told);
    }

    // "..., Boerum added." and "..., he said, ...": the content stands before the source, and perhaps goes on behind
    // the cue.
    private Content before(Sentence sentence, CueFinder.Cue cue, Stretch source, int from, Stretch addressee) {
        if (source.isEmpty() || source.first() <= sentence.first()) {
            return Content.NONE;
        }
        Token left = token(source.first() - 1);
        boolean behindQuote = Grammar.isQuoteMark(left);
        if (!behindQuote && !Grammar.isComma(left) && !Grammar.isDash(left)) {
            return Content.NONE;
        }
        int tail = endOfTail(from, sentence);
        if (!clauses.isAdjunct(from, tail)) {
            return Content.NONE;
        }
        Stretch first =
                trim(behindSemicolon(sentence, source.first()), behindQuote ? source.first() : source.first() - 1);
        boolean parted = tail + 1 < sentence.last()
                && Grammar.isComma(token(tail))
                && (Grammar.looksFinite(token(tail + 1))
                        || !clauses.isClause(first.first(), first.last())
                        || goesOn(tail + 1, sentence));
        if (first.isEmpty()
                || (!behindQuote
                        && !parted
                        && !clauses.isClause(first.first(), first.last())
                        && !begins(first.first(), first.last()))) {
            return Content.NONE;
        }
        List<Stretch> stretches = new ArrayList<>(List.of(first));
        if (tail + 1 < sentence.last()) {
            Stretch rest = trim(tail + 1, sentence.last());
            if (!rest.isEmpty()
                    && !token(rest.first()).is("according")
                    && (parted
                            || Grammar.isQuoteMark(token(tail + 1))
                            || clauses.isClause(rest.first(), rest.last()))) {
                stretches.add(rest);
            }
        }
        return new Content(stretches, cue.kind() == Cues.Kind.TELL ? addressee : Stretch.NONE);
    }

    // "..., the body argued, and closes a channel": a second verb of the same subject.
    private boolean goesOn(int at, Sentence sentence) {
        return at + 1 < sentence.last()
                && (token(at).is("and") || token(at).is("but"))
                && (Grammar.isAuxiliary(token(at + 1))
                        || Grammar.isBe(token(at + 1))
                        || (!token(at + 1).isCapitalized()
                                && token(at + 1).lower().endsWith("s")));
    }

    private int beforeSemicolon(int from, Sentence sentence) {
        for (int i = from; i < sentence.last(); i++) {
            if (";".equals(token(i).text()) && !clauses.isQuoted(i)) {
                return i;
            }
        }
        return sentence.last();
    }

    int behindSemicolon(Sentence sentence, int before) {
        for (int i = before - 1; i >= sentence.first(); i--) {
            if (";".equals(token(i).text())) {
                return i + 1;
            }
        }
        return sentence.first();
    }

    private int endOfTail(int from, Sentence sentence) {
        int end = from;
        while (end < sentence.last()
                && !isStop(end)
                && !Grammar.isComma(token(end))
                && !Grammar.isQuoteMark(token(end))) {
            end++;
        }
        return end;
    }

    private int startOfContent(int from, int end) {
        int start = behindBrackets(clauses.behindAdjuncts(from, end), end);
        if (start < end && (token(start).is("that") || ":".equals(token(start).text()))) {
            start++;
        }
        if (start < end && Grammar.isComma(token(start)) && start + 1 < end && Grammar.isQuoteMark(token(start + 1))) {
            start++;
        }
        return start;
    }

    // "said, in its report on the vote, that": what stands between the commas is no content.
    private int behindBrackets(int start, int end) {
        if (start >= end || !Grammar.isComma(token(start))) {
            return start;
        }
        for (int i = start + 1; i + 1 < Math.min(end, start + 14); i++) {
            if (Grammar.isComma(token(i)) && token(i + 1).is("that")) {
                return i + 1;
            }
        }
        return start;
    }

    private boolean wasThat(int start) {
        return token(start - 1).is("that");
    }

    private boolean takes(Cues.Kind kind, int start, int end, boolean marked) {
        boolean quoted = Grammar.isQuoteMark(token(start));
        boolean that = wasThat(start) || ":".equals(token(start - 1).text());
        boolean clause = clauses.isClause(start, end);
        return switch (kind) {
            case SAY, TELL, PARTICIPLE -> that || quoted || clause || begins(start, end);
            case SAY_THAT ->
                that
                        || quoted
                        || (clause
                                && (token(start).isCapitalized()
                                        || Grammar.isDeterminer(token(start))
                                        || Grammar.isPronoun(token(start)))
                                && !marked);
            case DENY, PARTICIPLE_DENY ->
                that || quoted || (isDenied(start) && !isRequest(start, end)) || refuses(start, end);
            case ASK, DOUBT -> true;
            case ACCUSE -> indexOf("of", start, end) > 0 || indexOf("for", start, end) > 0;
            case CALL ->
                indexOfQuote(start, end) > 0
                        || indexOf("as", start, end) > 0
                        || token(start).is("how")
                        || namesThing(start, end);
        };
    }

    // A clause whose verb no list knows still begins with a subject and is of some length.
    private boolean begins(int start, int end) {
        return end - start >= 4 && (Grammar.isDeterminer(token(start)) || Grammar.isPronoun(token(start)));
    }

    // "called the accusation a smear": a second article behind the thing that is called something.
    private boolean namesThing(int start, int end) {
        int article = Math.max(indexOf("a", start + 1, end), indexOf("an", start + 1, end));
        return article > start + 1 && Grammar.isDeterminer(token(start));
    }

    private boolean isDenied(int start) {
        return token(start - 1).lower().startsWith("den");
    }

    // Who denies a request refuses it, and says nothing by that.
    private boolean isRequest(int start, int end) {
        for (int i = start; i < Math.min(end, start + 6); i++) {
            if (REQUESTS.contains(token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private boolean refuses(int start, int end) {
        for (int i = start; i < Math.min(end, start + 6); i++) {
            if (Cues.isRefused(token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private int indexOf(String word, int first, int last) {
        for (int i = first; i < last; i++) {
            if (token(i).is(word)) {
                return i;
            }
        }
        return -1;
    }

    private int indexOfQuote(int first, int last) {
        for (int i = first; i < last; i++) {
            if (Grammar.isQuoteMark(token(i))) {
                return i;
            }
        }
        return -1;
    }

    Stretch trim(int first, int last) {
        int from = first;
        int to = last;
        while (from < to && (Grammar.isComma(token(from)) || Grammar.isDash(token(from)) || isStop(from))) {
            from++;
        }
        while (to > from && (Grammar.isComma(token(to - 1)) || isStop(to - 1) || Grammar.isDash(token(to - 1)))) {
            to--;
        }
        return from < to ? new Stretch(from, to) : Stretch.NONE;
    }

    boolean isStop(int at) {
        String text = token(at).text();
        return ".".equals(text) || "!".equals(text) || "?".equals(text) || ";".equals(text);
    }

    private Token token(int index) {
        return tokens.get(index);
    }
}
