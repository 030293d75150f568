package org.sisterledger.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sisterledger.count.CountDefinition;
import org.sisterledger.count.Counted;
import org.sisterledger.count.Counts;
import org.sisterledger.count.Explanation;
import org.sisterledger.count.Figure;
import org.sisterledger.record.RecordView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts ties on a day. */
@Command(
        name = "count",
        description = {
            "Counts ties between countries on a day. Every figure comes with the definition that makes it, and with the figures"
                    + " that other declared definitions give.",
            "With --explain it says which definitions give a figure that somebody published."
        })
final class CountCommand extends LookingVerb {
    @Mixin
    private TieFilter filter = new TieFilter();

    @Option(
            names = "--counted",
            paramLabel = "UNIT",
            description = "pairs (default), places-of-first, places-of-second.")
    private String counted = "pairs";

    @Option(names = "--explain", paramLabel = "FIGURE", description = "Which definitions give this figure?")
    private @Nullable Long explain;

    @Override
    public Integer call() {
        DataFolder.Snapshot snapshot = snapshot();
        LocalDate day = filter.day();
        CountDefinition definition = definition(snapshot.record());
        Counts counts = Counts.of(snapshot.record(), day);
        List<Figure> declared = counts.listDeclared(definition.countries(), definition.community()).stream()
                .map(counts::figure)
                .toList();
        Optional<Explanation> explanation =
                Optional.ofNullable(explain).map(figure -> counts.explain(definition.countries(), figure));
        Figure figure = counts.figure(definition);
        CountAnswer answer = new CountAnswer(snapshot, figure, counts.listNotes(figure), declared, explanation);
        if (isJson()) {
            terminal().out().print(answer.json());
        } else {
            answer.print(terminal().page());
        }
        return CLEAN;
    }

    private CountDefinition definition(RecordView record) {
        CountDefinition pairs = filter.definition(record);
        Counted unit = TieFilter.word("--counted", Counted.class, counted);
        if (unit != Counted.PAIRS && pairs.countries().isEmpty()) {
            throw new UsageException("--counted: places are counted on the side of a country. Add --countries.");
        }
        return pairs.withCounted(unit);
    }
}
