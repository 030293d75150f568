package org.sisterledger.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sisterledger.count.Difference;
import org.sisterledger.count.Dimension;
import org.sisterledger.count.Explanation;
import org.sisterledger.count.Figure;
import org.sisterledger.count.Grouping;
import org.sisterledger.count.Series;
import org.sisterledger.fact.Words;
import org.sisterledger.statement.PublishedFigure;
import org.sisterledger.time.Edtf;

/**
 * A count, as text and JSON.
 *
 * @param snapshot where the ledger stood, and the ties there
 * @param figure what was asked for
 * @param notes what a reader must know beside the figure, as sentences
 * @param declared what the declared definitions give for the same countries and day
 * @param groups the figure split; empty if that was not asked
 * @param series the figure year by year; empty if that was not asked
 * @param explanation where a published figure may come from; empty if that was not asked
 * @param difference what lies between two published figures; empty if that was not asked
 */
record CountAnswer(
        DataFolder.TieSnapshot snapshot,
        Figure figure,
        List<String> notes,
        List<Figure> declared,
        Optional<Groups> groups,
        List<Series.Point> series,
        Optional<Explanation> explanation,
        Optional<Difference> difference) {
    /**
     * A figure split.
     *
     * @param by the dimensions
     * @param groups the groups, the largest first
     */
    record Groups(List<Dimension> by, List<Grouping.Group> groups) {
        boolean overlap() {
            return by.stream().anyMatch(Dimension::overlaps);
        }
    }

    /** Prints it, with at most so many of the rows counted. */
    void print(Page page, int rows) {
        page.heading(figure.value() + "  " + figure.name());
        page.text(
                2,
                "on " + figure.day() + "; "
                        + figure.definition().parameters().entrySet().stream()
                                .map(parameter -> parameter.getKey() + " " + parameter.getValue())
                                .collect(Collectors.joining("; ")));
        notes.forEach(note -> page.text(2, note));
        page.gap();
        page.heading("By declared definition");
        page.table(2, declared.stream().map(CountAnswer::row).toList());
        groups.ifPresent(split -> print(page, split));
        if (!series.isEmpty()) {
            page.gap();
            page.heading("By year");
            page.table(
                    2,
                    series.stream()
                            .map(point -> List.of(point.day().toString(), String.valueOf(point.value())))
                            .toList());
        }
        explanation.ifPresent(found -> explain(page, found));
        difference.ifPresent(found -> {
            page.gap();
            page.heading("Between " + found.firstAsked() + " and " + found.secondAsked());
            found.words().forEach(words -> page.text(2, words));
        });
        boolean figureOnly = explanation.isEmpty() && difference.isEmpty() && groups.isEmpty() && series.isEmpty();
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

    private static void print(Page page, Groups split) {
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

    private void explain(Page page, Explanation found) {
        page.gap();
        page.heading("Where " + found.figure() + " may come from");
        page.text(2, found.words());
        if (!found.exact().isEmpty()) {
            page.line(2, "Definitions that give it on the record:");
            page.table(4, found.exact().stream().map(CountAnswer::row).toList());
        }
        if (!found.nearest().isEmpty()) {
            page.line(2, "Definitions that come nearest:");
            page.table(4, found.nearest().stream().map(CountAnswer::row).toList());
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

    /** The same as JSON, with at most so many of the ids counted. */
    String json(int rows) {
        Json json = new Json().object().field("format", "sisterledger-count/1");
        json.key("record")
                .object()
                .field("position", snapshot.head().position())
                .field("root", snapshot.head().root().toString())
                .field("judgedOn", figure.day().toString())
                .endObject();
        json.key("figure");
        figure(json, figure);
        json.texts("notes", notes)
                .texts(
                        "counted",
                        figure.counted()
                                .subList(0, Math.min(rows, figure.counted().size())))
                .list("declared", declared, CountAnswer::figure);
        groups.ifPresent(split -> groups(json, split));
        if (!series.isEmpty()) {
            json.list(
                    "series",
                    series,
                    (out, point) -> out.object()
                            .field("day", point.day().toString())
                            .field("value", point.value())
                            .endObject());
        }
        json.key("explanation");
        explanation.ifPresentOrElse(found -> explanation(json, found), () -> json.value((String) null));
        difference.ifPresent(found -> difference(json, found));
        return json.endObject().toString();
    }

    private static void groups(Json json, Groups split) {
        json.texts("by", split.by().stream().map(Words::of).toList())
                .list(
                        "groups",
                        split.groups(),
                        (out, group) -> out.object()
                                .texts("keys", group.keys())
                                .texts("labels", group.labels())
                                .field("value", group.value())
                                .endObject());
    }

    private static void difference(Json json, Difference difference) {
        json.key("difference")
                .object()
                .field("first", difference.firstAsked())
                .field("second", difference.secondAsked());
        json.key("from")
                .object()
                .field("day", difference.first().day().toString())
                .key("figure");
        figure(json, difference.first());
        json.endObject()
                .key("to")
                .object()
                .field("day", difference.second().day().toString())
                .key("figure");
        figure(json, difference.second());
        json.endObject()
                .list(
                        "steps",
                        difference.steps(),
                        (out, step) -> out.object()
                                .field("parameter", step.parameter())
                                .field("from", step.from())
                                .field("to", step.to())
                                .field("before", step.before())
                                .field("after", step.after())
                                .endObject())
                .texts("words", difference.words())
                .endObject();
    }

    private static void figure(Json json, Figure figure) {
        json.object()
                .field("value", figure.value())
                .field("name", figure.name())
                .key("parameters")
                .object();
        figure.definition().parameters().forEach(json::field);
        json.endObject().endObject();
    }

    private static void explanation(Json json, Explanation found) {
        json.object()
                .field("figure", found.figure())
                .field("words", found.words())
                .list("exact", found.exact(), CountAnswer::figure)
                .list("nearest", found.nearest(), CountAnswer::figure)
                .list(
                        "published",
                        found.published(),
                        (out, published) -> out.object()
                                .field("id", published.id().toString())
                                .field("asOf", published.on())
                                .field("publishedBy", published.publishedBy())
                                .field("unit", published.unit())
                                .texts("sources", published.sources())
                                .endObject())
                .endObject();
    }
}
