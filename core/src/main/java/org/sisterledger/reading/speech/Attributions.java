package org.sisterledger.reading.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.reading.speech.Attribution.Stretch;
import org.sisterledger.reading.text.Layout;
import org.sisterledger.reading.text.Quotation;
import org.sisterledger.reading.text.Sentence;
import org.sisterledger.reading.text.Token;
import org.sisterledger.reading.text.WordSet;
import org.sisterledger.statement.Modality;

/**
 * Finds reported speech: a cue, the source beside it and the content before, behind or around it. Sentences of nothing but
 * quoted words go on the speech before them.
 */
final class Attributions {
    private static final Set<String> VERB_OR_NOUN =
            WordSet.of("claim claims report reports call calls state states question questions demand demands request"
                    + " doubt doubts note notes show shows find hope hopes fear fears estimate estimates promise remark"
                    + " comment dispute disputes pledge counter say stress");

    private final Layout layout;
    private final List<Token> tokens;
    private final Clauses clauses;

    Attributions(Layout layout) {
        this.layout = layout;
        this.tokens = layout.tokens();
        this.clauses = new Clauses(layout);
    }

    List<Attribution> find() {
        List<Attribution> all = new ArrayList<>();
        int lastParagraph = -2;
        for (int n = 0; n < layout.sentences().size(); n++) {
            Sentence sentence = layout.sentences().get(n);
            List<Attribution> own = inSentence(n, sentence);
            if (own.isEmpty() && !all.isEmpty() && sentence.paragraph() - lastParagraph <= 1) {
                quotedWhole(n, sentence).ifPresent(own::add);
            }
            if (!own.isEmpty()) {
                lastParagraph = sentence.paragraph();
            }
            all.addAll(own);
        }
        return all;
    }

    private List<Attribution> inSentence(int n, Sentence sentence) {
        List<Attribution> own = new ArrayList<>();
        for (int i = sentence.first(); i < sentence.last(); i++) {
            if (!clauses.isQuoted(i)) {
                Optional<Attribution> found = accordingTo(n, sentence, i);
                if (found.isEmpty()) {
                    found = byVerb(n, sentence, i, own);
                }
                if (found.isEmpty()) {
                    found = byNoun(n, sentence, i);
                }
                found.ifPresent(own::add);
            }
        }
        return Siblings.cut(own, tokens);
    }

    private Optional<Attribution> quotedWhole(int n, Sentence sentence) {
        List<Quotation> quotations = layout.listQuotations(sentence);
        int quoted = quotations.stream().mapToInt(q -> q.close() - q.open()).sum();
        if (quotations.isEmpty()
                || quotations.get(0).open() > sentence.start() + 1
                || quoted * 10 < (sentence.end() - sentence.start()) * 8) {
            return Optional.empty();
        }
        return Optional.of(new Attribution(
                n,
                Stretch.NONE,
                Stretch.NONE,
                List.of(new Stretch(sentence.first(), sentence.last())),
                Stretch.NONE,
                Modality.ASSERTS,
                true));
    }

    private Optional<Attribution> accordingTo(int n, Sentence sentence, int i) {
        if (!token(i).is("according")
                || i + 2 >= sentence.last()
                || !token(i + 1).is("to")) {
            return Optional.empty();
        }
        int end = i + 2;
        while (end < sentence.last()
                && !Grammar.isComma(token(end))
                && !isStop(end)
                && !Grammar.isBoundary(token(end))) {
            end++;
        }
        Stretch source = new Stretch(i + 2, end);
        Stretch cue = new Stretch(i, i + 2);
        boolean first = i == sentence.first();
        Stretch content = first ? trim(end + 1, sentence.last()) : trim(behindSemicolon(sentence, i), i);
        if (content.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Attribution(n, source, cue, List.of(content), Stretch.NONE, Modality.ASSERTS, false));
    }

    private Optional<Attribution> byNoun(int n, Sentence sentence, int i) {
        if (!Cues.isNoun(token(i).lower())
                || i + 2 >= sentence.last()
                || !token(i + 1).is("that")
                || i == sentence.first()) {
            return Optional.empty();
        }
        Token before = token(i - 1);
        boolean possessive = before.lower().equals("'s") || before.lower().equals("’s");
        boolean pronoun = Set.of("his", "her", "their", "its", "our").contains(before.lower());
        if (!possessive && !pronoun) {
            return Optional.empty();
        }
        Stretch source = possessive ? clauses.nounPhrase(i - 1, sentence) : new Stretch(i - 1, i);
        Modality modality = token(i).is("denial") ? Modality.DENIES : Modality.ASSERTS;
        Stretch content = trim(i + 2, sentence.last());
        return source.isEmpty() || content.isEmpty()
                ? Optional.empty()
                : Optional.of(new Attribution(
                        n, source, new Stretch(i, i + 1), List.of(content), Stretch.NONE, modality, false));
    }

    private Optional<Attribution> byVerb(int n, Sentence sentence, int i, List<Attribution> before) {
        Optional<Cue> found = cueAt(sentence, i);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Cue cue = found.get();
        int group = clauses.groupStart(i, sentence);
        Stretch source = cue.participle() ? Stretch.NONE : clauses.subject(group, sentence);
        if (source.isEmpty() && !cue.participle()) {
            Optional<Attribution> inverted = inverted(n, sentence, cue, group);
            if (inverted.isPresent()) {
                return inverted;
            }
        }
        boolean inherits = source.isEmpty();
        if (inherits) {
            boolean joined = i > sentence.first()
                    && (token(group - 1).is("and") || token(group - 1).is("but") || cue.participle());
            boolean accused = i > sentence.first() && token(i - 1).is("of");
            if ((before.isEmpty() || accused) && cue.participle()) {
                source = participleSource(sentence, i);
                inherits = source.isEmpty();
            }
            if (inherits && (before.isEmpty() || !joined)) {
                return Optional.empty();
            }
        }
        Content content = content(sentence, cue, source);
        if (content.stretches().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Attribution(
                n, source, cue.words(), content.stretches(), content.addressee(), cue.modality(), inherits));
    }

