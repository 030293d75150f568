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
    private static final int MOST_IN_A_SENTENCE = 16;
    private static final Set<String> PLACING = WordSet.of("in on at during after when as who");

    private final Layout layout;
    private final List<Token> tokens;
    private final Clauses clauses;
    private final CueFinder cues;
    private final Contents contents;

    Attributions(Layout layout) {
        this.layout = layout;
        this.tokens = layout.tokens();
        this.clauses = new Clauses(layout);
        this.cues = new CueFinder(layout, clauses);
        this.contents = new Contents(layout, clauses);
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
        // A sentence of more reports than that is no prose; reading on would cost its length for each.
        for (int i = sentence.first(); i < sentence.last() && own.size() < MOST_IN_A_SENTENCE; i++) {
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
        Stretch content = first ? trim(end + 1, sentence.last()) : trim(contents.behindSemicolon(sentence, i), i);
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
        Optional<CueFinder.Cue> found = cues.cueAt(sentence, i);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        CueFinder.Cue cue = found.get();
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
        Contents.Content content = contents.find(sentence, cue, source);
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

    private Optional<Attribution> inverted(int n, Sentence sentence, CueFinder.Cue cue, int group) {
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
        boolean place = PLACING.contains(token.lower()) && at + 1 < sentence.last();
        return time || place;
    }

    private boolean isStop(int at) {
        return contents.isStop(at);
    }

    private Stretch trim(int first, int last) {
        return contents.trim(first, last);
    }

    private Token token(int index) {
        return tokens.get(index);
    }
}
