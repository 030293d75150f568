package org.sisterledger.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sisterledger.answer.EntryReference;
import org.sisterledger.answer.EntryWords;
import org.sisterledger.answer.Json;
import org.sisterledger.answer.ProofJson;
import org.sisterledger.answer.QuestionException;
import org.sisterledger.fact.EntityId;
import org.sisterledger.ledger.Entry;
import org.sisterledger.server.access.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who entered what, the newest first, and proofs of it. */
@Controller
final class EntryApi {
    private static final int LOOKED_AT = 10_000;
    private static final int AT_ONCE = 1000;

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
        List<Entry> entries = new ArrayList<>();
        Optional<String> author = ask.one("author");
        long end = ask.cursor()
                .map(cursor -> Long.parseLong(cursor.after()))
                .orElse(look.head().position());
        Optional<EntityId> subject = ask.id("subject");
        long next = subject.isPresent()
                ? ofSubject(ask, look, subject.get(), end, entries)
                : backwards(look, end, ask.limit(), author, entries);
        Json json = look.begin("sisterledger-log/1").list("entries", entries, EntryWords::write);
        reads.next(json, ask, look, next > 0 ? Optional.of(Long.toString(next)) : Optional.empty());
        return json.endObject().toString();
    }

    // Answers the position before which the next page begins; 0 if there is none.
    private static long backwards(Look look, long end, int limit, Optional<String> author, List<Entry> entries) {
        long before = end;
        while (before > 0 && entries.size() < limit && end - before < LOOKED_AT) {
            long from = Math.max(0, before - Math.min(AT_ONCE, author.isPresent() ? AT_ONCE : limit));
            List<Entry> page = look.ledger().listEntries(look.view(), from, Math.toIntExact(before - from));
            for (int i = page.size() - 1; i >= 0 && entries.size() < limit; i--) {
                if (author.isEmpty() || page.get(i).author().equals(author)) {
                    entries.add(page.get(i));
                }
                before = page.get(i).position();
            }
        }
        return before;
    }

    private static long ofSubject(Ask ask, Look look, EntityId subject, long end, List<Entry> entries) {
        Optional<String> author = ask.one("author");
        List<Entry> history = look.ledger().listHistory(look.view(), subject, LOOKED_AT);
        for (int i = history.size() - 1; i >= 0; i--) {
            Entry entry = history.get(i);
            if (entry.position() < end && (author.isEmpty() || entry.author().equals(author))) {
                if (entries.size() == ask.limit()) {
                    return entries.get(entries.size() - 1).position();
                }
                entries.add(entry);
            }
        }
        return 0;
    }
}
