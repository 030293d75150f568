package org.sisterledger.reading.meaning;

import java.util.Optional;
import java.util.Set;
import org.sisterledger.reading.text.Quotation;
import org.sisterledger.reading.text.Token;
import org.sisterledger.reading.text.WordSet;

/**
 * Tells a total that an article states itself from a figure of something that happened ("40 sister cities sent delegates"), of
 * something to come, or of somebody else ("the association counts 157").
 */
final class Totals {
    private static final Set<String> HOLDS =
            WordSet.of("has have had hold holds held maintain maintains maintained keep"
                    + " keeps kept boast boasts number numbers numbered total totals totalled totaled exist exists existed remain"
                    + " remains remained is are was were do does did");
    private static final Set<String> CAME_TO =
            WordSet.of("ended signed formed established concluded severed cut suspended"
                    + " terminated dissolved lost built created forged registered paired twinned linked joined stood stands at to"
                    + " been still now only also just both together currently then already not never n't");
    private static final Set<String> JOINS = WordSet.of(
            "link links linked connect connects connected join joins joined bind binds tie ties exist existed"
                    + " remain remained remains");
    private static final Set<String> OTHERS = WordSet.of(
            "counts counted lists listed puts put estimates estimated claims claimed reports reported shows show"
                    + " showed records recorded cites cited gives gave tallies tallied says said found finds boasted"
                    + " according");
    private static final Set<String> RECKONINGS =
            WordSet.of("count counts tally reckoning estimate estimates figures numbers list directory register data");
    private static final Set<String> SUPPOSED =
            WordSet.of("will would could should may might must if whether unless plans plan planned hopes hope wants"
                    + " aims expects expected");
    /** "A city with two partners has two pairs" speaks of no city. */
    private static final Set<String> GENERIC = Set.of("a", "an", "any", "each", "every");

    private static final int REACH = 8;

    private Totals() {}

    /** Whether a figure is a total that the clause itself states as so. */
    static boolean isOwn(Clause clause, Numbers.Figure figure) {
        return !clause.has(SUPPOSED)
                && !clause.has("once")
                && !GENERIC.contains(clause.token(clause.first()).lower())
                && !isAsked(clause)
                && !isQuoted(clause, figure.at())
                && !isOfOthers(clause, figure.at())
                && (isHeld(clause, figure.at()) || joins(clause, figure.last()));
    }

    private static boolean isAsked(Clause clause) {
        int next = clause.last();
        return next < clause.layout().tokens().size()
                && "?".equals(clause.layout().tokens().get(next).text());
    }

    private static boolean isQuoted(Clause clause, int at) {
        int start = clause.token(at).start();
        Optional<Quotation> quotation = clause.layout().findQuotation(start);
        return quotation.map(found -> found.encloses(start)).orElse(false);
    }

    // "the association lists 157", "by the ministry's count".
    private static boolean isOfOthers(Clause clause, int figure) {
        for (int i = clause.first(); i < figure; i++) {
            Token token = clause.token(i);
            boolean reckoned = RECKONINGS.contains(token.lower()) && isBehindBy(clause, i);
            if (reckoned || (OTHERS.contains(token.lower()) && i > clause.first())) {
                return true;
            }
        }
        int behind = clause.find(Set.of("according"), figure);
        return behind >= 0;
    }

    private static boolean isBehindBy(Clause clause, int noun) {
        for (int i = noun - 1; i >= Math.max(clause.first(), noun - 6); i--) {
            boolean by = clause.token(i).is("by")
                    || clause.token(i).is("on")
                    || clause.token(i).is("in");
            if (by) {
                return true;
            }
        }
        return false;
    }

    // "has 157", "there are 157", "have signed 157": no other verb stands between the holding and the figure.
    private static boolean isHeld(Clause clause, int figure) {
        for (int i = figure - 1; i >= Math.max(clause.first(), figure - REACH); i--) {
            Token token = clause.token(i);
            if (HOLDS.contains(token.lower())) {
                return true;
            }
            boolean verb = Lexicon.looksFinite(token) && !CAME_TO.contains(token.lower());
            if (verb || Lexicon.isComma(token)) {
                return false;
            }
        }
        return false;
    }

    // "284 pairs tie the two", "20 have ended", "157 pairs exist".
    private static boolean joins(Clause clause, int last) {
        for (int i = last; i < Math.min(clause.last(), last + REACH); i++) {
            String word = clause.token(i).lower();
            boolean came = HOLDS.contains(word) && cameTo(clause, i + 1);
            boolean stays = word.startsWith("exist") || word.startsWith("remain");
            boolean verb = JOINS.contains(word) && (i > last || stays) && !CountUnits.PAIRS.contains(word);
            if (came || verb) {
                return true;
            }
            if (Lexicon.isAuxiliary(clause.token(i))) {
                return false;
            }
        }
        return false;
    }

    private static boolean cameTo(Clause clause, int at) {
        int i = at;
        while (i < clause.last()
                && Set.of("been", "since", "now", "still", "already")
                        .contains(clause.token(i).lower())) {
            i++;
        }
        return i < clause.last()
                && (CAME_TO.contains(clause.token(i).lower()) || clause.token(i).is("active"));
    }
}
