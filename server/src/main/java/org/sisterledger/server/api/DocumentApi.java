package org.sisterledger.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.sisterledger.answer.Json;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.FoldedName;
import org.sisterledger.ledger.Fact;
import org.sisterledger.record.RecordView;
import org.sisterledger.server.access.Visitor;
import org.sisterledger.source.Document;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pages, papers and data sets that state facts. */
@Controller
final class DocumentApi {
    private final Reads reads;

    DocumentApi(Reads reads) {
        this.reads = reads;
    }

    private record Titled(Document document, Optional<String> title) {}

    @GetMapping("/v1/documents")
    void list(HttpServletRequest request, HttpServletResponse response, Visitor visitor) {
        reads.json(request, response, visitor, this::page);
    }

    @GetMapping("/v1/documents/{id}")
    void one(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Visitor visitor) {
        reads.json(request, response, visitor, (ask, look) -> document(look, id));
    }

    private String page(Ask ask, Look look) {
        SubjectPages.Page<Titled> page = new SubjectPages<>(
                        look, EntityKind.DOCUMENT, ask.cursor().map(Cursor::after), DocumentApi::fold)
                .ofAll(ask.limit(), fits(ask));
        Json json = look.begin("sisterledger-documents/1").list("documents", page.items(), DocumentApi::write);
        reads.next(json, ask, look, page.next());
        return json.endObject().toString();
    }

    private static Map<EntityId, Titled> fold(RecordView record) {
        Map<EntityId, Titled> titled = new TreeMap<>();
        record.documents()
                .forEach((id, document) -> titled.put(
                        id, new Titled(document, record.facts(id).flatMap(facts -> facts.findText("title")))));
        return titled;
    }

    private static Predicate<Titled> fits(Ask ask) {
        Between between = Between.of(ask);
        Optional<EntityId> publisher = ask.id("publisher");
        Optional<EntityId> agency = ask.id("agency");
        Optional<String> story = ask.one("story");
        Optional<String> url = ask.one("url");
        Optional<String> title = ask.one("q").map(FoldedName::of);
        return one -> between.holds(one.document().published())
                && (publisher.isEmpty() || one.document().publisher().equals(publisher))
                && (agency.isEmpty() || one.document().agency().equals(agency))
                && (story.isEmpty() || one.document().story().equals(story))
                && (url.isEmpty() || one.document().url().equals(url))
                && (title.isEmpty()
                        || one.title()
                                .map(FoldedName::of)
                                .filter(own -> own.contains(title.get()))
                                .isPresent());
    }

    private static void write(Json out, Titled one) {
        Document document = one.document();
        out.object()
                .field("id", document.id().toString())
                .field("title", one.title())
                .field("url", document.url())
                .field("publisher", document.publisher())
                .field("published", document.published())
                .field("agency", document.agency())
                .field("story", document.story())
                .field("licence", document.licence())
                .endObject();
    }

    // What a document states of itself, and which statements and issues rest on it.
    private static String document(Look look, String id) {
        EntityId subject = look.subject(Optional.of(EntityKind.DOCUMENT), id);
        List<Fact> facts = new ArrayList<>(look.ledger().listFacts(look.view(), subject));
        List<EntityId> stated = new ArrayList<>();
        for (EntityKind kind : List.of(EntityKind.STATEMENT, EntityKind.ISSUE)) {
            stated.addAll(look.ledger().listStatedBy(look.view(), kind, List.of(subject)));
        }
        look.ledger().forEachFactAbout(look.view(), stated, facts::add);
        RecordView part = RecordView.of(facts, List.of());
        Titled own = fold(part).get(subject);
        if (own == null) {
            throw new Refusal(Fault.NOT_FOUND, "id", "the record, as you see it, has no document '" + id + "'.");
        }
        Json json = look.begin("sisterledger-document/1").key("document");
        write(json, own);
        return json.list("statements", part.statements().values(), StatementApi::write)
                .texts("issues", part.issues().keySet())
                .endObject()
                .toString();
    }
}
