package org.sisterledger.reading.speech;

import java.util.Set;
import org.sisterledger.reading.speech.Attribution.Stretch;
import org.sisterledger.reading.text.Token;
import org.sisterledger.reading.text.WordSet;

/** Finds the one who is told: "told Sputnik that", "told reporters on Monday", "told the council it would". */
final class Addressees {
    private static final Set<String> OBJECTS = WordSet.of("him her them us me it you");

    private Addressees() {}

    static Stretch find(Clauses clauses, int from, int last, Token cue) {
        int end = from;
        if (from >= last || clauses.token(from).is("that") || Grammar.isMark(clauses.token(from))) {
            return Stretch.NONE;
        }
        if (OBJECTS.contains(clauses.token(from).lower()) && !cue.lower().startsWith("accus")) {
            return new Stretch(from, from + 1);
        }
        boolean began = false;
        while (end < last && belongs(clauses, end, began)) {
            began |= !Grammar.isDeterminer(clauses.token(end));
            end++;
        }
        return end > from ? new Stretch(from, end) : Stretch.NONE;
    }

    private static boolean belongs(Clauses clauses, int at, boolean began) {
        Token token = clauses.token(at);
        if (Grammar.isMark(token) || Grammar.isBoundary(token) || Grammar.isTime(token) || Grammar.isPronoun(token)) {
            return false;
        }
        if (Grammar.isPreposition(token)) {
            return token.is("of") && began;
        }
        // A second determiner or a name behind a common noun begins the clause: "told reporters the city".
        boolean begins = Grammar.isDeterminer(token)
                || (token.isCapitalized() && !clauses.token(at - 1).isCapitalized());
        return !(began && begins) && !Grammar.looksFinite(token);
    }
}
