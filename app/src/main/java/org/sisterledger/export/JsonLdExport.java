package org.sisterledger.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.sisterledger.activity.Activity;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Words;
import org.sisterledger.ledger.Fact;
import org.sisterledger.partnership.Agreement;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.record.RecordView;
import org.sisterledger.record.SubjectFacts;
import org.sisterledger.source.Document;
import org.sisterledger.time.Edtf;

/**
 * A graph of linked data, its context in front: communities, ties with their agreements and activities, and the documents, each
 * with where it comes from. One node a line.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/">JSON-LD 1.1</a>
 */
final class JsonLdExport {
    private final Extract extract;
    private final Consumer<String> sink;
    private final Set<EntityId> documents = new TreeSet<>();
    private final Set<EntityId> activities = new TreeSet<>();
    private String before = "\n";

    private JsonLdExport(Extract extract, Consumer<String> sink) {
        this.extract = extract;
        this.sink = sink;
    }

    static void write(Extract extract, Consumer<String> sink, LongConsumer progress) {
        new JsonLdExport(extract, sink).writeAll(progress);
    }

    private void writeAll(LongConsumer progress) {
        sink.accept("{\"@context\":" + context().strip() + ",\n\"sisterledger\":" + Rights.origin(extract)
                + ",\n\"@graph\":[");
        extract.forEachPlace(this::place);
        long[] done = {0};
        extract.forEachPart((part, taken) -> {
            for (Partnership tie : taken) {
                tie(part, tie);
                progress.accept(++done[0]);
            }
            part.activities().values().forEach(activity -> activity(part, activity));
        });
        writeDocuments();
        sink.accept("\n]}\n");
    }

    private void place(ExportedPlace place) {
        List<EntityId> sources = place.sources().stream().map(Document::id).toList();
        documents.addAll(sources);
        JsonLine node = new JsonLine()
                .text("@id", place.id().toString())
                .text("@type", "Community")
                .text("label", place.label())
                .text("countryCode", place.country())
                .text("region", place.region());
        place.point()
                .ifPresent(point -> node.text("latitude", JsonLine.degrees(point.latitude()))
                        .text("longitude", JsonLine.degrees(point.longitude())));
        node(node.texts("wasDerivedFrom", sources));
    }

    private void tie(RecordView part, Partnership tie) {
        ExportedTie exported = ExportedTie.of(extract, part, tie);
        exported.sources().forEach(document -> documents.add(document.id()));
        List<Fact> facts = new ArrayList<>(facts(part, tie.id()));
        tie.listings().forEach(listing -> facts.addAll(facts(part, listing.id())));
        tie.changes().forEach(change -> facts.addAll(facts(part, change.id())));
        JsonLine node = new JsonLine()
                .text("@id", tie.id().toString())
                .text("@type", "Partnership")
                .text("label", exported.a().label() + " and " + exported.b().label())
                .text("a", tie.a().toString())
                .text("b", tie.b().toString())
                .text("type", exported.type())
                .text("level", exported.level())
                .text("formed", exported.formed())
                .text("begun", exported.begun())
                .text("standing", exported.standing())
                .texts("listedIn", exported.registers());
        node(Provenance.of(extract, facts).addTo(node));
        tie.agreements().forEach(agreement -> agreement(part, agreement));
    }

    private void agreement(RecordView part, Agreement agreement) {
        documents.addAll(agreement.sources());
        JsonLine node = new JsonLine()
                .text("@id", agreement.id().toString())
                .text("@type", "Agreement")
                .text("tie", agreement.partnership().toString())
                .text("kind", agreement.kind())
                .text("stage", Words.of(agreement.stage()))
                .text("on", agreement.signed().map(Edtf::text));
        node(Provenance.of(extract, facts(part, agreement.id())).addTo(node));
    }

    // An activity of several ties comes with the first of them.
    private void activity(RecordView part, Activity activity) {
        List<EntityId> ties =
                activity.partnerships().stream().filter(extract::takes).toList();
        if (ties.isEmpty() || !activities.add(activity.id())) {
            return;
        }
        documents.addAll(activity.sources());
        JsonLine node = new JsonLine()
                .text("@id", activity.id().toString())
                .text("@type", "Activity")
                .text("title", activity.title())
                .texts("tie", ties)
                .text("kind", Words.of(activity.kind()))
                .text("stage", Words.of(activity.stage()))
                .text("mode", Words.of(activity.mode()))
                .text("on", activity.on().map(Edtf::text));
        node(Provenance.of(extract, facts(part, activity.id())).addTo(node));
    }

    private void writeDocuments() {
        List<Fact> facts = new ArrayList<>();
        extract.ledger().forEachFactAbout(extract.origin().view(), documents, facts::add);
        RecordView known = RecordView.of(facts, List.of());
        for (Document document : Extract.documents(known, documents)) {
            node(new JsonLine()
                    .text("@id", document.id().toString())
                    .text("@type", "Document")
                    .text("url", document.url())
                    .text("published", document.published().map(Edtf::text))
                    .text("licence", document.licence()));
        }
    }

    private static List<Fact> facts(RecordView part, EntityId id) {
        return part.facts(id).map(SubjectFacts::list).orElse(List.of());
    }

    private void node(JsonLine node) {
        sink.accept(before + node);
        before = ",\n";
    }

    private static String context() {
        try (InputStream in =
                Objects.requireNonNull(JsonLdExport.class.getResourceAsStream("context.jsonld"), "context.jsonld")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
