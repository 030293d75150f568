package org.sisterledger.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sisterledger.answer.CountAnswer;
import org.sisterledger.answer.CountQuestion;
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
    private List<String> explain = List.of();

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "List at most so many of the ties or places counted. Default: 30, in JSON 1000.")
    private @Nullable Integer rows;

    @Override
    public Integer call() {
        Map<String, List<String>> given = filter.given();
        given.put("counted", List.of(counted));
        given.put("by", by);
        given.put("series", series == null ? List.of() : List.of(series));
        given.put("explain", explain.isEmpty() ? List.of() : List.of(String.join(",", explain)));
        CountAnswer answer = CountQuestion.of(given).answer(ties(), LocalDate.now(ZoneId.systemDefault()));
        if (isJson()) {
            terminal().out().print(answer.json(rows == null ? 1000 : rows));
        } else {
            new CountPage(terminal().page(), answer).print(rows == null ? 30 : rows);
        }
        return CLEAN;
    }
}
