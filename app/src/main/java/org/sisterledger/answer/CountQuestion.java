package org.sisterledger.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sisterledger.count.CountDefinition;
import org.sisterledger.count.Counts;
import org.sisterledger.count.Difference;
import org.sisterledger.count.Dimension;
import org.sisterledger.count.Figure;
import org.sisterledger.count.Grouping;
import org.sisterledger.count.Series;
import org.sisterledger.count.TieTable;

/** A count as a user asks for it: which ties, counted how, split by what, year by year, and explained. */
public final class CountQuestion {
    /** The parameters beside those of {@link TieQuestion}. */
    public static final List<String> PARAMETERS = List.of("counted", "by", "series", "explain");

    private static final Pattern YEARS = Pattern.compile("(\\d{4})\\.\\.(\\d{4})");

    private final TieQuestion ties;

    private CountQuestion(TieQuestion ties) {
        this.ties = ties;
    }

    /** A question of these parameters; others are not looked at. */
    public static CountQuestion of(Map<String, List<String>> given) {
        return new CountQuestion(TieQuestion.of(given));
    }

    /**
     * The answer.
     *
     * @param today the day on which the ties are judged if none is given
     * @throws QuestionException if a parameter is not understood or names what the record does not hold
     */
    public CountAnswer answer(TieSnapshot snapshot, LocalDate today) {
        List<Long> explain = explained();
        CountDefinition definition = ties.counted(snapshot.table());
        LocalDate day = ties.day(today);
        Counts counts = Counts.of(snapshot.table(), snapshot.published(), day);
        Figure figure = counts.figure(definition);
        return new CountAnswer(
                snapshot,
                figure,
                counts.listNotes(figure),
                counts.listDeclared(definition.countries(), definition.community()).stream()
                        .map(counts::figure)
                        .toList(),
                groups(counts, definition),
                series(snapshot.table(), definition, day),
                explain.size() == 1
                        ? Optional.of(counts.explain(definition.countries(), explain.get(0)))
                        : Optional.empty(),
                explain.size() == 2
                        ? Optional.of(
                                Difference.between(counts, definition.countries(), explain.get(0), explain.get(1)))
                        : Optional.empty());
    }

    private List<Long> explained() {
        List<Long> figures = ties.one("explain").stream()
                .flatMap(text -> List.of(text.split(",", -1)).stream())
                .map(CountQuestion::figure)
                .toList();
        if (figures.size() > 2) {
            throw new QuestionException("explain", "expected one or two figures, got " + figures + ".");
        }
        return figures;
    }

    private static Long figure(String text) {
        String digits = text.strip();
        if (digits.isEmpty() || digits.length() > 12 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new QuestionException("explain", "expected a figure such as 157, got '" + text + "'.");
        }
        return Long.valueOf(digits);
    }

    private Optional<CountAnswer.Groups> groups(Counts counts, CountDefinition definition) {
        List<Dimension> dimensions = ties.dimensions();
        return dimensions.isEmpty()
                ? Optional.empty()
                : Optional.of(new CountAnswer.Groups(dimensions, Grouping.of(counts, definition, dimensions)));
    }

    private List<Series.Point> series(TieTable table, CountDefinition definition, LocalDate last) {
        String text = ties.one("series").orElse("");
        if (text.isEmpty()) {
            return List.of();
        }
        Matcher years = YEARS.matcher(text);
        if (!years.matches()) {
            throw new QuestionException("series", "expected years such as 1990..2024, got '" + text + "'.");
        }
        try {
            return Series.of(
                    table, definition, Integer.parseInt(years.group(1)), Integer.parseInt(years.group(2)), last);
        } catch (IllegalArgumentException e) {
            throw new QuestionException("series", String.valueOf(e.getMessage()));
        }
    }
}
