package org.sisterledger.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sisterledger.reading.names.Gazetteer;
import org.sisterledger.reading.names.Mentions;
import org.sisterledger.reading.speech.Speech;
import org.sisterledger.reading.speech.SpeechFinder;
import org.sisterledger.reading.text.Layout;
import org.sisterledger.statement.Statement;

/**
 * Reads articles: who said what to whom, in which words, what was claimed, what happened, where. The same text and the same
 * gazetteer give the same reading; nothing is kept.
 */
public final class Reader {
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
        int titleStart = article.title().map(span -> span.start()).orElse(0);
        int titleEnd = article.title().map(span -> span.end()).orElse(0);
        Layout layout = Layout.of(text, titleStart, titleEnd, article.bodyStart());
        Mentions mentions = Mentions.find(layout, gazetteer);
        List<Speech> speeches = SpeechFinder.find(layout, mentions, gazetteer);
        List<Statement> statements = new ArrayList<>();
        for (Speech s : speeches) {
            statements.add(new Statement(
                    "s" + statements.size(),
                    s.speaker(),
                    s.addressee(),
                    s.form(),
                    s.modality(),
                    s.source(),
                    s.cue(),
                    s.content(),
                    Optional.empty(),
                    List.of()));
        }
        return new Reading(article, statements, List.of(), List.of(), List.of());
    }
}
