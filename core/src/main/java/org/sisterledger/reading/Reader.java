package org.sisterledger.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.claim.Claim;
import org.sisterledger.reading.attribution.Relation;
import org.sisterledger.reading.attribution.Tagger;
import org.sisterledger.reading.attribution.TaggerModel;
import org.sisterledger.reading.meaning.ClaimReader;
import org.sisterledger.reading.names.Gazetteer;
import org.sisterledger.reading.names.Mentions;
import org.sisterledger.reading.places.PlaceReader;
import org.sisterledger.reading.speech.Speech;
import org.sisterledger.reading.speech.SpeechFinder;
import org.sisterledger.reading.text.Layout;
import org.sisterledger.reading.text.Sentence;
import org.sisterledger.reading.text.TokenRange;
import org.sisterledger.source.Span;
import org.sisterledger.statement.Statement;

/**
 * Reads articles: who said what to whom, in which words, what was claimed, what happened, where. The same text and the same
 * gazetteer give the same reading; nothing is kept.
 */
public final class Reader {
    private final Gazetteer gazetteer;
    private final Optional<PlaceReader> world;
    private final Tagger tagger = new Tagger(TaggerModel.shipped());

    private Reader(Gazetteer gazetteer, Optional<PlaceReader> world) {
        this.gazetteer = Objects.requireNonNull(gazetteer);
        this.world = world;
    }

    /** A reader that knows these names. */
    public static Reader of(Gazetteer gazetteer) {
        return new Reader(gazetteer, Optional.empty());
    }

    /** The same reader with the places of a gazetteer of the world; as it is if there is none. */
    public Reader with(Optional<PlaceReader> places) {
        return new Reader(gazetteer, places.map(reader -> reader.preferring(PlaceMentions.known(gazetteer, reader))));
    }

    /**
     * Reads a text.
     *
     * @param text the article; all offsets of the reading point into it
     * @param metadata what is known of it from outside
     */
    public Reading read(String text, Metadata metadata) {
        Article article = Headers.read(text, metadata);
        Layout layout = layout(article);
        Mentions mentions = Mentions.find(layout, gazetteer);
        List<Relation> tagged = tagger.tag(layout);
        SpeechFinder finder = SpeechFinder.of(layout, mentions, gazetteer, tagged);
        List<Speech> speeches = finder.find();
        ClaimReader claims = new ClaimReader(layout, mentions, finder.actors(), gazetteer, article.publishedOn());
        List<Statement> statements = Statements.of(layout, speeches, claims, article);
        List<Reading.ReportedEvent> events = Events.of(layout, speeches, statements, claims);
        return new Reading(
                article,
                attributions(layout, tagged),
                statements,
                events,
                pairs(layout, statements, events, claims),
                PlaceMentions.of(layout, mentions, gazetteer, world));
    }

    /**
     * Every stretch of words of an article at which a name could be found: those that begin with a capital letter, up to
     * {@value Mentions#MOST_TOKENS} tokens long. Whoever gives a reader the names of these has given it all that it can find.
     */
    public static Set<String> listPossibleNames(String text, Metadata metadata) {
        return Mentions.listPossible(layout(Headers.read(text, metadata)));
    }

    private static List<Reading.Attributed> attributions(Layout layout, List<Relation> tagged) {
        return tagged.stream()
                .map(relation -> new Reading.Attributed(
                        spans(layout, relation.source()),
                        spans(layout, relation.cue()),
                        spans(layout, relation.content())))
                .toList();
    }

    private static List<Span> spans(Layout layout, List<TokenRange> ranges) {
        return ranges.stream()
                .map(range -> Span.of(
                        layout.text(),
                        layout.tokens().get(range.first()).start(),
                        layout.tokens().get(range.last() - 1).end()))
                .toList();
    }

    /** The tokens, sentences and quotations that a text without outside metadata is read by; to train on. */
    public static Layout layout(String text) {
        return layout(Headers.read(text, Metadata.NONE));
    }

    private static Layout layout(Article article) {
        int titleStart = article.title().map(Span::start).orElse(0);
        int titleEnd = article.title().map(Span::end).orElse(0);
        return Layout.of(article.text(), titleStart, titleEnd, article.bodyStart());
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
}
