package org.sisterledger.server.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sisterledger.answer.QuestionException;
import org.sisterledger.answer.TieQuestion;
import org.sisterledger.answer.TieSnapshot;
import org.sisterledger.server.access.Visitor;
import org.sisterledger.server.api.PerRoot;
import org.sisterledger.server.desk.Desk;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which ties are a network. */
@Controller
final class NetworkController {
    static final String PATH = "/network";
    static final List<String> PARAMETERS = Stream.of(TieQuestion.PARAMETERS, List.of("year", "places", "at"))
            .flatMap(List::stream)
            .toList();

    private static final int HELD = 32;

    private final Desk desk;
    private final PerRoot<NetworkPage.Found> networks = new PerRoot<>(HELD);

    NetworkController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    ModelAndView show(
            Visitor visitor, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) {
        Asked asked = Asked.of(parameters, PARAMETERS);
        NetworkPage page;
        try {
            asked.require();
            TieSnapshot ties = desk.ties(visitor.clearance(), asked.position());
            NetworkMaker maker = new NetworkMaker(asked, ties, desk.today());
            NetworkPage.Found found =
                    networks.get(visitor.clearance() + " " + ties.head() + " " + maker.key(), maker::make);
            page = new NetworkPage(ties.head(), maker.day(), asked.address(PATH), Optional.empty(), Optional.of(found));
        } catch (QuestionException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            page = new NetworkPage(
                    desk.head(visitor.clearance()),
                    desk.today(),
                    asked.address(PATH),
                    Optional.of(e.parameter().map(name -> name + ": ").orElse("") + e.words()),
                    Optional.empty());
        }
        return new ModelAndView("network", "page", page);
    }
}
