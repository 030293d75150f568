package org.sisterledger.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.EventKind;
import org.sisterledger.reading.meaning.ClaimReader;
import org.sisterledger.reading.speech.Speech;
import org.sisterledger.reading.text.Layout;
import org.sisterledger.reading.text.Sentence;
import org.sisterledger.statement.Statement;

/** Gathers events: those of sentences in the article's own voice, and those that statements speak of. */
final class Events {
    private Events() {}

    static List<Reading.ReportedEvent> of(
            Layout layout, List<Speech> speeches, List<Statement> statements, ClaimReader claims) {
        List<Reading.ReportedEvent> events = new ArrayList<>();
        Set<Integer> spoken = new HashSet<>();
        speeches.forEach(speech -> spoken.add(speech.sentence()));
        for (int n = 0; n < layout.sentences().size(); n++) {
            Sentence sentence = layout.sentences().get(n);
            if (!spoken.contains(n) && !sentence.headline()) {
                for (Claim claim : claims.readReport(sentence.first(), sentence.last())) {
                    events.add(new Reading.ReportedEvent(claim, claim.span(), true));
                }
            }
        }
        events.addAll(Letters.of(layout, speeches, claims));
        for (Statement statement : statements) {
            for (Claim claim : statement.claims()) {
                boolean known = events.stream().anyMatch(event -> event.claim().equals(claim));
                if (claim instanceof Claim.Event event && event.kind() != EventKind.OTHER && !known) {
                    events.add(new Reading.ReportedEvent(claim, claim.span(), false));
                }
            }
        }
        events.sort(Comparator.comparingInt(event -> event.span().start()));
        return events;
    }
}
