package org.sisterledger.server.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sisterledger.answer.QuestionException;
import org.sisterledger.answer.TieQuestion;
import org.sisterledger.answer.TieSnapshot;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.server.access.Visitor;
import org.sisterledger.server.api.PerRoot;
import org.sisterledger.server.desk.Desk;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which ties are searched. */
@Controller
final class PartnershipsController {
    static final String PATH = "/partnerships";
    static final List<String> PARAMETERS = Stream.of(
                    List.of("q"), TieQuestion.PARAMETERS, List.of("sort", "order", "after", "at"))
            .flatMap(List::stream)
            .toList();

    private static final int HELD = 64;

    private final Desk desk;
    private final PerRoot<PartnershipsPage.Overview> overviews = new PerRoot<>(HELD);

    PartnershipsController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    ModelAndView show(
            Visitor visitor, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) {
        Asked asked = Asked.of(parameters, PARAMETERS);
        PartnershipsPage page;
        try {
            asked.require();
            TieSnapshot ties = desk.ties(visitor.clearance(), asked.position());
            page = page(asked, ties, visitor.clearance());
        } catch (QuestionException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            TieSnapshot ties = desk.ties(visitor.clearance(), Optional.empty());
            page = new PartnershipsPage(
                    ties.head(),
                    desk.today(),
                    asked.address(PATH),
                    Optional.of(e.parameter().map(name -> name + ": ").orElse("") + e.words()),
                    registers(ties),
                    Optional.empty());
        }
        return new ModelAndView("partnerships", "page", page);
    }

    private PartnershipsPage page(Asked asked, TieSnapshot ties, Clearance clearance) {
        PartnershipsMaker maker = new PartnershipsMaker(asked, ties, desk.today());
        String key = clearance + " " + ties.head() + " " + maker.key();
        return new PartnershipsPage(
                ties.head(),
                maker.day(),
                asked.address(PATH),
                Optional.empty(),
                registers(ties),
                Optional.of(maker.results(overviews.get(key, maker::overview))));
    }

    private static List<PartnershipsPage.Choice> registers(TieSnapshot ties) {
        return ties.table().listNamed(EntityKind.REGISTER).stream()
                .map(id ->
                        new PartnershipsPage.Choice(id.toString(), ties.table().label(id)))
                .toList();
    }
}
