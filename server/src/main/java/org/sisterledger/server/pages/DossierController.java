package org.sisterledger.server.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sisterledger.answer.Dossier;
import org.sisterledger.answer.QuestionException;
import org.sisterledger.answer.Snapshot;
import org.sisterledger.fact.EntityId;
import org.sisterledger.ledger.Fact;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.record.RecordParts;
import org.sisterledger.record.RecordView;
import org.sisterledger.server.access.Visitor;
import org.sisterledger.server.api.PerRoot;
import org.sisterledger.server.desk.Desk;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of one subject: a tie, a community, a person, an organization, or anything else that the record knows. */
@Controller
final class DossierController {
    static final List<String> PARAMETERS = List.of("as-of", "at");

    private final Desk desk;
    private final PerRoot<RecordView> rules = new PerRoot<>(3);

    DossierController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/dossier/{id}")
    ModelAndView show(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response) {
        Asked asked = Asked.of(parameters, PARAMETERS);
        try {
            asked.require();
            LocalDate day = asked.ties().day(desk.today());
            Optional<DossierPage> page = desk.look(
                    visitor.clearance(),
                    asked.position(),
                    (ledger, view, head) ->
                            find(id).flatMap(subject -> page(ledger, view, head, new Wanted(subject, day, asked))));
            if (page.isPresent()) {
                return new ModelAndView("dossier", "page", page.get());
            }
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return new ModelAndView("missing", "page", MissingPage.subject(id));
        } catch (QuestionException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return new ModelAndView("missing", "page", MissingPage.question(e));
        }
    }

    private record Wanted(EntityId subject, LocalDate day, Asked asked) {}

    private static Optional<EntityId> find(String id) {
        try {
            return Optional.of(EntityId.parse(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<DossierPage> page(Ledger ledger, View view, Head head, Wanted wanted) {
        List<Fact> facts = ledger.listFacts(view, wanted.subject());
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        // A merged subject is shown as the one under which it is read.
        EntityId subject = facts.getFirst().assertion().subject();
        RecordView part = RecordParts.of(ledger, view).about(subject);
        RecordView known = rules.get(
                view.clearance() + " " + head.position() + " " + head.root(), () -> TieRules.read(ledger, view));
        Address address = wanted.asked().address(Links.dossier(subject));
        return Optional.of(new DossierMaker(Dossier.of(new Snapshot(head, part), subject, wanted.day()), address)
                .make(known, ledger.listHistory(view, subject, DossierMaker.HISTORY)));
    }
}
