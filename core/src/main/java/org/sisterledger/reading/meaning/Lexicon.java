package org.sisterledger.reading.meaning;

import java.util.Set;
import org.sisterledger.reading.text.Token;
import org.sisterledger.reading.text.WordSet;

/** Word classes that several claim types ask for. */
final class Lexicon {
    /** Lexicon that make a sentence one about ties between communities. */
    static final Set<String> TIE =
            WordSet.of("sister sister-city sister-cities sister-state sister-states twin twinned twinning twinnings"
                    + " friendship partnership partnerships tie ties relationship relationships pairing pairings"
                    + " agreement agreements pact pacts link links friendship-city arrangement arrangements partner"
                    + " sister-province memorandum accord sistercity bond bonds");

    /** Lexicon for what partners do. */
    static final Set<String> ACTIVITY =
            WordSet.of("activity activities exchange exchanges visit visits contact contacts engagement travel"
                    + " programming delegation delegations meetings programs programmes trips interaction interactions"
                    + " encounters cooperation traffic");

    static final Set<String> CONFERENCE =
            WordSet.of("conference conferences summit summits forum forums congress symposium");

    static final Set<String> PANDEMIC = Set.of("pandemic", "covid-19", "covid", "coronavirus", "covid19");

    private static final Set<String> NEGATIONS =
            WordSet.of("not never no none nothing neither nor without cannot hardly nobody");

    private static final Set<String> AUXILIARIES = WordSet.of(
            "is are was were be been being has have had will would can could may might must should did does" + " do");

    private Lexicon() {}

    static boolean isNegation(Token token) {
        return NEGATIONS.contains(token.lower())
                || token.lower().endsWith("n't")
                || token.lower().endsWith("n’t");
    }

    static boolean isAuxiliary(Token token) {
        return AUXILIARIES.contains(token.lower());
    }

    static boolean isComma(Token token) {
        return ",".equals(token.text());
    }

    /** Whether a token has the form of a finite verb. */
    static boolean looksFinite(Token token) {
        return isAuxiliary(token)
                || (!token.isCapitalized()
                        && token.lower().length() > 4
                        && token.lower().endsWith("ed"))
                || FINITE.contains(token.lower());
    }

    private static final Set<String> FINITE =
            WordSet.of("began came went took made gave became held met led kept left cut fell sent chose wrote said"
                    + " says signed remains wants includes lists shows counts put brought broke withdrew saw agree"
                    + " agreed gets ended poses use uses gives makes");
}
