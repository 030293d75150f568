package org.sisterledger.reading.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.EventKind;
import org.sisterledger.claim.EventStage;
import org.sisterledger.claim.Party;
import org.sisterledger.claim.Scope;
import org.sisterledger.fact.EntityId;
import org.sisterledger.reading.names.Mention;
import org.sisterledger.reading.text.WordSet;
import org.sisterledger.statement.Speaker;

/** Reads what is said to have happened: bills, hearings, letters, decisions, briefings, meetings. */
final class EventReader {
    private static final Set<String> PRIVATE = Set.of("privately", "private", "confidentially", "discreetly");
    private static final Set<String> PUBLIC = Set.of("publicly", "public");

    private EventReader() {}

    /** The events of a clause, the main one first; what is decided or planned follows the decision. */
    static List<Claim.Event> read(Clause clause, ArticleContext context, Optional<Speaker> speaker) {
        List<Claim.Event> events = new ArrayList<>();
        Optional<EventPatterns.Match> match = EventPatterns.find(clause, clause.first());
        match.ifPresent(found -> {
            Claim.Event main = event(clause, context, found, found.stage(), speaker);
            events.add(main);
            if (found.kind() == EventKind.DECISION) {
                planned(clause, context, found, main).ifPresent(events::add);
            }
        });
        return events;
    }

