package org.sisterledger.reading.meaning;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.claim.PairEvent;
import org.sisterledger.claim.Party;
import org.sisterledger.reading.text.WordSet;

/** Tells who is said to have decided, announced or done what came to a tie. */
final class TieAgents {
    private static final Set<String> ENDS = WordSet.of(
            "in on at during after before when because for with to from by since last this and that which who");
    private static final Set<String> SELVES = Set.of("it", "they", "that", "which");

    private TieAgents() {}

    /** Who did it; empty if the words do not say, or only with "it". */
    static Optional<Party> of(Clause clause, ArticleContext context, TieVerbs.Found found) {
        if (found.at() < 0 || found.event() == PairEvent.EXISTS || found.negated()) {
            return Optional.empty();
        }
        if (TieVerbs.isPassive(clause, found.at()) || TieNouns.isAt(clause, found.at())) {
            return agent(clause, context, found.at());
        }
        boolean finite = !clause.token(found.at()).lower().endsWith("ing")
                && !clause.token(found.at()).is("against");
        Optional<Party> near = finite ? subject(clause, context, found.at()) : Optional.empty();
        if (near.isPresent()) {
            return near;
        }
        // "took the decision to end": the subject is that of the first verb.
        for (int i = clause.first() + 1; i < found.at(); i++) {
            if (Lexicon.looksFinite(clause.token(i))) {
                return subject(clause, context, i);
            }
        }
        return Optional.empty();
    }

    // "was suspended by the council", "the termination of the agreement by the council".
    private static Optional<Party> agent(Clause clause, ArticleContext context, int event) {
        int by = clause.find(Set.of("by"), event + 1);
        int first = by + 1;
        if (by < 0 || first >= clause.last()) {
            return Optional.empty();
        }
        int last = first;
        while (last < clause.last()
                && last - first < 6
                && clause.token(last).isWord()
                && !ENDS.contains(clause.token(last).lower())
                && !(last > first && Lexicon.looksFinite(clause.token(last)))) {
            last++;
        }
        boolean named = last > first
                && (clause.token(first).isCapitalized()
                        || Set.of("the", "its", "their", "a")
                                .contains(clause.token(first).lower()));
        return named ? Optional.of(context.actors().named(first, last)) : Optional.empty();
    }

    private static Optional<Party> subject(Clause clause, ArticleContext context, int verb) {
        return context.actors().subjectsOf(verb, clause.first(), clause.last()).stream()
                .filter(party -> !party.name().isBlank())
                .filter(party -> !SELVES.contains(party.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
