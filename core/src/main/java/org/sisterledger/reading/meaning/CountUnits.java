package org.sisterledger.reading.meaning;

import java.util.Optional;
import java.util.Set;
import org.sisterledger.claim.Unit;
import org.sisterledger.reading.text.Token;
import org.sisterledger.reading.text.WordSet;

/** Tells what a figure counts, by the nouns behind it or, where none stands there, by those before it. */
final class CountUnits {
    /** Words for ties that are counted in pairs. */
    static final Set<String> PAIRS = WordSet.of("relationships partnerships ties links pairs pairings twinnings twins"
            + " sister sister-city sister-state sister-county sister-province friendship");

    private static final Set<String> AGREEMENTS = Set.of("agreements", "pacts", "arrangements", "deals");
    private static final Set<String> PLACES =
            WordSet.of("cities towns counties communities municipalities locales states places members provinces");
    private static final Set<String> PEOPLE =
            WordSet.of("people officials students delegates participants visitors guests representatives mayors"
                    + " supervisors jobs dollars masks visits trips residents citizens inhabitants members senators"
                    + " lawmakers countries' councillors councilors delegations exchanges events");
    private static final Set<String> STANDING = WordSet.of(
            "remain remained remains survive survived exist existed still are were have had left stand stood");
    private static final int REACH = 9;
    private static final int LOOK_BACK = 60;

    private CountUnits() {}

    /** What a figure counts; empty if it counts nothing that is known. */
    static Optional<Unit> of(Clause clause, Numbers.Figure figure) {
        if (isWhole(clause, figure.at())) {
            return Optional.empty();
        }
        boolean part =
                figure.last() + 1 < clause.last() && clause.token(figure.last()).is("of");
        if (part && isThem(clause.token(figure.last() + 1))) {
            return earlier(clause, figure.at()).or(() -> Optional.of(Unit.PARTNERSHIPS));
        }
        int limit = Math.min(clause.last(), figure.last() + REACH);
        for (int i = figure.last(); i < limit; i++) {
            Optional<Unit> unit = unitAt(clause, i);
            if (unit.isPresent() || isCounted(clause, i)) {
                return unit;
            }
            boolean figureAgain = i > figure.last() && Numbers.at(clause, i).isPresent() && !part;
            if (breaks(clause.token(i)) || figureAgain || Lexicon.isAuxiliary(clause.token(i))) {
                break;
            }
        }
        return isBare(clause, figure) ? earlier(clause, figure.at()) : Optional.empty();
    }

    private static boolean isThem(Token token) {
        return token.is("them") || token.is("those") || token.is("these") || token.is("which");
    }

    private static Optional<Unit> unitAt(Clause clause, int i) {
        String word = clause.token(i).lower();
        if (PAIRS.contains(word)) {
            return Optional.of(Unit.PARTNERSHIPS);
        }
        if (AGREEMENTS.contains(word)) {
            return clause.has(Lexicon.TIE) ? Optional.of(Unit.PARTNERSHIPS) : Optional.empty();
        }
        if (PLACES.contains(word)) {
            boolean members =
                    clause.has(Lexicon.TIE) || clause.has(SISTERS) || (stands(clause, i + 1) && topic(clause));
            return members ? Optional.of(Unit.COMMUNITIES) : Optional.empty();
        }
        if (word.equals("countries") || word.equals("nations")) {
            return Optional.of(Unit.COUNTRIES);
        }
        return PEOPLE.contains(word) ? Optional.of(Unit.OTHER) : Optional.empty();
    }

    private static final Set<String> SISTERS = Set.of("sisters", "twins");

    // A noun that is counted, but counts no tie here, ends the search.
    private static boolean isCounted(Clause clause, int i) {
        return PLACES.contains(clause.token(i).lower())
                || AGREEMENTS.contains(clause.token(i).lower());
    }

    private static boolean breaks(Token token) {
        return !token.isWord() && !token.isNumber() && "-\"”’s's".indexOf(token.text()) < 0;
    }

    // "fewer than 90 remained", "20 have ended", "just under 30 in Russia": no noun, and what goes on is said of ties.
    private static boolean isBare(Clause clause, Numbers.Figure figure) {
        int next = figure.last();
        if (next >= clause.last()) {
            return figure.at() > clause.first() && clause.has(Set.of("there", "only", "fewer", "more", "at"));
        }
        Token behind = clause.token(next);
        boolean placed = behind.is("with") || behind.is("between");
        return placed || stands(clause, next);
    }

    private static boolean stands(Clause clause, int next) {
        return next < clause.last() && STANDING.contains(clause.token(next).lower());
    }

    // What the figure before counts, in this clause or in the sentences before it.
    private static Optional<Unit> earlier(Clause clause, int figure) {
        for (int i = figure - 1; i >= Math.max(0, figure - LOOK_BACK); i--) {
            String word = clause.layout().tokens().get(i).lower();
            if (PAIRS.contains(word)) {
                return Optional.of(Unit.PARTNERSHIPS);
            }
            if (PEOPLE.contains(word)) {
                return Optional.empty();
            }
            if (PLACES.contains(word) && clause.isWithin(i)) {
                return topic(clause) ? Optional.of(Unit.COMMUNITIES) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean topic(Clause clause) {
        for (int i = clause.first() - 1; i >= Math.max(0, clause.first() - LOOK_BACK); i--) {
            if (Lexicon.TIE.contains(clause.layout().tokens().get(i).lower())) {
                return true;
            }
        }
        return clause.has(Lexicon.TIE);
    }

    // "157 of the country's 1,800 partnerships", "half of its 40": the second figure is the whole that the first is
    // counted from.
    private static boolean isWhole(Clause clause, int figure) {
        for (int i = Math.max(clause.first() + 1, figure - 5); i < figure; i++) {
            if (clause.token(i).is("of") && (endsFigure(clause, i - 1, i) || endsFigure(clause, i - 2, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsFigure(Clause clause, int at, int end) {
        return at >= clause.first()
                && Numbers.at(clause, at).map(figure -> figure.last() == end).orElse(false);
    }
}