    /** What a clause reports without any pattern that the reader knows; empty if nobody known does anything in it. */
    static Optional<Claim.Event> other(Clause clause, ArticleContext context) {
        for (int i = clause.first() + 1; i < clause.last(); i++) {
            if (Lexicon.looksFinite(clause.token(i))) {
                List<Party> actors = context.actors().subjectsOf(i, clause.first(), clause.last());
                boolean known = actors.stream()
                        .anyMatch(actor -> actor.named() && actor.id().isPresent());
                if (known) {
                    EventPatterns.Match match = new EventPatterns.Match(EventKind.OTHER, stageAt(clause, i), i);
                    return Optional.of(event(clause, context, match, match.stage(), Optional.empty()));
                }
                if (!actors.isEmpty()) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** The letter in which somebody says what a sentence reports. */
    static Claim.Event letter(Clause clause, ArticleContext context, List<Speaker> authors) {
        List<Party> by = authors.stream()
                .map(author -> author.named() ? Party.named(author.name(), author.id()) : Party.unnamed(author.name()))
                .toList();
        return new Claim.Event(
                clause.span(),
                reading(EventKind.LETTER, EventStage.HELD, by, List.of(), false),
                EventKind.LETTER,
                EventStage.HELD,
                false,
                by,
                List.of(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                context.scope(clause),
                context.date(clause));
    }

    // "decided to brief her": the briefing is planned, whatever came of it.
    private static Optional<Claim.Event> planned(
            Clause clause, ArticleContext context, EventPatterns.Match decision, Claim.Event main) {
        int to = clause.find(Set.of("to"), decision.at());
        if (to < 0 || main.negated() || to + 1 >= clause.last()) {
            return Optional.empty();
        }
        return EventPatterns.find(clause, to + 1)
                .filter(found -> found.kind() != EventKind.DECISION)
                .map(found -> {
                    Claim.Event event = event(clause, context, found, EventStage.PLANNED, Optional.empty());
                    return new Claim.Event(
                            event.span(),
                            reading(event.kind(), EventStage.PLANNED, main.actors(), event.addressees(), false),
                            event.kind(),
                            EventStage.PLANNED,
                            false,
                            main.actors(),
                            event.addressees(),
                            event.venue(),
                            event.atLeast(),
                            event.about(),
                            event.channel(),
                            event.scope(),
                            event.on());
                });
    }

    private static Claim.Event event(
            Clause clause,
            ArticleContext context,
            EventPatterns.Match match,
            EventStage stage,
            Optional<Speaker> speaker) {
        Scope scope = context.scope(clause);
        boolean negated = isNegated(clause, match);
        List<Party> actors = EventParties.actors(clause, context, match, speaker);
        List<Party> addressees = EventParties.addressees(clause, context, match);
        return new Claim.Event(
                clause.span(),
                reading(match.kind(), stage, actors, addressees, negated),
                match.kind(),
                stage,
                negated,
                actors,
                addressees,
                venue(clause, match),
                atLeast(clause, match),
                about(clause, match),
                channel(clause),
                scope,
                context.date(clause));
    }

    // A decision "not to" is a decision; what it refuses stands in its words.
    private static boolean isNegated(Clause clause, EventPatterns.Match match) {
        return match.kind() != EventKind.DECISION && clause.isNegated(match.at());
    }

    private static Optional<EntityId> venue(Clause clause, EventPatterns.Match match) {
        boolean meeting = switch (match.kind()) {
            case CONFERENCE, VISIT, DELEGATION, EXCHANGE -> true;
            case LEGISLATION,
                    HEARING,
                    LETTER,
                    INQUIRY,
                    DECISION,
                    BRIEFING,
                    DONATION,
                    SIGNING,
                    SUSPENSION,
                    TERMINATION,
                    RENEWAL,
                    OTHER -> false;
        };
        if (!meeting) {
            return Optional.empty();
        }
        for (Mention mention : clause.listMentions()) {
            boolean placed = mention.first() > clause.first() && isPlaced(clause, mention, match);
            Optional<EntityId> country = ArticleContext.countryOf(mention.name());
            if (placed && country.isPresent() && !mention.name().adjective()) {
                return country;
            }
        }
        return Optional.empty();
    }

    private static boolean isPlaced(Clause clause, Mention mention, EventPatterns.Match match) {
        String before = clause.token(mention.first() - 1).lower();
        boolean visited = match.kind() == EventKind.VISIT
                && (before.equals("to") || before.equals("visited") || before.equals("toured"));
        return before.equals("in") || before.equals("at") || visited;
    }

    private static OptionalInt atLeast(Clause clause, EventPatterns.Match match) {
        int limit = Math.min(clause.last(), match.at() + 8);
        for (int i = Math.max(clause.first(), match.at() - 4); i < limit; i++) {
            OptionalInt number = Numbers.atLeast(clause, i);
            boolean counted = isCounted(clause, i);
            if (number.isPresent() && counted) {
                return number;
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isCounted(Clause clause, int number) {
        for (int i = number + 1; i < Math.min(clause.last(), number + 5); i++) {
            if (Lexicon.CONFERENCE.contains(clause.token(i).lower())
                    || Lexicon.ACTIVITY.contains(clause.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    // What a bill or a decision is about stands behind "to", "that", "on" or "for".
    private static Optional<String> about(Clause clause, EventPatterns.Match match) {
        int from = clause.find(WordSet.of("to that not for on into requiring about against"), match.at() + 1);
        return from >= 0 && from + 1 < clause.last()
                ? Optional.of(clause.words(from, clause.last()))
                : Optional.empty();
    }

    private static Optional<String> channel(Clause clause) {
        if (clause.has(PRIVATE)) {
            return Optional.of("private");
        }
        return clause.has(PUBLIC) ? Optional.of("public") : Optional.empty();
    }

    private static EventStage stageAt(Clause clause, int verb) {
        return EventPatterns.stage(clause, verb, EventStage.HELD);
    }

    private static String reading(
            EventKind kind, EventStage stage, List<Party> actors, List<Party> addressees, boolean negated) {
        String who = actors.isEmpty()
                ? "somebody"
                : String.join(" and ", actors.stream().map(Party::name).toList());
        String whom = addressees.isEmpty()
                ? ""
                : ", to "
                        + String.join(
                                " and ", addressees.stream().map(Party::name).toList());
        return (negated ? "no " : "") + kind.name().toLowerCase(Locale.ROOT) + " by " + who + whom + ", "
                + stage.name().toLowerCase(Locale.ROOT);
    }
}
