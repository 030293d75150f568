package org.sisterledger.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sisterledger.answer.EntryReference;
import org.sisterledger.answer.FactQuestion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.server.access.Role;
import org.sisterledger.server.access.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Facts and merges by hand, as the command line makes them. */
@Controller
final class FactApi {
    private final Writing writing;

    FactApi(Writing writing) {
        this.writing = writing;
    }

    @PostMapping("/v1/facts")
    void enter(HttpServletRequest request, HttpServletResponse response, Visitor visitor) throws IOException {
        String author = Writing.author(visitor, Role.STEWARD);
        state(request, response, visitor, author, false);
    }

    @PostMapping("/v1/proposals")
    void propose(HttpServletRequest request, HttpServletResponse response, Visitor visitor) throws IOException {
        String author = Writing.author(visitor, Role.CONTRIBUTOR);
        state(request, response, visitor, author, true);
    }

    private void state(
            HttpServletRequest request, HttpServletResponse response, Visitor visitor, String author, boolean proposed)
            throws IOException {
        List<String> members = new ArrayList<>(FactQuestion.PARAMETERS);
        members.add("reason");
        Body body = Body.read(request, members);
        for (String name : List.of("subject", "property", "value", "source")) {
            body.require(name, "a " + name);
        }
        writing.append(response, visitor, proposed ? "Proposed" : "Entered", (ledger, view) -> {
            FactQuestion.Stated stated = FactQuestion.of(body.all()).state(ledger, view);
            Writing.requireSeen(visitor, stated.sensitivity());
            return stated.drafts(
                    fact -> proposed ? new Action.Propose(fact) : new Action.Assert(fact, Optional.empty()),
                    author,
                    body.text("reason"));
        });
    }

    @PostMapping("/v1/facts/retract")
    void retract(HttpServletRequest request, HttpServletResponse response, Visitor visitor) throws IOException {
        String author = Writing.author(visitor, Role.STEWARD);
        Body body = Body.read(request, List.of("entry", "reason"));
        String reason = body.require("reason", "a reason");
        String named = body.require("entry", "the id of an entry");
        writing.append(response, visitor, "Retracted", (ledger, view) -> {
            Entry entry = EntryReference.find(ledger, view, named);
            return List.of(new Draft(new Action.Retract(entry.id()), author, Optional.of(reason), entry.sensitivity()));
        });
    }

    @PostMapping("/v1/merges")
    void merge(HttpServletRequest request, HttpServletResponse response, Visitor visitor) throws IOException {
        String author = Writing.author(visitor, Role.REVIEWER);
        Body body = Body.read(request, List.of("from", "into", "reason"));
        String from = body.require("from", "the id that is read as the other");
        String into = body.require("into", "the id that stays");
        writing.append(
                response,
                visitor,
                "Merged",
                (ledger, view) -> List.of(new Draft(
                        new Action.Merge(known(ledger, view, "from", from), known(ledger, view, "into", into)),
                        author,
                        body.text("reason"),
                        Sensitivity.PUBLIC)));
    }

    @PostMapping("/v1/merges/undo")
    void unmerge(HttpServletRequest request, HttpServletResponse response, Visitor visitor) throws IOException {
        String author = Writing.author(visitor, Role.REVIEWER);
        Body body = Body.read(request, List.of("entry", "reason"));
        String named = body.require("entry", "the id of the merge");
        writing.append(response, visitor, "Taken back", (ledger, view) -> {
            Entry entry = EntryReference.find(ledger, view, named);
            return List.of(new Draft(new Action.Unmerge(entry.id()), author, body.text("reason"), entry.sensitivity()));
        });
    }

    private static EntityId known(Ledger ledger, View view, String member, String text) {
        EntityId id;
        try {
            id = EntityId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Fault.INVALID_BODY, member, String.valueOf(e.getMessage()));
        }
        if (ledger.listFacts(view, id).isEmpty()) {
            throw new Refusal(Fault.CONFLICT, member, "the record, as you see it, has no facts about " + id + ".");
        }
        return id;
    }
}
