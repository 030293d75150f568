package org.sisterledger.reading.meaning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.claim.EventKind;
import org.sisterledger.claim.Party;
import org.sisterledger.statement.Speaker;

/** Who does an event, and to whom. */
final class EventParties {
    private static final Set<String> SELVES = Set.of("it", "we", "i");

    private EventParties() {}

    // Whoever says "it was decided" or "we decided" speaks of the body that they speak for.
    static List<Party> actors(
            Clause clause, ArticleContext context, EventPatterns.Match match, Optional<Speaker> speaker) {
        if (isPassive(clause, match.at())) {
            return agents(clause, context, match.at(), speaker);
        }
        List<Party> named =
                context.actors().subjectsOf(governor(clause, match.at()), clause.first(), clause.last()).stream()
                        .filter(party -> !party.name().isBlank()
                                && !SELVES.contains(party.name().toLowerCase(Locale.ROOT)))
                        .toList();
        return named.isEmpty() ? ownBody(context, speaker) : named;
    }

    // "plans to sign": the subject is that of the verb which governs the infinitive.
    private static int governor(Clause clause, int verb) {
        int at = verb;
        while (at - 2 > clause.first() && clause.token(at - 1).is("to")) {
            at -= 2;
        }
        return at;
    }

    private static boolean isPassive(Clause clause, int verb) {
        return verb > clause.first()
                && Set.of("was", "were", "been", "be", "is", "are", "being")
                        .contains(clause.token(verb - 1).lower());
    }

    // "was held by the council"; "it was decided" is the speaker's body's decision.
    private static List<Party> agents(Clause clause, ArticleContext context, int verb, Optional<Speaker> speaker) {
        if (verb + 2 < clause.last() && clause.token(verb + 1).is("by")) {
            int last = verb + 2;
            while (last < clause.last()
                    && (clause.token(last).isCapitalized()
                            || (last == verb + 2 && clause.token(last).is("the")))) {
                last++;
            }
            return last > verb + 2 ? List.of(context.actors().named(verb + 2, last)) : List.of();
        }
        boolean self = verb >= clause.first() + 2 && clause.token(verb - 2).is("it");
        return self ? ownBody(context, speaker) : List.of();
    }

    private static List<Party> ownBody(ArticleContext context, Optional<Speaker> speaker) {
        if (speaker.isEmpty() || !speaker.get().named()) {
            return List.of();
        }
        Speaker self = speaker.get();
        return List.of(
                self.organization().isPresent()
                        ? context.actors().body(self.organization().get())
                        : Party.named(self.name(), self.id()));
    }

    /** To whom: who is briefed, written to or told. */
    static List<Party> addressees(Clause clause, ArticleContext context, EventPatterns.Match match) {
        if (match.kind() != EventKind.BRIEFING
                && match.kind() != EventKind.LETTER
                && match.kind() != EventKind.DECISION) {
            return List.of();
        }
        int verb = match.kind() == EventKind.DECISION
                ? clause.find(Set.of("brief", "tell", "inform", "write"), match.at())
                : match.at();
        if (verb < 0) {
            return List.of();
        }
        int first = verb + 1;
        if (clause.isWithin(first)
                && Set.of("to", "a", "the").contains(clause.token(first).lower())
                && match.kind() == EventKind.LETTER) {
            first = clause.find(Set.of("to"), verb) + 1;
        }
        int last = first;
        while (clause.isWithin(last)
                && (clause.token(last).isCapitalized()
                        || (last == first && clause.token(last).is("the")))) {
            last++;
        }
        return first > verb && last > first ? List.of(context.actors().named(first, last)) : List.of();
    }
}
