package org.sisterledger.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Predicate;
import org.sisterledger.answer.Json;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Words;
import org.sisterledger.issue.Issue;
import org.sisterledger.issue.IssueCategory;
import org.sisterledger.issue.IssueState;
import org.sisterledger.record.RecordView;
import org.sisterledger.server.access.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Political, security and other disputes in ties. */
@Controller
final class IssueApi {
    private final Reads reads;

    IssueApi(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/v1/issues")
    void list(HttpServletRequest request, HttpServletResponse response, Visitor visitor) {
        reads.json(request, response, visitor, this::page);
    }

    private String page(Ask ask, Look look) {
        SubjectPages<Issue> pages =
                new SubjectPages<>(look, EntityKind.ISSUE, ask.cursor().map(Cursor::after), RecordView::issues);
        Optional<EntityId> named = ask.id("partnership").or(() -> ask.id("community"));
        SubjectPages.Page<Issue> page = named.map(
                        id -> pages.among(SubjectPages.naming(look, id), ask.limit(), fits(ask)))
                .orElseGet(() -> pages.ofAll(ask.limit(), fits(ask)));
        Json json = look.begin("sisterledger-issues/1").list("issues", page.items(), IssueApi::write);
        reads.next(json, ask, look, page.next());
        return json.endObject().toString();
    }

    private static Predicate<Issue> fits(Ask ask) {
        Between between = Between.of(ask);
        Optional<EntityId> community = ask.id("community");
        Optional<IssueCategory> category = ask.question().one("category", IssueCategory.class);
        Optional<IssueState> state = ask.question().one("state", IssueState.class);
        return issue -> between.holds(issue.on())
                && between.holds(issue.countries())
                && (community.isEmpty() || issue.communities().contains(community.get()))
                && (category.isEmpty() || issue.category() == category.get())
                && (state.isEmpty() || issue.state() == state.get());
    }

    private static void write(Json out, Issue issue) {
        out.object()
                .field("id", issue.id().toString())
                .field("category", Words.of(issue.category()))
                .field("kind", issue.kind())
                .field("actor", Words.of(issue.actor()))
                .field("on", issue.on())
                .field("state", Words.of(issue.state()))
                .field("documented", issue.isDocumented())
                .field("summary", issue.summary())
                .field("resolution", issue.resolution())
                .field("partnership", issue.partnership())
                .texts("communities", issue.communities())
                .texts(
                        "countries",
                        issue.countries().stream().map(EntityId::slug).toList())
                .texts("sources", issue.sources())
                .endObject();
    }
}
