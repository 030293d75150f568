package org.sisterledger.answer;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.sisterledger.answer.JudgedArticle.Claimed;
import org.sisterledger.answer.JudgedArticle.Happened;
import org.sisterledger.answer.JudgedArticle.Said;
import org.sisterledger.check.CheckReport.DocumentFacts;
import org.sisterledger.check.CheckReport.Outlet;
import org.sisterledger.check.ClaimQuery;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.PairEvent;
import org.sisterledger.claim.Party;
import org.sisterledger.community.Point;
import org.sisterledger.reading.Reading.PairMention;
import org.sisterledger.reading.Reading.PlaceMention;
import org.sisterledger.source.Span;
import org.sisterledger.statement.Speaker;
import org.sisterledger.statement.Statement;

/** A read or checked article in the formats {@code sisterledger-read/1} and {@code sisterledger-check/1}. */
public final class ArticleJson {
    private final JudgedArticle judged;
    private final Json json;

    private ArticleJson(JudgedArticle judged, Json json) {
        this.judged = judged;
        this.json = json;
    }

    public static void write(JudgedArticle judged, PrintStream out) {
        new ArticleJson(judged, Json.to(out::print)).write(json -> {});
    }

    /**
     * Writes an article on one line.
     *
     * @param more writes fields of its own, before the document
     */
    public static void writeLine(JudgedArticle judged, Consumer<Json> more, Consumer<String> sink) {
        new ArticleJson(judged, Json.lines(sink)).write(more);
    }

    private void write(Consumer<Json> more) {
        boolean checked = judged.judgement().isPresent();
        json.object().field("format", checked ? "sisterledger-check/1" : "sisterledger-read/1");
        json.key("tool").object().field("version", ProgramVersion.text()).endObject();
        judged.judgement()
                .ifPresent(judgement -> json.key("record")
                        .object()
                        .field("position", judgement.head().position())
                        .field("root", judgement.head().root().toString())
                        .field("judgedOn", judgement.day().toString())
                        .endObject());
        more.accept(json);
        document(judged.document());
        json.list("statements", judged.statements(), (to, said) -> statement(to.passOn(), said))
                .list("events", judged.events(), (to, event) -> event(to.passOn(), event))
                .list("partnerships", judged.partnerships(), ArticleJson::pair)
                .list("places", judged.places(), ArticleJson::place)
                .endObject()
                .finish();
    }

    private void document(DocumentFacts document) {
        json.key("document")
                .object()
                .field("id", document.id())
                .field("title", document.title())
                .field("publishedOn", document.publishedOn())
                .field("dateline", dateline(document));
        outlet("publisher", document.publisher());
        outlet("agency", document.agency());
        // The format of a check has no other keys.
        if (judged.judgement().isEmpty()) {
            json.field("author", document.author()).field("address", document.address());
        }
        json.field("language", document.language());
        json.key("story")
                .object()
                .field("copies", document.copies())
                .field("earliest", document.earliest())
                .endObject();
        json.field("text", document.text()).endObject();
    }

    // Where the dateline's day is another than that of publication, both are told.
    private static Optional<String> dateline(DocumentFacts document) {
        Optional<String> day = document.datelineDay()
                .filter(on -> !Optional.of(on).equals(document.publishedOn()))
                .map(Object::toString);
        return document.dateline()
                .map(place -> day.map(on -> place + ", " + on).orElse(place))
                .or(() -> day);
    }

    private void outlet(String key, Optional<Outlet> outlet) {
        json.key(key)
                .object()
                .field("name", outlet.map(Outlet::name))
                .field("stateAffiliation", outlet.flatMap(Outlet::stateAffiliation))
                .endObject();
    }

    private static void statement(Json out, Said said) {
        Statement statement = said.statement();
        out.object().field("id", statement.id());
        speaker(out, statement.speaker());
        out.key("addressee");
        statement
                .addressee()
                .ifPresentOrElse(name -> out.object().field("name", name).endObject(), () -> out.value((String) null));
        out.field("form", statement.form().name())
                .field("modality", statement.modality().name())
                .list("source", statement.source(), ArticleJson::span)
                .list("cue", statement.cue(), ArticleJson::span)
                .list("content", statement.content(), ArticleJson::span)
                .field("saidOn", statement.saidOn())
                .list("claims", said.claims(), ArticleJson::claim)
                .endObject();
    }

    private static void speaker(Json out, Speaker speaker) {
        out.key("speaker")
                .object()
                .field("name", speaker.name())
                .field("id", speaker.id())
                .field("role", speaker.role())
                .field("organization", speaker.organization())
                .field("asWritten", speaker.asWritten())
                .endObject();
    }

    private static void claim(Json out, Claimed claimed) {
        Claim claim = claimed.claim();
        out.object()
                .field("type", claim.typeName())
                .field("start", claim.span().start())
                .field("end", claim.span().end())
                .field("reading", claim.reading())
                .key("query")
                .object();
        ClaimQuery.of(claim).forEach((key, value) -> query(out.key(key), value));
        out.endObject();
        claimed.finding().ifPresent(finding -> FindingJson.write(out, finding));
        out.endObject();
    }

    private static void query(Json out, Object value) {
        switch (value) {
            case Number number -> out.value(number);
            case Boolean truth -> out.value(truth);
            case Collection<?> list -> {
                out.array();
                list.forEach(item -> query(out, item));
                out.endArray();
            }
            default -> out.value(value.toString());
        }
    }

    private static void event(Json out, Happened event) {
        out.object()
                .field("kind", event.kind().name())
                .field("stage", event.stage().name())
                .field("on", event.on())
                .texts("actors", event.actors())
                .key("span");
        span(out, event.span());
        event.finding().ifPresent(finding -> FindingJson.write(out, finding));
        out.endObject();
    }

    private static void pair(Json out, PairMention mention) {
        out.object()
                .field("a", mention.claim().a().name())
                .field("b", mention.claim().b().map(Party::name))
                .field("event", pairEvent(mention.claim().event()))
                .field("on", mention.claim().on())
                .key("span");
        span(out, mention.span());
        out.endObject();
    }

    // The format knows fewer events than the checks.
    public static String pairEvent(PairEvent event) {
        return switch (event) {
            case EXISTS, LISTED, DELISTED -> "MENTIONED";
            case EXPIRED -> PairEvent.ENDED.name();
            case SIGNED, ENDED, SUSPENDED, RETAINED, REVIVED, RECLASSIFIED, PROPOSED, REJECTED -> event.name();
        };
    }

    private static void place(Json out, PlaceMention mention) {
        out.object()
                .field("start", mention.span().start())
                .field("end", mention.span().end())
                .field("quote", mention.span().quote())
                .field("id", mention.id());
        out.key("latitude").value(mention.point().map(Point::latitude).orElse(null));
        out.key("longitude").value(mention.point().map(Point::longitude).orElse(null));
        out.endObject();
    }

    private static void span(Json out, Span span) {
        out.object()
                .field("start", span.start())
                .field("end", span.end())
                .field("quote", span.quote())
                .endObject();
    }
}
