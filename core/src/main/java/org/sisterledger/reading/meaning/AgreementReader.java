package org.sisterledger.reading.meaning;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.EventKind;
import org.sisterledger.claim.EventStage;
import org.sisterledger.claim.Party;

/** Reads that countries or bodies agreed on something. */
final class AgreementReader {
    private AgreementReader() {}

    static Optional<Claim.Event> read(Clause clause, ArticleContext context) {
        int agreed = clause.find(Set.of("agreed"));
        if (agreed < 0) {
            return Optional.empty();
        }
        List<Party> actors = context.actors().subjectsOf(agreed, clause.first(), clause.last());
        Optional<String> about =
                agreed + 1 < clause.last() ? Optional.of(clause.words(agreed + 1, clause.last())) : Optional.empty();
        String who = String.join(" and ", actors.stream().map(Party::name).toList());
        return Optional.of(new Claim.Event(
                clause.span(),
                "an agreement of " + (who.isEmpty() ? "the parties" : who),
                EventKind.OTHER,
                EventStage.HELD,
                clause.isNegated(agreed),
                actors,
                List.of(),
                Optional.empty(),
                OptionalInt.empty(),
                about,
                Optional.empty(),
                context.scope(clause),
                context.date(clause)));
    }
}
