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
import org.sisterledger.reading.text.WordSet;

/** Reads how many ties or places there are said to be. */
final class CountReader {
    private static final Set<String> PAIRS =
            WordSet.of("relationships partnerships ties links pairs pairings twinnings twins"
                    + " sister sister-city sister-state friendship");
    private static final Set<String> AGREEMENTS = Set.of("agreements", "pacts", "arrangements", "deals");
    private static final Set<String> PLACES =
            WordSet.of("cities towns counties communities municipalities locales states places members");
    private static final Set<String> PEOPLE =
            WordSet.of("people officials students delegates participants visitors guests representatives mayors"
                    + " supervisors jobs dollars masks visits trips");
    private static final Set<String> ENDED =
            WordSet.of("ended dissolved terminated cut severed cancelled canceled scrapped ending lost");
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
        String upper = figure.upper().isPresent() ? " and " + figure.upper().getAsInt() : "";
        String reading = Words.of(figure.comparator()).replace('-', ' ') + " " + figure.value() + upper + " "
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
        return clause.has(Set.of("worldwide", "globally"))
                || countsCountries(clause)
                || clause.hasPhrase("around the world")
                || clause.hasPhrase("across the world");
    }

    // "in 145 countries"; "between the two countries" is no count of them.
    private static boolean countsCountries(Clause clause) {
        int at = clause.find(Set.of("countries", "nations"));
        return at > clause.first() && Numbers.at(clause, at - 1).isPresent();
    }

    // The nearest counted noun behind the figure decides; "pairs of provinces and cities" are pairs, "167 cities"
    // places.
    private static Optional<Unit> unit(Clause clause, int figure) {
        int limit = Math.min(clause.last(), figure + REACH);
        boolean part = figure + 2 < clause.last() && clause.token(figure + 1).is("of");
        if (part
                && Set.of("them", "those", "these")
                        .contains(clause.token(figure + 2).lower())) {
            return Optional.of(Unit.PARTNERSHIPS);
        }
        if (isWhole(clause, figure)) {
            return Optional.empty();
        }
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
            boolean breaks = !clause.token(i).isWord()
                    && !clause.token(i).isNumber()
                    && "-\"”’s's".indexOf(clause.token(i).text()) < 0;
            if (breaks || (Numbers.at(clause, i).isPresent() && !part) || Lexicon.isAuxiliary(clause.token(i))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    // "157 of the country's 1,800 partnerships": the second figure is the whole that the first is counted from.
    private static boolean isWhole(Clause clause, int figure) {
        for (int i = Math.max(clause.first() + 1, figure - 4); i < figure; i++) {
            if (clause.token(i).is("of") && Numbers.at(clause, i - 1).isPresent()) {
                return true;
            }
        }
        return false;
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
            switch (clause.token(i).text()) {
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
