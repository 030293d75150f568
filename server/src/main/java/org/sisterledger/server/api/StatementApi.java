package org.sisterledger.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sisterledger.answer.Json;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.FoldedName;
import org.sisterledger.record.RecordView;
import org.sisterledger.server.access.Visitor;
import org.sisterledger.statement.RecordedStatement;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Who said what, as the record holds it. */
@Controller
final class StatementApi {
    private final Reads reads;

    StatementApi(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/v1/statements")
    void list(HttpServletRequest request, HttpServletResponse response, Visitor visitor) {
        reads.json(request, response, visitor, this::page);
    }

    private String page(Ask ask, Look look) {
        SubjectPages<RecordedStatement> pages =
                new SubjectPages<>(look, EntityKind.STATEMENT, ask.cursor().map(Cursor::after), RecordView::statements);
        SubjectPages.Page<RecordedStatement> page = among(ask, look)
                .map(ids -> pages.among(ids, ask.limit(), fits(ask)))
                .orElseGet(() -> pages.ofAll(ask.limit(), fits(ask)));
        Json json = look.begin("sisterledger-statements/1").list("statements", page.items(), StatementApi::write);
        reads.next(json, ask, look, page.next());
        return json.endObject().toString();
    }

    // What the store has an index for is looked up, not gone through.
    private static Optional<Set<EntityId>> among(Ask ask, Look look) {
        Optional<EntityId> document = ask.id("document");
        if (document.isPresent()) {
            return Optional.of(
                    Set.copyOf(look.ledger().listStatedBy(look.view(), EntityKind.STATEMENT, List.of(document.get()))));
        }
        return ask.one("speaker").filter(EntityId::isId).map(id -> SubjectPages.naming(look, EntityId.parse(id)));
    }

    private static Predicate<RecordedStatement> fits(Ask ask) {
        Between between = Between.of(ask);
        Optional<String> speaker = ask.one("speaker");
        Optional<EntityId> speakerId = speaker.filter(EntityId::isId).map(EntityId::parse);
        Optional<String> speakerName =
                speaker.filter(text -> !EntityId.isId(text)).map(FoldedName::of);
        Optional<String> type = ask.one("type");
        return said -> between.holds(said.said())
                && between.holds(said.countries())
                && (speakerId.isEmpty() || said.speakerId().equals(speakerId))
                && (speakerName.isEmpty() || FoldedName.of(said.speaker()).equals(speakerName.get()))
                && (type.isEmpty() || said.claimType().equals(type));
    }

    static void write(Json out, RecordedStatement said) {
        out.object()
                .field("id", said.id().toString())
                .field("speaker", said.speaker())
                .field("speakerId", said.speakerId())
                .field("role", said.role())
                .field("said", said.said())
                .field("type", said.claimType())
                .field("summary", said.summary())
                .texts(
                        "countries",
                        said.countries().stream().map(EntityId::slug).toList())
                .texts("sources", said.sources())
                .endObject();
    }
}
