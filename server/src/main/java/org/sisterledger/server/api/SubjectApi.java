package org.sisterledger.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.sisterledger.server.access.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is known of any subject: a person, a body, an issue, a rule. */
@Controller
final class SubjectApi {
    private final Reads reads;

    SubjectApi(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/v1/subjects/{id}")
    void dossier(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Visitor visitor) {
        reads.json(request, response, visitor, (ask, look) -> Dossiers.json(look, Optional.empty(), id));
    }
}
