package org.sisterledger.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sisterledger.count.Explanation;
import org.sisterledger.count.Figure;
import org.sisterledger.statement.PublishedFigure;
import org.sisterledger.time.Edtf;

/**
 * A count, as text and JSON.
 *
 * @param snapshot where the record stood
 * @param figure what was asked for
 * @param notes what a reader must know beside the figure, as sentences
 * @param declared what the declared definitions give for the same countries and day
 * @param explanation where a published figure may come from; empty if that was not asked
 */
record CountAnswer(
        DataFolder.Snapshot snapshot,
        Figure figure,
        List<String> notes,
        List<Figure> declared,
        Optional<Explanation> explanation) {
    private static final int LISTED = 30;

    void print(Page page) {
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
        explanation.ifPresent(found -> explain(page, found));
        if (explanation.isEmpty() && figure.counted().size() <= LISTED) {
            page.gap();
            page.heading("Counted");
            page.table(
                    2,
                    figure.counted().stream()
                            .map(id -> List.of(snapshot.record().label(id), id.toString()))
                            .toList());
        }
        page.gap();
        page.line(0, "Ledger " + snapshot.head().root() + "@" + snapshot.head().position());
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

    String json() {
        Json json = new Json().object().field("format", "sisterledger-count/1");
        json.key("record")
                .object()
                .field("position", snapshot.head().position())
                .field("root", snapshot.head().root().toString())
                .field("judgedOn", figure.day().toString())
                .endObject();
        json.key("figure");
        figure(json, figure);
        json.texts("notes", notes).texts("counted", figure.counted()).list("declared", declared, CountAnswer::figure);
        json.key("explanation");
        explanation.ifPresentOrElse(found -> explanation(json, found), () -> json.value((String) null));
        return json.endObject().toString();
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
