package org.sisterledger.answer;

import java.util.List;
import java.util.function.Consumer;
import org.sisterledger.ledger.Head;
import org.sisterledger.review.Offer;
import org.sisterledger.review.OpenStory;
import org.sisterledger.source.Document;
import org.sisterledger.source.Passage;

/** The review queue in the format {@code sisterledger-review/1}. */
public final class ReviewJson {
    private final Json json;

    public ReviewJson(Consumer<String> out) {
        this.json = Json.to(out);
    }

    /** Writes the stories shown, with the number of all that wait. */
    public void write(List<OpenStory> all, List<OpenStory> shown, Head head) {
        json.object()
                .field("format", "sisterledger-review/1")
                .field("position", head.position())
                .field("root", head.root().toString())
                .field("openStories", all.size())
                .field(
                        "openSubjects",
                        all.stream().mapToInt(open -> open.subjects().size()).sum())
                .list("stories", shown, (out, story) -> story(out.passOn(), story))
                .endObject()
                .finish();
    }

    private static void story(Json out, OpenStory story) {
        out.object()
                .field("id", story.key())
                .field("title", story.title())
                .field("reports", story.reports())
                .field("independent", 1)
                .list("documents", story.documents(), ReviewJson::document)
                .list("subjects", story.subjects(), ReviewJson::subject)
                .endObject();
    }

    private static void document(Json out, Document document) {
        out.object()
                .field("id", document.id().toString())
                .field("url", document.url())
                .field("publisher", document.publisher())
                .field("agency", document.agency())
                .field("published", document.published())
                .endObject();
    }

    private static void subject(Json out, OpenStory.Subject subject) {
        out.object().field("id", subject.id().toString());
        out.key("onRecord");
        subject.onRecord()
                .ifPresentOrElse(
                        told -> out.object()
                                .field("reports", told.reports())
                                .field("independent", told.independent())
                                .endObject(),
                        () -> out.value((String) null));
        out.list("offers", subject.offers(), ReviewJson::offer).endObject();
    }

    private static void offer(Json out, Offer offer) {
        out.object()
                .field("id", offer.entry().id().toString())
                .field("property", offer.fact().property().name())
                .field("value", offer.fact().value().written())
                .field("source", offer.fact().source().toString())
                .field("author", offer.entry().author())
                .field("reason", offer.entry().reason())
                .field("at", offer.entry().at().toString())
                .field("sensitivity", offer.entry().sensitivity().toString())
                .field("textDigest", offer.passage().map(Passage::textDigest))
                .list("selectors", offer.passage().map(Passage::stretches).orElse(List.of()), ReviewJson::selectors)
                .endObject();
    }

    // https://www.w3.org/TR/annotation-model/#selectors: the place and the words of one stretch.
    private static void selectors(Json out, Passage.Stretch stretch) {
        out.array()
                .object()
                .field("type", "TextPositionSelector")
                .field("start", stretch.span().start())
                .field("end", stretch.span().end())
                .endObject()
                .object()
                .field("type", "TextQuoteSelector")
                .field("exact", stretch.span().quote())
                .field("prefix", stretch.prefix())
                .field("suffix", stretch.suffix())
                .endObject()
                .endArray();
    }
}
