package org.sisterledger.reading.speech;

import java.util.List;
import java.util.Optional;
import org.sisterledger.claim.Party;
import org.sisterledger.reading.names.Gazetteer;
import org.sisterledger.reading.names.Mentions;
import org.sisterledger.reading.speech.Attribution.Stretch;
import org.sisterledger.reading.text.Layout;
import org.sisterledger.reading.text.Sentence;
import org.sisterledger.statement.Speaker;

/** Who does something in a text: the subject of a verb or any noun phrase, resolved as speakers are. */
public final class Actors {
    private final Phrases phrases;
    private final Speakers speakers;
    private final Clauses clauses;

    Actors(Layout layout, Mentions mentions, Gazetteer gazetteer, Cast cast) {
        this.phrases = new Phrases(layout, mentions);
        this.speakers = new Speakers(cast, mentions, gazetteer);
        this.clauses = new Clauses(layout);
    }

    /** The one whom a stretch of tokens names. */
    public Party named(int first, int last) {
        return party(speakers.resolve(phrases.one(new Stretch(first, last)), first));
    }

    /** A body by its full name, linked to the record's where it is known. */
    public Party body(String name) {
        Phrase phrase = new Phrase(Phrase.Kind.BODY, name, Optional.empty(), Optional.empty(), name);
        return party(speakers.resolve(phrase, 0));
    }

    /** The subjects of a verb within a clause that begins at {@code first}; empty if none stands before the verb. */
    public List<Party> subjectsOf(int verb, int first, int last) {
        Sentence bounds = new Sentence(0, 0, first, last, 0, false);
        Stretch subject = clauses.subject(clauses.groupStart(verb, bounds), bounds);
        if (subject.isEmpty()) {
            return List.of();
        }
        return phrases.parse(subject).stream()
                .map(phrase -> party(speakers.resolve(phrase, subject.first())))
                .toList();
    }

    private static Party party(Speaker speaker) {
        return speaker.named() ? Party.named(speaker.name(), speaker.id()) : Party.unnamed(speaker.name());
    }
}
