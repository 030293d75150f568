package org.sisterledger.reading;

import java.util.ArrayList;
import java.util.List;
import org.sisterledger.claim.Claim;
import org.sisterledger.reading.meaning.ClaimReader;
import org.sisterledger.reading.speech.Speech;
import org.sisterledger.source.Span;
import org.sisterledger.statement.Modality;
import org.sisterledger.statement.Statement;

/**
 * Keeps apart who claims what where a denial is told inside somebody else's words: "Doe accused the city of denying that it had
 * ended the tie." What the city denies is the city's claim; that the city denies it is Doe's, and no question for the record.
 */
final class Nesting {
    private Nesting() {}

    /** The statement without the claims of a denial by somebody else that its content tells. */
    static Statement own(Statement statement, Speech speech, List<Speech> all, ClaimReader reader) {
        List<Speech> denials = all.stream()
                .filter(inner -> inner.modality() == Modality.DENIES && isInside(inner, speech))
                .toList();
        if (denials.isEmpty()) {
            return statement;
        }
        List<Claim> claims = new ArrayList<>(statement.claims());
        claims.removeIf(claim -> denials.stream()
                .flatMap(inner -> inner.content().stream())
                .anyMatch(span -> overlap(span, claim.span())));
        if (claims.isEmpty()) {
            Speech.Range range = speech.tokens().get(speech.tokens().size() - 1);
            claims.add(reader.readAccount(range.first(), range.last()));
        }
        return new Statement(
                statement.id(),
                statement.speaker(),
                statement.addressee(),
                statement.form(),
                statement.modality(),
                statement.source(),
                statement.cue(),
                statement.content(),
                statement.saidOn(),
                claims);
    }

    private static boolean isInside(Speech inner, Speech outer) {
        return !inner.cue().isEmpty()
                && !inner.speaker().name().equals(outer.speaker().name())
                && inner.cue().stream()
                        .allMatch(cue -> outer.content().stream().anyMatch(content -> content.contains(cue)));
    }

    private static boolean overlap(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
