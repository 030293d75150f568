package org.sisterledger.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.sisterledger.answer.EntryReference;
import org.sisterledger.answer.EntryWords;
import org.sisterledger.answer.Json;
import org.sisterledger.answer.ProofJson;
import org.sisterledger.answer.QuestionException;
import org.sisterledger.ledger.Entry;
import org.sisterledger.server.access.Visitor;
import org.sisterledger.server.desk.NewestEntries;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who entered what, the newest first, and proofs of it. */
@Controller
final class EntryApi {
    private final Reads reads;

    EntryApi(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/v1/entries")
    void list(HttpServletRequest request, HttpServletResponse response, Visitor visitor) {
        reads.json(request, response, visitor, this::page);
    }

    @GetMapping("/v1/entries/{id}")
    void entry(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Visitor visitor) {
        reads.json(request, response, visitor, (ask, look) -> {
            Json json = look.begin("sisterledger-entry/1").key("entry");
            EntryWords.write(json, find(look, id));
            return json.endObject().toString();
        });
    }

    @GetMapping("/v1/entries/{id}/proof")
    void proof(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Visitor visitor) {
        reads.json(
                request,
                response,
                visitor,
                (ask, look) -> ProofJson.inclusion(look.ledger(), look.view(), look.head(), find(look, id)));
    }

    @GetMapping("/v1/consistency")
    void consistency(HttpServletRequest request, HttpServletResponse response, Visitor visitor) {
        reads.json(request, response, visitor, (ask, look) -> {
            String since = ask.one("since")
                    .orElseThrow(() -> new Refusal(
                            Fault.INVALID_PARAMETER,
                            "since",
                            "expected the position of an earlier tree, such as since=812, and none is given."));
            return ProofJson.consistency(look.ledger(), look.view(), look.head(), Ask.position("since", since));
        });
    }

    private static Entry find(Look look, String id) {
        try {
            return EntryReference.find(look.ledger(), look.view(), id);
        } catch (QuestionException e) {
            throw new Refusal(Fault.NOT_FOUND, "id", e.words());
        }
    }

    private String page(Ask ask, Look look) {
        long before = ask.cursor()
                .map(cursor -> Long.parseLong(cursor.after()))
                .orElse(look.head().position());
        NewestEntries page = NewestEntries.of(
                look.ledger(),
                look.view(),
                new NewestEntries.Wanted(ask.one("author"), ask.id("subject"), before, ask.limit()));
        Json json = look.begin("sisterledger-log/1").list("entries", page.entries(), EntryWords::write);
        reads.next(json, ask, look, page.next() > 0 ? Optional.of(Long.toString(page.next())) : Optional.empty());
        return json.endObject().toString();
    }
}
