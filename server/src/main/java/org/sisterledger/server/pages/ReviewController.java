package org.sisterledger.server.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sisterledger.answer.QuestionException;
import org.sisterledger.server.access.Role;
import org.sisterledger.server.access.Visitor;
import org.sisterledger.server.api.ReviewQueues;
import org.sisterledger.server.desk.Desk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page of what waits for a decision, and the decisions made on it. */
@Controller
final class ReviewController {
    static final String PATH = "/review";
    static final List<String> PARAMETERS = List.of("story", "after", "at", "done");

    private static final List<String> DONE = List.of("accepted", "turned-down", "edited", "undone");

    private final Desk desk;
    private final ReviewQueues queues;
    private final Deciding deciding;

    ReviewController(Desk desk, ReviewQueues queues) {
        this.desk = desk;
        this.queues = queues;
        this.deciding = new Deciding(desk);
    }

    @FunctionalInterface
    private interface Decision {
        int of(Visitor visitor, DecisionForm form);
    }

    @GetMapping(PATH)
    ModelAndView show(
            Visitor visitor, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) {
        Asked asked = Asked.of(parameters, PARAMETERS);
        try {
            asked.require();
            Optional<ReviewPage.Done> done = asked.one("done").map(ReviewController::done);
            return page(visitor, asked, Optional.empty(), Optional.empty(), done);
        } catch (QuestionException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return whole(visitor, words(e), Optional.empty());
        }
    }

    @PostMapping("/review/accept")
    ModelAndView accept(
            Visitor visitor, @RequestParam MultiValueMap<String, String> sent, HttpServletResponse response) {
        return decide(visitor, sent, response, new Kind("accepted", Role.STEWARD, deciding::accept));
    }

    @PostMapping("/review/reject")
    ModelAndView reject(
            Visitor visitor, @RequestParam MultiValueMap<String, String> sent, HttpServletResponse response) {
        return decide(visitor, sent, response, new Kind("turned-down", Role.STEWARD, deciding::reject));
    }

    @PostMapping("/review/edit")
    ModelAndView edit(Visitor visitor, @RequestParam MultiValueMap<String, String> sent, HttpServletResponse response) {
        return decide(visitor, sent, response, new Kind("edited", Role.STEWARD, deciding::edit));
    }

    @PostMapping("/review/undo")
    ModelAndView undo(Visitor visitor, @RequestParam MultiValueMap<String, String> sent, HttpServletResponse response) {
        return decide(visitor, sent, response, new Kind("undone", Role.STEWARD, deciding::undo));
    }

    private record Kind(String done, Role least, Decision decision) {}

    private ModelAndView decide(
            Visitor visitor, MultiValueMap<String, String> sent, HttpServletResponse response, Kind kind) {
        if (visitor.name().isEmpty() || !visitor.may(kind.least())) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return whole(
                    visitor,
                    "this takes the role " + kind.least().name().toLowerCase(Locale.ROOT)
                            + ". Sign in as somebody who has it.",
                    Optional.empty());
        }
        DecisionForm form;
        try {
            form = DecisionForm.of(sent, "_csrf");
        } catch (QuestionException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return whole(visitor, words(e), Optional.empty());
        }
        try {
            int number = kind.decision().of(visitor, form);
            return back(form.back(), kind.done() + "-" + number);
        } catch (Deciding.NeedsMoreException e) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return whole(
                    visitor, String.valueOf(e.getMessage()), Optional.of(new ReviewPage.Needed(form.ids(), e.names())));
        } catch (QuestionException e) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return whole(visitor, words(e), Optional.empty());
        } catch (IllegalArgumentException e) {
            // The ledger says of what it does not take why.
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return whole(visitor, String.valueOf(e.getMessage()), Optional.empty());
        }
    }

    private static ModelAndView back(String path, String done) {
        RedirectView view = new RedirectView(path + (path.contains("?") ? "&" : "?") + "done=" + done);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    private static ReviewPage.Done done(String text) {
        int dash = text.lastIndexOf('-');
        String word = dash < 0 ? "" : text.substring(0, dash);
        String number = text.substring(dash + 1);
        boolean digits =
                !number.isEmpty() && number.length() <= 9 && number.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!DONE.contains(word) || !digits) {
            throw new QuestionException("done", "expected a word such as accepted-3, got '" + text + "'.");
        }
        return new ReviewPage.Done(word, Long.parseLong(number));
    }

    private static String words(QuestionException e) {
        return e.parameter().map(name -> name + ": ").orElse("") + e.words();
    }

    private ModelAndView whole(Visitor visitor, String error, Optional<ReviewPage.Needed> needed) {
        Asked nothing = Asked.of(new LinkedMultiValueMap<>(), PARAMETERS);
        return page(visitor, nothing, Optional.of(error), needed, Optional.empty());
    }

    private ModelAndView page(
            Visitor visitor,
            Asked asked,
            Optional<String> error,
            Optional<ReviewPage.Needed> needed,
            Optional<ReviewPage.Done> done) {
        Optional<Long> position = asked.position();
        Address address = asked.address(PATH);
        ReviewPage page = desk.look(visitor.clearance(), position, (ledger, view, head) -> {
            ReviewQueues.Waiting waiting = queues.get(ledger, view, head);
            boolean now = position.isEmpty();
            ReviewMaker maker = new ReviewMaker(waiting, visitor, now, address);
            ReviewMaker.Part part = asked.one("story")
                    .map(story -> maker.story(ledger, view, story))
                    .orElseGet(() -> maker.all(ledger, view));
            return new ReviewPage(
                    head,
                    address,
                    error,
                    needed,
                    done,
                    now && visitor.name().isPresent() && visitor.may(Role.STEWARD),
                    waiting.stories().size(),
                    waiting.stories().stream()
                            .mapToInt(story -> story.subjects().size())
                            .sum(),
                    part.stories(),
                    part.next());
        });
        return new ModelAndView("review", "page", page);
    }
}
