package org.sisterledger.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.EventStage;
import org.sisterledger.reading.meaning.ClaimReader;
import org.sisterledger.reading.speech.Speech;
import org.sisterledger.reading.text.Days;
import org.sisterledger.reading.text.Layout;
import org.sisterledger.reading.text.Sentence;
import org.sisterledger.reading.text.Token;
import org.sisterledger.source.Span;
import org.sisterledger.statement.Modality;
import org.sisterledger.statement.Statement;

/** Makes statements of reported speech: claims read, headline and lede joined, ordered and numbered. */
final class Statements {
    private static final double SAME_WORDS = 0.6;
    private static final Set<String> FUTURE = Set.of("will", "would", "plans", "intends", "shall");

    private Statements() {}

    static List<Statement> of(Layout layout, List<Speech> speeches, ClaimReader claims, Article article) {
        List<Statement> statements = new ArrayList<>();
        List<Speech> joined = joinHeadline(layout, speeches);
        for (Speech speech : joined) {
            Statement statement = statement(layout, speech, claims, article.publishedOn());
            statements.add(Nesting.own(statement, speech, joined, claims));
        }
        statements.addAll(OwnTotals.of(layout, speeches, claims, article));
        statements.sort(
                Comparator.<Statement>comparingInt(s -> s.content().get(0).start())
                        .thenComparingInt(s ->
                                s.source().isEmpty() ? -1 : s.source().get(0).start()));
        List<Statement> numbered = new ArrayList<>();
        for (Statement s : statements) {
            numbered.add(new Statement(
                    "s" + (numbered.size() + 1),
                    s.speaker(),
                    s.addressee(),
                    s.form(),
                    s.modality(),
                    s.source(),
                    s.cue(),
                    s.content(),
                    s.saidOn(),
                    s.claims()));
        }
        return numbered;
    }

    private static Statement statement(
            Layout layout, Speech speech, ClaimReader reader, Optional<LocalDate> published) {
        // The last stretch of a joined headline and lede is the lede's: its words are the fuller.
        int from = speech.sentence() > 0
                        && layout.sentences().get(0).headline()
                        && speech.tokens().size() > 1
                        && speech.tokens().get(0).first()
                                < layout.sentences().get(0).last()
                ? 1
                : 0;
        List<Claim> claims = new ArrayList<>();
        for (Speech.Range range :
                ranges(layout, speech.tokens().subList(from, speech.tokens().size()))) {
            claims.addAll(reader.readSpeech(range.first(), range.last(), speech.speaker(), speech.modality()));
        }
        claims.sort(Comparator.comparingInt(claim -> claim.span().start()));
        return new Statement(
                "s0",
                speech.speaker(),
                speech.addressee(),
                speech.form(),
                modality(layout, speech, reader, claims),
                speech.source(),
                speech.cue(),
                speech.content(),
                saidOn(layout, speech, published),
                claims);
    }

    // "The last meeting, she added, was in 2018": the claim needs both stretches.
    private static List<Speech.Range> ranges(Layout layout, List<Speech.Range> parts) {
        if (parts.size() != 2 || !continuesVerb(layout.tokens().get(parts.get(1).first()))) {
            return parts;
        }
        return List.of(new Speech.Range(parts.get(0).first(), parts.get(1).last()));
    }

    private static boolean continuesVerb(Token token) {
        return Set.of("is", "are", "was", "were", "has", "have", "had", "will", "would")
                .contains(token.lower());
    }

    private static Modality modality(Layout layout, Speech speech, ClaimReader reader, List<Claim> claims) {
        if (speech.modality() != Modality.ASSERTS) {
            return speech.modality();
        }
        Speech.Range content = speech.tokens().get(0);
        Optional<Modality> led =
                reader.readLead(content.first(), content.last()).map(lead -> lead.modality());
        if (led.isPresent()) {
            return led.get();
        }
        boolean planned = !claims.isEmpty()
                && claims.stream()
                        .allMatch(claim -> claim instanceof Claim.Event event && event.stage() == EventStage.PLANNED);
        Speech.Range first = speech.tokens().get(0);
        for (int i = first.first(); i < Math.min(first.last(), first.first() + 6); i++) {
            if (FUTURE.contains(layout.tokens().get(i).lower())) {
                return Modality.PLANS;
            }
        }
        return planned ? Modality.PLANS : Modality.ASSERTS;
    }

    // A day in the sentence, outside what was said and who said it.
    private static Optional<LocalDate> saidOn(Layout layout, Speech speech, Optional<LocalDate> published) {
        Sentence sentence = layout.sentences().get(speech.sentence());
        List<Token> tokens = layout.tokens();
        for (int i = sentence.first(); i < sentence.last(); i++) {
            Token token = tokens.get(i);
            boolean outside = speech.content().stream().noneMatch(span -> covers(span, token))
                    && speech.source().stream().noneMatch(span -> covers(span, token));
            if (outside) {
                Optional<LocalDate> day = Days.dateAt(tokens, i, published)
                        .map(Days.Dated::date)
                        .filter(date -> date.isDay())
                        .flatMap(date -> date.earliest());
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean covers(Span span, Token token) {
        return span.start() <= token.start() && token.end() <= span.end();
    }

    // The headline says what the lede says: one statement with both stretches.
    private static List<Speech> joinHeadline(Layout layout, List<Speech> speeches) {
        List<Speech> joined = new ArrayList<>(speeches);
        boolean headline =
                !layout.sentences().isEmpty() && layout.sentences().get(0).headline();
        if (!headline) {
            return joined;
        }
        List<Speech> titles = speeches.stream().filter(s -> s.sentence() == 0).toList();
        for (Speech title : titles) {
            Optional<Speech> lede = speeches.stream()
                    .filter(s -> s.sentence() > 0)
                    .filter(s -> s.speaker().name().equals(title.speaker().name()))
                    .filter(s -> overlap(layout, title, s) >= SAME_WORDS)
                    .findFirst();
            lede.ifPresent(found -> {
                joined.remove(title);
                joined.set(joined.indexOf(found), join(title, found));
            });
        }
        return joined;
    }

    private static Speech join(Speech title, Speech lede) {
        return new Speech(
                lede.speaker(),
                lede.addressee().or(title::addressee),
                lede.form(),
                lede.modality(),
                concat(title.source(), lede.source()),
                concat(title.cue(), lede.cue()),
                concat(title.content(), lede.content()),
                lede.sentence(),
                concat(title.tokens(), lede.tokens()));
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static double overlap(Layout layout, Speech title, Speech lede) {
        Set<String> one = words(layout, title);
        Set<String> other = words(layout, lede);
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return one.isEmpty() ? 0 : (double) both.size() / one.size();
    }

    private static Set<String> words(Layout layout, Speech speech) {
        Set<String> words = new HashSet<>();
        for (Speech.Range range : speech.tokens()) {
            for (int i = range.first(); i < range.last(); i++) {
                if (layout.tokens().get(i).isWord()) {
                    words.add(layout.tokens().get(i).lower());
                }
            }
        }
        return words;
    }
}
