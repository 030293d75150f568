package org.sisterledger.answer;

import org.sisterledger.check.Finding;
import org.sisterledger.check.Finding.Coverage;
import org.sisterledger.check.Finding.Row;

/** A finding as JSON: always all keys. */
public final class FindingJson {
    private FindingJson() {}

    public static void write(Json json, Finding finding) {
        json.key("finding")
                .object()
                .field("verdict", finding.verdict().name())
                .field("explanation", finding.explanation())
                .list("rows", finding.rows(), FindingJson::row)
                .list("definitions", finding.definitions(), (out, definition) -> {
                    out.object().field("name", definition.name());
                    out.key("value").value(definition.value().orElse(null));
                    out.key("holds").value(definition.holds().orElse(null)).endObject();
                });
        json.key("coverage");
        finding.coverage().ifPresentOrElse(coverage -> coverage(json, coverage), () -> json.value((String) null));
        json.field("scope", finding.scope())
                .list("sameStory", finding.sameStory(), FindingJson::row)
                .list(
                        "published",
                        finding.published(),
                        (out, published) -> out.object()
                                .field("figure", published.figure())
                                .field("asOf", published.asOf())
                                .field("source", published.source())
                                .endObject())
                .endObject();
    }

    private static void row(Json json, Row row) {
        json.object()
                .field("id", row.id().toString())
                .field("label", row.label())
                .field("source", row.source())
                .endObject();
    }

    private static void coverage(Json json, Coverage coverage) {
        json.object()
                .field("inScope", coverage.inScope())
                .field("withSource", coverage.withSource())
                .field("withActivityInWindow", coverage.withActivityInWindow())
                .field("reports", coverage.reports())
                .field("independentDocuments", coverage.independentDocuments())
                .field("newestSource", coverage.newestSource())
                .endObject();
    }
}
