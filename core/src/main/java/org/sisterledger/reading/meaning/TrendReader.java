package org.sisterledger.reading.meaning;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.Scope;
import org.sisterledger.claim.Trend;
import org.sisterledger.reading.text.Days;
import org.sisterledger.reading.text.WordSet;
import org.sisterledger.time.Edtf;

/** Reads how activity is said to have changed, and since when. */
final class TrendReader {
    /** The year in which the COVID-19 pandemic began: the window of "since the pandemic" opens with it. */
    static final int PANDEMIC_YEAR = 2020;

    private static final List<String> ZERO = List.of(
            "close to zero",
            "near zero",
            "nearly zero",
            "almost zero",
            "almost none",
            "virtually none",
            "ground to a halt",
            "complete halt",
            "to an almost complete halt",
            "near-complete halt",
            "come to a halt",
            "came to a halt",
            "practically nothing",
            "virtually nonexistent",
            "dried up",
            "come to a standstill",
            "came to a standstill",
            "all but stopped",
            "all but ceased",
            "near standstill",
            "close to nothing",
            "to a standstill",
            "to a halt");
    private static final Set<String> REDUCED =
            WordSet.of("fallen fell declined dropped decreased reduced slowed shrunk waned diminished dwindled lower"
                    + " fewer less down decline drop cooled plunged");
    private static final Set<String> UNCHANGED = Set.of("unchanged", "steady", "stable", "constant");
    private static final Set<String> INCREASED =
            WordSet.of("increased grown grew risen rose doubled expanded surged more higher increase rebounded jumped");

    private TrendReader() {}

    static Optional<Claim> read(Clause clause, ArticleContext context) {
        if (!clause.has(Lexicon.ACTIVITY) && !littleDone(clause)) {
            return Optional.empty();
        }
        return trend(clause).map(trend -> {
            Scope scope = context.scope(clause);
            Edtf window = since(clause, context).orElseGet(() -> lately(context));
            String levels = scope.levels().isEmpty()
                    ? ""
                    : " at level "
                            + String.join(
                                    " and ",
                                    scope.levels().stream()
                                            .map(level -> level.name()
                                                    .toLowerCase(Locale.ROOT)
                                                    .replace('_', ' '))
                                            .sorted()
                                            .toList());
            String reading =
                    "activity " + trend.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " in " + window + levels;
            return new Claim.ActivityTrend(clause.span(), reading, trend, scope, window);
        });
    }

    // "Little has been done", "little had been done".
    private static boolean littleDone(Clause clause) {
        int little = clause.find(Set.of("little", "nothing"));
        int done = clause.find(Set.of("done", "happened"), little + 1);
        return little >= 0 && done > little && done - little <= 4;
    }

    private static Optional<Trend> trend(Clause clause) {
        if (clause.hasAnyPhrase(ZERO) || littleDone(clause)) {
            return Optional.of(Trend.CLOSE_TO_ZERO);
        }
        boolean compared =
                clause.has("since") || clause.has("than") || clause.has(Lexicon.PANDEMIC) || clause.has("after");
        if (!compared) {
            return Optional.empty();
        }
        if (clause.has(UNCHANGED)) {
            return Optional.of(Trend.UNCHANGED);
        }
        if (clause.has(REDUCED)) {
            return Optional.of(Trend.REDUCED);
        }
        return clause.has(INCREASED) ? Optional.of(Trend.INCREASED) : Optional.empty();
    }

    /** The window that "since" opens; empty if the clause names no beginning. */
    static Optional<Edtf> since(Clause clause, ArticleContext context) {
        if (clause.has(Lexicon.PANDEMIC)) {
            return Optional.of(Edtf.parse(PANDEMIC_YEAR + "-01-01/.."));
        }
        int since = clause.find(Set.of("since", "after", "from"));
        for (int i = Math.max(since, clause.first()); since >= 0 && i < Math.min(clause.last(), since + 4); i++) {
            Optional<Days.Dated> date = Days.dateAt(clause.layout().tokens(), i, context.published());
            if (date.isPresent()) {
                return date.flatMap(found -> found.date().earliest()).map(day -> Edtf.parse(day + "/.."));
            }
        }
        return pastYears(clause, context);
    }

    /** The stretch of "in the past six years", "in six years", "over the last decade", up to the publication day. */
    static Optional<Edtf> pastYears(Clause clause, ArticleContext context) {
        int years = clause.find(Set.of("years", "decade"));
        if (years < 0 || context.published().isEmpty()) {
            return Optional.empty();
        }
        int count = clause.token(years).is("decade")
                ? 10
                : years > clause.first()
                        ? Numbers.atLeast(clause.token(years - 1)).orElse(0)
                        : 0;
        LocalDate from = context.published().get().minusYears(count);
        return count > 0 ? Optional.of(Edtf.parse(from + "/..")) : Optional.empty();
    }

    // Lexicon that set no beginning speak of the last year.
    private static Edtf lately(ArticleContext context) {
        return context.published()
                .map(day -> Edtf.parse(day.minusYears(1) + "/.."))
                .orElse(Edtf.parse(PANDEMIC_YEAR + "-01-01/.."));
    }
}
