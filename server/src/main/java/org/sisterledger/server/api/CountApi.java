package org.sisterledger.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sisterledger.answer.CountQuestion;
import org.sisterledger.server.access.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Counts as the command line gives them: by definition, split, year by year, explained. */
@Controller
final class CountApi {
    private static final int ROWS = 20;

    private final Reads reads;

    CountApi(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/v1/counts")
    void count(HttpServletRequest request, HttpServletResponse response, Visitor visitor) {
        reads.json(
                request,
                response,
                visitor,
                (ask, look) -> CountQuestion.of(ask.given())
                        .answer(reads.desk().ties(ask.visitor().clearance(), look.position()), look.day())
                        .json(ask.question().number("rows", ROWS, 0, Ask.LARGEST_PAGE)));
    }
}
