package org.sisterledger.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sisterledger.count.CountDefinition;
import org.sisterledger.count.Counted;
import org.sisterledger.count.Counts;
import org.sisterledger.count.Difference;
import org.sisterledger.count.Dimension;
import org.sisterledger.count.Figure;
import org.sisterledger.count.Grouping;
import org.sisterledger.count.Series;
import org.sisterledger.count.TieTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts ties on a day. */
@Command(
        name = "count",
        description = {
            "Counts ties on a day, between two countries, of one, or over the world. Every figure comes with the definition that"
                    + " makes it, and with the figures that other declared definitions give.",
            "With --explain it says which definitions give a figure that somebody published, or, for two figures, what has to"
                    + " be counted differently to come from the one to the other."
        })
final class CountCommand extends LookingVerb {
    private static final Pattern YEARS = Pattern.compile("(\\d{4})\\.\\.(\\d{4})");

    @Mixin
    private TieFilter filter = new TieFilter();

    @Option(
            names = "--counted",
            paramLabel = "UNIT",
            description = "pairs (default), places-of-first, places-of-second.")
    private String counted = "pairs";

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "WHAT",
            description =
                    "Split the figure by countries, country, region, level, type, status, register, membership, activity;"
                            + " by several at once with a comma.")
    private List<String> by = List.of();

    @Option(
            names = "--series",
            paramLabel = "YEARS",
            description = "The figure at the end of each year, such as 1990..2024, up to the day.")
    private @Nullable String series;

    @Option(
            names = "--explain",
            split = ",",
            paramLabel = "FIGURE",
            description = "Which definitions give this figure? Two figures: what is the difference between them?")
    private List<Long> explain = List.of();

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "List at most so many of the ties or places counted. Default: 30, in JSON 1000.")
    private @Nullable Integer rows;

    @Override
    public Integer call() {
        if (explain.size() > 2) {
            throw new UsageException("--explain: expected one or two figures, got " + explain + ".");
        }
        DataFolder.TieSnapshot snapshot = ties();
        CountDefinition definition = definition(snapshot.table());
        Counts counts = Counts.of(snapshot.table(), snapshot.published(), filter.day());
        Figure figure = counts.figure(definition);
        CountAnswer answer = new CountAnswer(
                snapshot,
                figure,
                counts.listNotes(figure),
                counts.listDeclared(definition.countries(), definition.community()).stream()
                        .map(counts::figure)
                        .toList(),
                grouping(counts, definition),
                series(snapshot.table(), definition),
                explain.size() == 1
                        ? Optional.of(counts.explain(definition.countries(), explain.get(0)))
                        : Optional.empty(),
                explain.size() == 2
                        ? Optional.of(
                                Difference.between(counts, definition.countries(), explain.get(0), explain.get(1)))
                        : Optional.empty());
        if (isJson()) {
            terminal().out().print(answer.json(rows == null ? 1000 : rows));
        } else {
            answer.print(terminal().page(), rows == null ? 30 : rows);
        }
        return CLEAN;
    }

    private Optional<CountAnswer.Groups> grouping(Counts counts, CountDefinition definition) {
        if (by.isEmpty()) {
            return Optional.empty();
        }
        List<Dimension> dimensions = by.stream()
                .map(word -> TieFilter.word("--by", Dimension.class, word))
                .distinct()
                .toList();
        return Optional.of(new CountAnswer.Groups(dimensions, Grouping.of(counts, definition, dimensions)));
    }

    private List<Series.Point> series(TieTable table, CountDefinition definition) {
        if (series == null) {
            return List.of();
        }
        Matcher years = YEARS.matcher(series.strip());
        if (!years.matches()) {
            throw new UsageException("--series: expected years such as 1990..2024, got '" + series + "'.");
        }
        LocalDate last = filter.day();
        try {
            return Series.of(
                    table, definition, Integer.parseInt(years.group(1)), Integer.parseInt(years.group(2)), last);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--series: " + e.getMessage());
        }
    }

    private CountDefinition definition(TieTable table) {
        CountDefinition pairs = filter.definition(table);
        Counted unit = TieFilter.word("--counted", Counted.class, counted);
        if (unit != Counted.PAIRS && pairs.countries().isEmpty()) {
            throw new UsageException("--counted: places are counted on the side of a country. Add --countries.");
        }
        return pairs.withCounted(unit);
    }
}
