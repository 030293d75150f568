package org.sisterledger.reading.meaning;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.claim.PairEvent;
import org.sisterledger.reading.text.WordSet;

/** Tells what is said to have come to a tie by a noun: "the termination of the agreement", "the signing of the pact". */
final class TieNouns {
    private static final Map<String, PairEvent> NOUNS = Map.ofEntries(
            Map.entry("termination", PairEvent.ENDED),
            Map.entry("ending", PairEvent.ENDED),
            Map.entry("end", PairEvent.ENDED),
            Map.entry("dissolution", PairEvent.ENDED),
            Map.entry("cancellation", PairEvent.ENDED),
            Map.entry("severing", PairEvent.ENDED),
            Map.entry("suspension", PairEvent.SUSPENDED),
            Map.entry("freezing", PairEvent.SUSPENDED),
            Map.entry("signing", PairEvent.SIGNED),
            Map.entry("establishment", PairEvent.SIGNED),
            Map.entry("conclusion", PairEvent.SIGNED),
            Map.entry("revival", PairEvent.REVIVED),
            Map.entry("restoration", PairEvent.REVIVED),
            Map.entry("reinstatement", PairEvent.REVIVED),
            Map.entry("resumption", PairEvent.REVIVED),
            Map.entry("renewal", PairEvent.REVIVED),
            Map.entry("downgrading", PairEvent.RECLASSIFIED),
            Map.entry("reclassification", PairEvent.RECLASSIFIED),
            Map.entry("retention", PairEvent.RETAINED),
            Map.entry("rejection", PairEvent.REJECTED));
    private static final Set<String> NOT_DONE = WordSet.of(
            "called calls call demand demands demanded opposes opposed oppose against threatened threatens urged"
                    + " seeks sought want wants wanted discuss discussed discusses consider considered considers no avoid"
                    + " avoided possible debated debate weigh weighed");
    private static final int REACH = 9;

    private TieNouns() {}

    /** What a noun of the clause says; empty if none does, or it is only wished, feared or talked of. */
    static Optional<TieVerbs.Found> find(Clause clause) {
        for (int i = clause.first(); i + 2 < clause.last(); i++) {
            Optional<PairEvent> event =
                    Optional.ofNullable(NOUNS.get(clause.token(i).lower()));
            boolean of = event.isPresent() && clause.token(i + 1).is("of");
            int tie = of ? clause.find(Lexicon.TIE, i + 2) : -1;
            if (event.isPresent() && tie >= 0 && tie - i <= REACH && !isOpen(clause, i)) {
                return Optional.of(new TieVerbs.Found(event.get(), i, false));
            }
        }
        return Optional.empty();
    }

    private static boolean isOpen(Clause clause, int noun) {
        return TieVerbs.isWished(clause, noun) || clause.find(NOT_DONE) >= 0;
    }

    /** Whether a word is such a noun with "of" behind it. */
    static boolean isAt(Clause clause, int at) {
        return NOUNS.containsKey(clause.token(at).lower())
                && at + 1 < clause.last()
                && clause.token(at + 1).is("of");
    }
}
