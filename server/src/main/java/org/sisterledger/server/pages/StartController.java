package org.sisterledger.server.pages;

import org.sisterledger.server.access.Visitor;
import org.sisterledger.server.desk.Desk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The start page. */
@Controller
final class StartController {
    private final Desk desk;

    StartController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/")
    ModelAndView show(Visitor visitor) {
        return new ModelAndView("start", "page", new StartPage(desk.head(visitor.clearance())));
    }
}
