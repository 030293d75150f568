package org.sisterledger.server.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.sisterledger.answer.EntryReference;
import org.sisterledger.answer.EntryWords;
import org.sisterledger.answer.QuestionException;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.EntryBody;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.SealedEntry;
import org.sisterledger.ledger.View;
import org.sisterledger.server.access.Visitor;
import org.sisterledger.server.desk.Desk;
import org.sisterledger.time.Edtf;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of one entry, and its bytes as they are hashed. */
@Controller
final class EntryController {
    private static final List<String> PARAMETERS = List.of("at");
    private static final int LONGEST_SHOWN = 20_000;
    private static final int HISTORY = 1000;

    private final Desk desk;

    EntryController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/ledger/entries/{id}")
    ModelAndView show(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response) {
        Asked asked = Asked.of(parameters, PARAMETERS);
        try {
            asked.require();
            Optional<EntryPage> page = desk.look(
                    visitor.clearance(),
                    asked.position(),
                    (ledger, view, head) -> find(ledger, view, id).map(entry -> page(ledger, view, head, entry)));
            if (page.isPresent()) {
                return new ModelAndView("entry", "page", page.get());
            }
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return new ModelAndView("missing", "page", MissingPage.subject(id));
        } catch (QuestionException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return new ModelAndView("missing", "page", MissingPage.question(e));
        }
    }

    @GetMapping("/ledger/entries/{id}/bytes")
    ResponseEntity<byte[]> bytes(Visitor visitor, @PathVariable String id) {
        Optional<byte[]> bytes = desk.look(
                visitor.clearance(),
                Optional.empty(),
                (ledger, view, head) -> find(ledger, view, id)
                        .map(entry -> sealed(ledger, view, entry).toBytes()));
        return bytes.map(body -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"entry.json\"")
                        .body(body))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static Optional<Entry> find(Ledger ledger, View view, String id) {
        try {
            return Optional.of(EntryReference.find(ledger, view, id));
        } catch (QuestionException e) {
            return Optional.empty();
        }
    }

    private static EntryPage page(Ledger ledger, View view, Head head, Entry entry) {
        byte[] bytes = sealed(ledger, view, entry).toBytes();
        return new EntryPage(
                head,
                entry.id().toString(),
                EntryRows.row(entry),
                entry.sensitivity().toString(),
                EntryBody.findAssertion(entry.action()).map(EntryController::fact),
                EntryWords.target(entry.action())
                        .flatMap(target -> ledger.findEntry(view, target))
                        .map(EntryRows::row),
                changes(ledger, view, entry),
                bytes.length <= LONGEST_SHOWN
                        ? Optional.of(new String(bytes, StandardCharsets.UTF_8))
                        : Optional.empty(),
                bytes.length,
                ProofSteps.of(ledger.proveInclusion(view, entry.position()), entry.id(), head.root()));
    }

    // Of the reader's sequence the one entry that ends it when it is cut off there.
    private static SealedEntry sealed(Ledger ledger, View view, Entry entry) {
        AtomicReference<SealedEntry> found = new AtomicReference<>();
        ledger.forEachSealed(View.at(view.clearance(), entry.position() + 1), entry.position(), found::set);
        return found.get();
    }

    private static List<LedgerPage.Row> changes(Ledger ledger, View view, Entry entry) {
        Optional<EntityId> subject = EntryWords.subject(entry.action());
        return subject.map(id -> ledger.listHistory(view, id, HISTORY)).orElse(List.of()).stream()
                .filter(later -> EntryWords.target(later.action())
                        .filter(entry.id()::equals)
                        .isPresent())
                .map(EntryRows::row)
                .toList();
    }

    private static EntryPage.Fact fact(Assertion fact) {
        return new EntryPage.Fact(
                Links.dossier(fact.subject()),
                fact.subject().toString(),
                fact.property().name(),
                fact.value().written(),
                Links.dossier(fact.source().document()),
                fact.source().document().toString(),
                fact.source().locator(),
                fact.grade().toString(),
                fact.asOf().map(Edtf::text),
                fact.valid().map(Edtf::text));
    }
}
