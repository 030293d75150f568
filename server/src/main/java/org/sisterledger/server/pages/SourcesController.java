package org.sisterledger.server.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.sisterledger.answer.QuestionException;
import org.sisterledger.server.access.Visitor;
import org.sisterledger.server.api.PerRoot;
import org.sisterledger.server.desk.Desk;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of publishers, stories and documents. */
@Controller
final class SourcesController {
    static final String PATH = "/sources";
    static final List<String> PARAMETERS = List.of("show", "q", "kind", "publisher", "from", "at");

    private final Desk desk;
    private final PerRoot<SourceBook> books = new PerRoot<>(2);

    SourcesController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    ModelAndView show(
            Visitor visitor, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) {
        Asked asked = Asked.of(parameters, PARAMETERS);
        SourcesPage page;
        try {
            asked.require();
            page = desk.look(visitor.clearance(), asked.position(), (ledger, view, head) -> {
                SourceBook book = books.get(
                        view.clearance() + " " + head.position() + " " + head.root(),
                        () -> new SourceBookReader(ledger, view, desk.today()).read());
                return new SourcesMaker(asked, head, book).make();
            });
        } catch (QuestionException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            page = new SourcesPage(
                    desk.head(visitor.clearance()),
                    asked.address(PATH),
                    Optional.of(e.parameter().map(name -> name + ": ").orElse("") + e.words()),
                    "publishers",
                    Optional.empty(),
                    List.of(),
                    0,
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty());
        }
        return new ModelAndView("sources", "page", page);
    }
}
