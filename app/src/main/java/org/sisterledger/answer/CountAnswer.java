package org.sisterledger.answer;

import java.util.List;
import java.util.Optional;
import org.sisterledger.count.Difference;
import org.sisterledger.count.Dimension;
import org.sisterledger.count.Explanation;
import org.sisterledger.count.Figure;
import org.sisterledger.count.Grouping;
import org.sisterledger.count.Series;
import org.sisterledger.fact.Words;

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
public record CountAnswer(
        TieSnapshot snapshot,
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
    public record Groups(List<Dimension> by, List<Grouping.Group> groups) {
        public boolean overlap() {
            return by.stream().anyMatch(Dimension::overlaps);
        }
    }

    /** The same as JSON, with at most so many of the ids counted. */
    public String json(int rows) {
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