    // "accused the mayor of denying that ...": the object of the accusation speaks; else the subject of the sentence
    // does.
    private Stretch participleSource(Sentence sentence, int i) {
        if (i > sentence.first() + 1 && token(i - 1).is("of")) {
            return clauses.nounPhrase(i - 1, sentence);
        }
        for (int verb = sentence.first() + 1; verb < i; verb++) {
            if (Grammar.looksFinite(token(verb)) && !clauses.isQuoted(verb)) {
                return clauses.subject(clauses.groupStart(verb, sentence), sentence);
            }
        }
        return Stretch.NONE;
    }

    private record Cue(int at, Stretch words, Cues.Kind kind, Modality modality) {
        boolean participle() {
            return kind == Cues.Kind.PARTICIPLE || kind == Cues.Kind.PARTICIPLE_DENY;
        }
    }

    private record Content(List<Stretch> stretches, Stretch addressee) {
        static final Content NONE = new Content(List.of(), Stretch.NONE);
    }

    private Optional<Cue> cueAt(Sentence sentence, int i) {
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
        Modality modality = switch (kind.get()) {
            case DENY, PARTICIPLE_DENY -> Modality.DENIES;
            case ASK -> Modality.ASKS;
            case DOUBT -> Modality.DOUBTS;
            case SAY, TELL, SAY_THAT, ACCUSE, CALL, PARTICIPLE -> Modality.ASSERTS;
        };
        return Optional.of(new Cue(i, new Stretch(i, i + 1), kind.get(), modality));
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

    private Optional<Attribution> inverted(int n, Sentence sentence, Cue cue, int group) {
        int before = group - 1;
        boolean behindSpeech = before > sentence.first()
                && (Grammar.isQuoteMark(token(before))
                        || Grammar.isComma(token(before))
                        || Grammar.isDash(token(before)));
        int first = cue.words().last();
        if (!behindSpeech || first >= sentence.last()) {
            return Optional.empty();
        }
        if (!token(first).isCapitalized() && !Grammar.isDeterminer(token(first))) {
            return Optional.empty();
        }
        int end = invertedEnd(sentence, first);
        Stretch content = trim(sentence.first(), before + (Grammar.isQuoteMark(token(before)) ? 1 : 0));
        if (content.isEmpty() || end <= first) {
            return Optional.empty();
        }
        List<Stretch> stretches = new ArrayList<>(List.of(content));
        int next = end;
        if (next < sentence.last()
                && (Grammar.isComma(token(next)) || ".".equals(token(next).text()))) {
            next++;
        }
        if (next < sentence.last() && Grammar.isQuoteMark(token(next))) {
            stretches.add(trim(next, sentence.last()));
        }
        return Optional.of(new Attribution(
                n, new Stretch(first, end), cue.words(), stretches, Stretch.NONE, cue.modality(), false));
    }

    // The source behind an inverted cue ends at a quotation, at a preposition that begins an adjunct, or with its
    // apposition.
    private int invertedEnd(Sentence sentence, int first) {
        int end = first;
        boolean comma = false;
        while (end < sentence.last() && !isStop(end) && !Grammar.isQuoteMark(token(end))) {
            if (Grammar.isComma(token(end))) {
                boolean apposition =
                        !comma && end + 1 < sentence.last() && Phrases.startsRole(tokens, end + 1, sentence.last());
                if (!apposition) {
                    break;
                }
                comma = true;
            } else if (!comma && isAdjunctStart(sentence, end)) {
                break;
            }
            end++;
        }
        return end;
    }

    private boolean isAdjunctStart(Sentence sentence, int at) {
        Token token = token(at);
        boolean time = Grammar.isTime(token);
        boolean place =
                WordSet.of("in on at during after when as who").contains(token.lower()) && at + 1 < sentence.last();
        return time || place;
    }

    private Content content(Sentence sentence, Cue cue, Stretch source) {
        int from = cue.words().last();
        Stretch addressee = Stretch.NONE;
        if (cue.kind() == Cues.Kind.TELL || cue.kind() == Cues.Kind.ACCUSE) {
            addressee = Addressees.find(clauses, from, sentence.last(), token(cue.at()));
            if (cue.kind() == Cues.Kind.TELL && !addressee.isEmpty()) {
                from = addressee.last();
            }
        }
        int end = sentence.last();
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
    private Content before(Sentence sentence, Cue cue, Stretch source, int from, Stretch addressee) {
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
                && (Grammar.looksFinite(token(tail + 1)) || !clauses.isClause(first.first(), first.last()));
        if (first.isEmpty() || (!behindQuote && !parted && !clauses.isClause(first.first(), first.last()))) {
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

    private int behindSemicolon(Sentence sentence, int before) {
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
                that || quoted || token(start - 1).lower().startsWith("den") || refuses(start, end);
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

    private Stretch trim(int first, int last) {
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

    private boolean isStop(int at) {
        String text = token(at).text();
        return ".".equals(text) || "!".equals(text) || "?".equals(text) || ";".equals(text);
    }

    private Token token(int index) {
        return tokens.get(index);
    }
}
