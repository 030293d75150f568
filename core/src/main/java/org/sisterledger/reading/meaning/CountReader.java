package org.sisterledger.reading.meaning;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.PairEvent;
import org.sisterledger.claim.Scope;
import org.sisterledger.claim.Unit;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Words;
import org.sisterledger.partnership.Level;
import org.sisterledger.partnership.PartnershipType;

/** Reads how many ties or places there are said to be. */
final class CountReader {
    private static final Set<String> PAIRS = Set.of(
            "relationships",
            "partnerships",
            "ties",
            "links",
            "pairs",
            "pairings",
            "twinnings",
            "relationship",
            "partnership",
            "twins",
            "sister",
            "sister-city",
            "sister-state",
            "friendship");
    private static final Set<String> AGREEMENTS = Set.of("agreements", "pacts", "arrangements", "deals", "agreement");
    private static final Set<String> PLACES = Set.of(
            "cities", "towns", "counties", "communities", "municipalities", "locales", "states", "places", "members");
    private static final Set<String> PEOPLE = Set.of(
            "people",
            "officials",
            "students",
            "delegates",
            "participants",
            "visitors",
            "guests",
            "representatives",
            "mayors",
            "supervisors",
            "jobs",
            "dollars",
            "masks",
            "visits",
            "trips");
    private static final Set<String> ENDED = Set.of(
            "ended",
            "dissolved",
            "terminated",
            "cut",
            "severed",
            "cancelled",
            "canceled",
            "scrapped",
            "ending",
            "lost");
    private static final Set<String> SUSPENDED = Set.of("suspended", "paused", "frozen");
    private static final int REACH = 9;

    private CountReader() {}

    static List<Claim> read(Clause clause, ArticleContext context) {
        List<Claim> claims = new ArrayList<>();
        for (int i = clause.first(); i < clause.last(); i++) {
            Optional<Numbers.Figure> figure = Numbers.at(clause, i);
            if (figure.isPresent()) {
                unit(clause, i).ifPresent(unit -> claims.add(count(clause, context, figure.get(), unit)));
            }
        }
        return claims;
    }

    private static Claim count(Clause clause, ArticleContext context, Numbers.Figure figure, Unit unit) {
        Scope scope = worldwide(clause) ? Scope.ANYWHERE : context.scope(clause);
        PairEvent state =
                clause.has(ENDED) ? PairEvent.ENDED : clause.has(SUSPENDED) ? PairEvent.SUSPENDED : PairEvent.EXISTS;
        Optional<EntityId> register = clause.listMentions().stream()
                .map(mention -> mention.name().id())
                .filter(id -> id.kind() == EntityKind.REGISTER)
                .findFirst();
        String reading = Words.of(figure.comparator()).replace('-', ' ') + " " + figure.value() + " "
                + unit.name().toLowerCase(Locale.ROOT)
                + (scope.countries().isEmpty() ? " anywhere" : " between " + names(scope));
        return new Claim.Count(
                clause.span(),
                reading,
                unit,
                figure.comparator(),
                figure.value(),
                figure.upper(),
                scope,
                types(clause),
                levels(clause, figure.at()),
                register,
                state,
                context.date(clause));
    }

    static String names(Scope scope) {
        return String.join(
                " and ", scope.countries().stream().map(EntityId::slug).toList());
    }

    private static boolean worldwide(Clause clause) {
        return clause.has(Set.of("worldwide", "globally", "countries", "nations"))
                || clause.hasPhrase("around the world")
                || clause.hasPhrase("across the world");
    }

    // The nearest counted noun behind the figure decides; "pairs of provinces and cities" are pairs, "167 cities"
    // places.
    private static Optional<Unit> unit(Clause clause, int figure) {
        int limit = Math.min(clause.last(), figure + REACH);
        for (int i = figure + 1; i < limit; i++) {
            String word = clause.token(i).lower();
            if (PAIRS.contains(word)) {
                return Optional.of(Unit.PARTNERSHIPS);
            }
            if (AGREEMENTS.contains(word)) {
                return clause.has(Lexicon.TIE) ? Optional.of(Unit.PARTNERSHIPS) : Optional.empty();
            }
            if (PLACES.contains(word)) {
                return clause.has(Lexicon.TIE) ? Optional.of(Unit.COMMUNITIES) : Optional.empty();
            }
            if (word.equals("countries") || word.equals("nations")) {
                return Optional.of(Unit.COUNTRIES);
            }
            if (PEOPLE.contains(word)) {
                return Optional.of(Unit.OTHER);
            }
            boolean breaks =
                    !clause.token(i).isWord() && !"-".equals(clause.token(i).text());
            if (breaks || Numbers.at(clause, i).isPresent() || Lexicon.isAuxiliary(clause.token(i))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    // "Sister city" is said of all ties; only words that set a type apart name one.
    private static Set<PartnershipType> types(Clause clause) {
        boolean friendship = clause.has(Set.of("friendship", "friendly"));
        boolean sister = clause.has(Set.of("sister", "sister-city", "sister-cities"));
        return friendship && !sister ? EnumSet.of(PartnershipType.FRIENDSHIP) : Set.of();
    }

    private static Set<Level> levels(Clause clause, int figure) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        int limit = Math.min(clause.last(), figure + REACH + 3);
        for (int i = figure + 1; i < limit; i++) {
            switch (clause.token(i).lower()) {
                case "provinces", "states", "sister-state", "sister-states", "state" -> levels.add(Level.STATE);
                case "counties" -> levels.add(Level.COUNTY);
                case "cities" -> levels.add(Level.CITY);
                case "ports" -> levels.add(Level.PORT);
                case "schools" -> levels.add(Level.SCHOOL);
                default -> {}
            }
        }
        // Cities alone are the loose name of all; with others beside them the words do set levels.
        return levels.equals(EnumSet.of(Level.CITY)) ? Set.of() : levels;
    }
}
