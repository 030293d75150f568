package org.sisterledger.reading;

import java.util.ArrayList;
import java.util.List;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.EventKind;
import org.sisterledger.reading.meaning.ClaimReader;
import org.sisterledger.reading.speech.Speech;
import org.sisterledger.reading.text.Layout;
import org.sisterledger.reading.text.Sentence;
import org.sisterledger.reading.text.Token;
import org.sisterledger.source.Span;
import org.sisterledger.statement.Speaker;

/** Finds letters that are told by what they say: "In a letter of Jan. 30, she asked ...". */
final class Letters {
    private Letters() {}

    static List<Reading.ReportedEvent> of(Layout layout, List<Speech> speeches, ClaimReader claims) {
        List<Reading.ReportedEvent> letters = new ArrayList<>();
        int last = -1;
        for (Speech speech : speeches) {
            Sentence sentence = layout.sentences().get(speech.sentence());
            if (speech.sentence() != last && !sentence.headline() && saysLetter(layout, sentence, speech)) {
                Claim letter = claims.readLetter(sentence.first(), sentence.last(), authors(speeches, speech));
                letters.add(new Reading.ReportedEvent(letter, letter.span(), true));
                last = speech.sentence();
            }
        }
        return letters.stream()
                .filter(event -> event.claim() instanceof Claim.Event letter && letter.kind() == EventKind.LETTER)
                .toList();
    }

    private static List<Speaker> authors(List<Speech> speeches, Speech first) {
        return speeches.stream()
                .filter(speech ->
                        speech.sentence() == first.sentence() && speech.cue().equals(first.cue()))
                .map(Speech::speaker)
                .toList();
    }

    private static boolean saysLetter(Layout layout, Sentence sentence, Speech speech) {
        for (int i = sentence.first(); i < sentence.last(); i++) {
            Token token = layout.tokens().get(i);
            boolean inside = speech.content().stream()
                    .anyMatch((Span span) -> span.start() <= token.start() && token.end() <= span.end());
            if (token.is("letter") && !inside) {
                return true;
            }
        }
        return false;
    }
}
