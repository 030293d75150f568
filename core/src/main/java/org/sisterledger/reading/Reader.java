package org.sisterledger.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sisterledger.claim.Claim;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.reading.meaning.ClaimReader;
import org.sisterledger.reading.names.Gazetteer;
import org.sisterledger.reading.names.Mention;
import org.sisterledger.reading.names.Mentions;
import org.sisterledger.reading.speech.Speech;
import org.sisterledger.reading.speech.SpeechFinder;
import org.sisterledger.reading.text.Layout;
import org.sisterledger.reading.text.Sentence;
import org.sisterledger.source.Span;
import org.sisterledger.statement.Statement;

/**
 * Reads articles: who said what to whom, in which words, what was claimed, what happened, where. The same text and the same
 * gazetteer give the same reading; nothing is kept.
 */
public final class Reader {
    private static final Set<EntityKind> PLACES =
            Set.of(EntityKind.COUNTRY, EntityKind.TERRITORY, EntityKind.COMMUNITY);

    private final Gazetteer gazetteer;

    private Reader(Gazetteer gazetteer) {
        this.gazetteer = Objects.requireNonNull(gazetteer);
    }

    /** A reader that knows these names. */
    public static Reader of(Gazetteer gazetteer) {
        return new Reader(gazetteer);
    }

    /**
     * Reads a text.
     *
     * @param text the article; all offsets of the reading point into it
     * @param metadata what is known of it from outside
     */
    public Reading read(String text, Metadata metadata) {
        Article article = Headers.read(text, metadata);
        int titleStart = article.title().map(Span::start).orElse(0);
        int titleEnd = article.title().map(Span::end).orElse(0);
        Layout layout = Layout.of(text, titleStart, titleEnd, article.bodyStart());
        Mentions mentions = Mentions.find(layout, gazetteer);
        SpeechFinder finder = SpeechFinder.of(layout, mentions, gazetteer);
        List<Speech> speeches = finder.find();
        ClaimReader claims = new ClaimReader(layout, mentions, finder.actors(), gazetteer, article.publishedOn());
        List<Statement> statements = Statements.of(layout, speeches, claims, article.publishedOn());
        List<Reading.ReportedEvent> events = Events.of(layout, speeches, statements, claims);
        return new Reading(
                article, statements, events, pairs(layout, statements, events, claims), places(layout, mentions));
    }

    private static List<Reading.PairMention> pairs(
            Layout layout, List<Statement> statements, List<Reading.ReportedEvent> events, ClaimReader claims) {
        List<Reading.PairMention> pairs = new ArrayList<>();
        for (Reading.ReportedEvent event : events) {
            if (event.claim() instanceof Claim.Existence tie) {
                pairs.add(new Reading.PairMention(tie, event.span()));
            }
        }
        for (Statement statement : statements) {
            for (Claim claim : statement.claims()) {
                boolean known = pairs.stream().anyMatch(pair -> pair.span().equals(claim.span()));
                if (claim instanceof Claim.Existence tie && !known) {
                    pairs.add(new Reading.PairMention(tie, claim.span()));
                }
            }
        }
        for (Sentence sentence : layout.sentences()) {
            boolean told = pairs.stream()
                    .anyMatch(pair ->
                            pair.span().start() < sentence.end() && pair.span().end() > sentence.start());
            if (!told) {
                claims.readTie(sentence.first(), sentence.last())
                        .ifPresent(tie -> pairs.add(new Reading.PairMention(tie, tie.span())));
            }
        }
        pairs.sort(Comparator.comparingInt(pair -> pair.span().start()));
        return pairs;
    }

    private static List<Reading.PlaceMention> places(Layout layout, Mentions mentions) {
        List<Reading.PlaceMention> places = new ArrayList<>();
        for (Mention mention : mentions.list()) {
            if (mention.isClear() && PLACES.contains(mention.name().id().kind())) {
                Span span = Span.of(
                        layout.text(),
                        layout.tokens().get(mention.first()).start(),
                        layout.tokens().get(mention.last() - 1).end());
                places.add(new Reading.PlaceMention(span, mention.name()));
            }
        }
        return places;
    }
}
