package org.sisterledger.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.sisterledger.answer.CountAnswer;
import org.sisterledger.answer.TieSnapshot;
import org.sisterledger.count.Explanation;
import org.sisterledger.count.Figure;
import org.sisterledger.fact.Words;
import org.sisterledger.statement.PublishedFigure;
import org.sisterledger.time.Edtf;

/** A count for people. */
final class CountPage {
    private final Page page;
    private final CountAnswer answer;

    CountPage(Page page, CountAnswer answer) {
        this.page = page;
        this.answer = answer;
    }

    /** Prints it, with at most so many of the rows counted. */
    void print(int rows) {
        Figure figure = answer.figure();
        TieSnapshot snapshot = answer.snapshot();
        page.heading(figure.value() + "  " + figure.name());
        page.text(
                2,
                "on " + figure.day() + "; "
                        + figure.definition().parameters().entrySet().stream()
                                .map(parameter -> parameter.getKey() + " " + parameter.getValue())
                                .collect(Collectors.joining("; ")));
        answer.notes().forEach(note -> page.text(2, note));
        page.gap();
        page.heading("By declared definition");
        page.table(2, answer.declared().stream().map(CountPage::row).toList());
        answer.groups().ifPresent(split -> print(split));
        if (!answer.series().isEmpty()) {
            page.gap();
            page.heading("By year");
            page.table(
                    2,
                    answer.series().stream()
                            .map(point -> List.of(point.day().toString(), String.valueOf(point.value())))
                            .toList());
        }
        answer.explanation().ifPresent(found -> explain(found));
        answer.difference().ifPresent(found -> {
            page.gap();
            page.heading("Between " + found.firstAsked() + " and " + found.secondAsked());
            found.words().forEach(words -> page.text(2, words));
        });
        boolean figureOnly = answer.explanation().isEmpty()
                && answer.difference().isEmpty()
                && answer.groups().isEmpty()
                && answer.series().isEmpty();
        if (figureOnly && figure.counted().size() <= rows) {
            page.gap();
            page.heading("Counted");
            page.table(
                    2,
                    figure.counted().stream()
                            .map(id -> List.of(snapshot.table().label(id), id.toString()))
                            .toList());
        }
        page.gap();
        page.line(0, "Ledger " + snapshot.head().root() + "@" + snapshot.head().position());
    }

    private void print(CountAnswer.Groups split) {
        page.gap();
        page.heading("By " + split.by().stream().map(Words::of).collect(Collectors.joining(" and ")));
        page.table(
                2,
                split.groups().stream()
                        .map(group -> List.of(String.valueOf(group.value()), String.join("; ", group.labels())))
                        .toList());
        if (split.overlap()) {
            page.text(2, "A tie may be in several of these groups, so that they may add up to more than the figure.");
        }
    }

    private static List<String> row(Figure figure) {
        return List.of(String.valueOf(figure.value()), figure.name());
    }

    private void explain(Explanation found) {
        page.gap();
        page.heading("Where " + found.figure() + " may come from");
        page.text(2, found.words());
        if (!found.exact().isEmpty()) {
            page.line(2, "Definitions that give it on the record:");
            page.table(4, found.exact().stream().map(CountPage::row).toList());
        }
        if (!found.nearest().isEmpty()) {
            page.line(2, "Definitions that come nearest:");
            page.table(4, found.nearest().stream().map(CountPage::row).toList());
        }
        if (!found.published().isEmpty()) {
            page.line(2, "Who published it:");
            page.table(4, found.published().stream().map(this::published).toList());
        }
    }

    private List<String> published(PublishedFigure published) {
        return List.of(
                published.on().map(Edtf::text).orElse("no day"),
                published.publishedBy().orElse("publisher not known")
                        + published.unit().map(unit -> ", " + unit).orElse("") + ", "
                        + published.sources().stream().map(Object::toString).collect(Collectors.joining(", ")));
    }
}
