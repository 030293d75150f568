package org.sisterledger.server.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sisterledger.answer.QuestionException;
import org.sisterledger.connect.article.ArticleText;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.reading.Metadata;
import org.sisterledger.review.Origin;
import org.sisterledger.server.access.Role;
import org.sisterledger.server.access.Visitor;
import org.sisterledger.server.api.ReviewQueues;
import org.sisterledger.server.api.Storing;
import org.sisterledger.server.desk.Desk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Stored documents: each has a page of its own, and contributors store what they checked. */
@Controller
final class StoredController {
    static final String STORE = "/check/store";
    private static final List<String> PARAMETERS = List.of("as-of", "at");

    private final Desk desk;
    private final Storing storing;
    private final ReviewQueues queues;

    StoredController(Desk desk, Storing storing, ReviewQueues queues) {
        this.desk = desk;
        this.storing = storing;
        this.queues = queues;
    }

    @GetMapping("/check/{id}")
    ModelAndView show(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response) {
        Asked asked = Asked.of(parameters, PARAMETERS);
        try {
            asked.require();
            LocalDate day = asked.ties().day(desk.today());
            Optional<StoredPage> page = find(id).flatMap(document -> desk.look(
                    visitor.clearance(),
                    asked.position(),
                    (ledger, view, head) -> new StoredMaker(ledger, view, document)
                            .page(head, day, asked.address(link(document)), queues.get(ledger, view, head))));
            if (page.isPresent()) {
                return new ModelAndView("stored", "page", page.get());
            }
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return new ModelAndView("missing", "page", MissingPage.subject(id));
        } catch (QuestionException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return new ModelAndView("missing", "page", MissingPage.question(e));
        }
    }

    /** Where a stored document is shown. */
    static String link(EntityId document) {
        return "/check/" + Links.encode(document.toString());
    }

    private static Optional<EntityId> find(String id) {
        try {
            return Optional.of(EntityId.parse(id)).filter(known -> known.kind() == EntityKind.DOCUMENT);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @PostMapping(STORE)
    ModelAndView store(
            Visitor visitor, @RequestParam MultiValueMap<String, String> sent, HttpServletResponse response) {
        if (visitor.name().isEmpty() || !visitor.may(Role.CONTRIBUTOR)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return new ModelAndView(
                    "missing",
                    "page",
                    MissingPage.question(new QuestionException("this takes the role "
                            + Role.CONTRIBUTOR.name().toLowerCase(Locale.ROOT) + ". Sign in as somebody who has it.")));
        }
        try {
            Storing.Stored stored = storing.store(
                    article(sent),
                    new Storing.Deed(
                            visitor.name().get(),
                            "stored from the page of the check",
                            seen(visitor, field(sent, "seen")),
                            field(sent, "url")
                                    .map(StoredController::address)
                                    .map(Origin::at)
                                    .orElse(Origin.UNKNOWN)));
            RedirectView view = new RedirectView(link(stored.proposals().document()));
            view.setStatusCode(HttpStatus.SEE_OTHER);
            view.setExpandUriTemplateVariables(false);
            view.setExposeModelAttributes(false);
            return new ModelAndView(view);
        } catch (QuestionException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return new ModelAndView("missing", "page", MissingPage.question(e));
        }
    }

    private static Optional<String> field(MultiValueMap<String, String> sent, String name) {
        return Optional.ofNullable(sent.getFirst(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    // The text as it was read, with what its file said beside it: reading it again gives the same.
    private static ArticleText article(MultiValueMap<String, String> sent) {
        String text = Optional.ofNullable(sent.getFirst("text")).orElse("").replace("\r\n", "\n");
        if (text.isBlank()) {
            throw new QuestionException("text", "expected the text of the article, got none.");
        }
        return new ArticleText(
                text,
                new Metadata(
                        field(sent, "title"),
                        field(sent, "published").map(StoredController::day),
                        field(sent, "publisher"),
                        field(sent, "agency"),
                        field(sent, "author"),
                        Optional.empty(),
                        field(sent, "language")),
                "UTF-8");
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new QuestionException("published", "expected a day such as 2023-06-19.");
        }
    }

    private static Sensitivity seen(Visitor visitor, Optional<String> word) {
        Sensitivity seen = word.orElse("public").equals("internal") ? Sensitivity.INTERNAL : Sensitivity.PUBLIC;
        if (!visitor.clearance().sees(seen)) {
            throw new QuestionException(
                    "seen", "a reader with clearance '" + visitor.clearance() + "' does not see what is " + seen + ".");
        }
        return seen;
    }

    private static String address(String text) {
        try {
            URI address = new URI(text);
            if (("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null) {
                return text;
            }
        } catch (URISyntaxException e) {
            throw new QuestionException("url", "expected an address such as https://example.org/minutes.");
        }
        throw new QuestionException("url", "expected an address such as https://example.org/minutes.");
    }
}
