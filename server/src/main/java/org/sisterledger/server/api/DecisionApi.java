package org.sisterledger.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sisterledger.answer.EntryReference;
import org.sisterledger.answer.OpenProposals;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Entry;
import org.sisterledger.review.Decisions;
import org.sisterledger.review.Offer;
import org.sisterledger.review.ReviewQueue;
import org.sisterledger.review.Undoing;
import org.sisterledger.server.access.Role;
import org.sisterledger.server.access.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Decisions on what waits, each in one transaction. */
@Controller
final class DecisionApi {
    private final Writing writing;

    DecisionApi(Writing writing) {
        this.writing = writing;
    }

    @FunctionalInterface
    private interface Decision {
        List<Draft> drafts(Decisions decisions, List<Offer> offers);
    }

    @PostMapping("/v1/review/accept")
    void accept(HttpServletRequest request, HttpServletResponse response, Visitor visitor) throws IOException {
        String author = Writing.author(visitor, Role.REVIEWER);
        Body body = Body.read(request, List.of("ids", "story", "reason"));
        decide(response, visitor, new Named(author, body, "Accepted"), Decisions::accept);
    }

    @PostMapping("/v1/review/reject")
    void reject(HttpServletRequest request, HttpServletResponse response, Visitor visitor) throws IOException {
        String author = Writing.author(visitor, Role.REVIEWER);
        Body body = Body.read(request, List.of("ids", "story", "reason"));
        body.require("reason", "a reason");
        decide(response, visitor, new Named(author, body, "Rejected"), Decisions::reject);
    }

    @PostMapping("/v1/review/edit")
    void edit(HttpServletRequest request, HttpServletResponse response, Visitor visitor) throws IOException {
        String author = Writing.author(visitor, Role.REVIEWER);
        Body body = Body.read(request, List.of("ids", "value", "reason"));
        String value = body.require("value", "the value");
        decide(response, visitor, new Named(author, body, "Accepted with another value"), (decisions, offers) -> {
            if (offers.size() != 1) {
                throw new Refusal(
                        Fault.INVALID_BODY,
                        "ids",
                        "expected one proposal to be edited, got " + offers.size() + ". Name it by its entry.");
            }
            return decisions.edit(offers.get(0), value);
        });
    }

    private record Named(String author, Body body, String done) {}

    private void decide(HttpServletResponse response, Visitor visitor, Named named, Decision decision) {
        Body body = named.body();
        List<String> ids = body.texts("ids");
        Optional<String> story = body.text("story");
        if (ids.isEmpty() == story.isEmpty()) {
            throw new Refusal(Fault.INVALID_BODY, "ids", "expected ids or a story, one of the two.");
        }
        writing.append(response, visitor, named.done(), (ledger, view) -> {
            ReviewQueue queue = ReviewQueue.of(ledger, view);
            List<Offer> offers = story.isPresent()
                    ? OpenProposals.ofStory(queue, story.get())
                    : OpenProposals.ofIds(ledger, view, queue, ids);
            return decision.drafts(new Decisions(ledger, view, named.author(), body.text("reason")), offers);
        });
    }

    @PostMapping("/v1/review/undo")
    void undo(HttpServletRequest request, HttpServletResponse response, Visitor visitor) throws IOException {
        String author = Writing.author(visitor, Role.REVIEWER);
        Body body = Body.read(request, List.of("entries", "reason"));
        List<String> named = body.texts("entries");
        writing.append(response, visitor, "Taken back", (ledger, view) -> {
            Undoing undoing = new Undoing(ledger, view, author);
            List<Entry> decisions = named.isEmpty() ? undoing.last(Undoing.RECENT) : new ArrayList<>();
            named.forEach(id -> decisions.add(EntryReference.find(ledger, view, id)));
            if (decisions.isEmpty()) {
                throw new Refusal(
                        Fault.CONFLICT,
                        "entries",
                        "there is no decision of '" + author + "' that holds among the newest " + Undoing.RECENT
                                + " entries. Name its entry.");
            }
            return undoing.takeBack(decisions, body.text("reason"));
        });
    }
}
