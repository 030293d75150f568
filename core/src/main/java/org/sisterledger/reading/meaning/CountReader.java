package org.sisterledger.reading.meaning;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.Comparator;
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
    private static final Set<String> ENDED =
            WordSet.of("ended dissolved terminated cut severed cancelled canceled scrapped ending lost");
    private static final Set<String> SUSPENDED = Set.of("suspended", "paused", "frozen");
    private static final Set<String> HOLDS =
            WordSet.of("has have had holds hold held keeps keep kept maintains maintain are were is was exist");
    private static final Set<String> TIES = WordSet.of("relationships relationship partnerships partnership ties tie"
            + " pairs pair pairings pairing links twinnings agreements agreement cities city states provinces sisters");
    private static final Set<String> TYPED =
            WordSet.of("sister sister-city sister-state sister-province twin twinning" + " friendship");
    private static final int REACH = 12;

    private CountReader() {}

    /** One figure and the stretch of the clause that is said of it. */
    private record Counted(Numbers.Figure figure, Unit unit) {}

    /** Every figure of ties or places in a clause. */
    static List<Claim> read(Clause clause, ArticleContext context) {
        return read(clause, context, figure -> true);
    }

    /** The totals that a clause of the article's own states. */
    static List<Claim> readTotals(Clause clause, ArticleContext context) {
        boolean ties = clause.has(Lexicon.TIE) || clause.has(CountUnits.PAIRS);
        return ties
                ? read(clause, context, figure -> Totals.isOwn(clause, figure)).stream()
                        .filter(claim -> claim instanceof Claim.Count count && count.unit() != Unit.OTHER)
                        .toList()
                : List.of();
    }

    private static List<Claim> read(Clause clause, ArticleContext context, Predicate<Numbers.Figure> wanted) {
        List<Counted> counted = new ArrayList<>();
        for (int i = clause.first(); i < clause.last(); i++) {
            Optional<Numbers.Figure> figure = Numbers.at(clause, i);
            figure.flatMap(found -> CountUnits.of(clause, found))
                    .ifPresent(unit -> counted.add(new Counted(figure.orElseThrow(), unit)));
        }
        List<Claim> claims = new ArrayList<>();
        int from = clause.first();
        for (int k = 0; k < counted.size(); k++) {
            int to = k + 1 < counted.size() ? cut(clause, counted.get(k), counted.get(k + 1)) : clause.last();
            Clause part = new Clause(clause.layout(), clause.mentions(), from, to);
            if (wanted.test(counted.get(k).figure())) {
                claims.add(count(clause, part, context, counted.get(k)));
            }
            from = to;
        }
        if (counted.isEmpty()) {
            none(clause)
                    .filter(none -> wanted.test(none.figure()))
                    .ifPresent(none -> claims.add(count(clause, clause, context, none)));
        }
        return claims;
    }

    // "157 with China and just under 30 with Russia": what is said of one figure ends where the words of the next
    // begin.
    private static int cut(Clause clause, Counted one, Counted next) {
        for (int i = next.figure().at() - 1; i > one.figure().last(); i--) {
            boolean joint = Lexicon.isComma(clause.token(i))
                    || clause.token(i).is("and")
                    || clause.token(i).is("but");
            if (joint) {
                return i;
            }
        }
        return next.figure().at();
    }

    // "has no sister city in Cuba", "there are no ties between the two": a figure of nought.
    private static Optional<Counted> none(Clause clause) {
        long places = clause.listMentions().stream()
                .filter(mention -> mention.name().id().kind() == EntityKind.COMMUNITY)
                .count();
        // Of two places named it is told that they are not tied: no count.
        if (places > 1) {
            return Optional.empty();
        }
        for (int i = clause.first() + 1; i + 1 < clause.last(); i++) {
            int noun = behindNone(clause, i);
            if (noun < 0) {
                continue;
            }
            boolean typed = false;
            for (int k = noun; k < Math.min(clause.last(), noun + 4); k++) {
                String word = clause.token(k).lower();
                typed |= TYPED.contains(word);
                boolean adjective = TYPED.contains(word)
                        || clause.mentions().at(k).isPresent()
                        || Set.of("formal", "official", "active", "such", "direct")
                                .contains(word);
                if (TIES.contains(word) && (typed || isAllOfTies(clause, k))) {
                    Numbers.Figure figure = new Numbers.Figure(i, k + 1, Comparator.EXACTLY, 0, OptionalInt.empty());
                    return Optional.of(new Counted(figure, Unit.PARTNERSHIPS));
                }
                if (!adjective) {
                    break;
                }
            }
        }
        return Optional.empty();
    }

    // "has no", "there are no", "does not have a single", "do not have any": the index behind; -1 if it is none of
    // them.
    private static int behindNone(Clause clause, int i) {
        boolean no = (clause.token(i).is("no") || clause.token(i).is("zero"))
                && HOLDS.contains(clause.token(i - 1).lower());
        if (no) {
            return i + 1;
        }
        boolean any = clause.token(i).is("any")
                || (clause.token(i).is("single") && clause.token(i - 1).is("a"));
        for (int k = i - 1; any && k >= Math.max(clause.first() + 1, i - 3); k--) {
            boolean held = HOLDS.contains(clause.token(k).lower()) && Lexicon.isNegation(clause.token(k - 1));
            if (held) {
                return i + 1;
            }
        }
        return -1;
    }

    // "no ties between ...", and not "no ties to the police".
    private static boolean isAllOfTies(Clause clause, int noun) {
        String word = clause.token(noun).lower();
        boolean plain = word.startsWith("partnership") || word.startsWith("twinning") || word.startsWith("pair");
        return plain
                || (noun + 1 < clause.last()
                        && clause.token(noun + 1).is("between")
                        && !word.startsWith("cit")
                        && !word.startsWith("state"));
    }

    private static Claim count(Clause whole, Clause part, ArticleContext context, Counted counted) {
        Numbers.Figure figure = counted.figure();
        Scope scope = scope(whole, part, context);
        PairEvent state =
                part.has(ENDED) ? PairEvent.ENDED : part.has(SUSPENDED) ? PairEvent.SUSPENDED : PairEvent.EXISTS;
        Optional<EntityId> register = part.listMentions().stream()
                .map(mention -> mention.name().id())
                .filter(id -> id.kind() == EntityKind.REGISTER)
                .findFirst();
        String upper = figure.upper().isPresent() ? " and " + figure.upper().getAsInt() : "";
        String reading = Words.of(figure.comparator()).replace('-', ' ') + " " + figure.value() + upper + " "
                + counted.unit().name().toLowerCase(Locale.ROOT)
                + (scope.countries().isEmpty() ? " anywhere" : " between " + names(scope));
        return new Claim.Count(
                whole.span(),
                reading,
                counted.unit(),
                figure.comparator(),
                figure.value(),
                figure.upper(),
                scope,
                types(part),
                levels(part, figure.at()),
                register,
                state,
                context.window(part).or(() -> context.window(whole)));
    }

    static String names(Scope scope) {
        return String.join(
                " and ", scope.countries().stream().map(EntityId::slug).toList());
    }

    private static Scope scope(Clause whole, Clause part, ArticleContext context) {
        if (worldwide(part) || countsCountries(whole)) {
            return Scope.ANYWHERE;
        }
        return part.equals(whole) ? context.scope(whole) : context.scope(part, whole);
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

    // "Sister city" is said of all ties; only words that set a type apart name one.
    private static Set<PartnershipType> types(Clause clause) {
        boolean friendship = clause.has(Set.of("friendship", "friendly"));
        boolean sister = clause.has(Set.of("sister", "sister-city", "sister-cities"));
        return friendship && !sister ? EnumSet.of(PartnershipType.FRIENDSHIP) : Set.of();
    }

    private static Set<Level> levels(Clause clause, int figure) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        int limit = Math.min(clause.last(), figure + REACH);
        for (int i = figure + 1; i < limit; i++) {
            switch (clause.token(i).text()) {
                case "provinces", "states", "sister-state", "sister-states", "state" -> levels.add(Level.STATE);
                case "counties", "sister-county" -> levels.add(Level.COUNTY);
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
