package org.sisterledger.server.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sisterledger.answer.DemoArticle;
import org.sisterledger.answer.QuestionException;
import org.sisterledger.connect.article.ArticleText;
import org.sisterledger.connect.article.UnreadableArticleException;
import org.sisterledger.server.access.Visitor;
import org.sisterledger.server.api.Judge;
import org.sisterledger.server.api.Refusal;
import org.sisterledger.server.desk.Desk;
import org.sisterledger.server.guard.Fetcher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an article is checked. Nothing of it is kept: neither on a disk nor in the log. */
@Controller
final class CheckController {
    private static final int LONGEST_FIELD = 2000;

    private final Desk desk;
    private final Judge judge;
    private final Fetcher fetcher;
    private final ArticleFile files;

    CheckController(Desk desk, Judge judge, Fetcher fetcher, ArticleFile files) {
        this.desk = desk;
        this.judge = judge;
        this.fetcher = fetcher;
        this.files = files;
    }

    @GetMapping("/check")
    ModelAndView show(Visitor visitor) {
        return form(visitor, CheckForm.blank(fetcher.isOn()));
    }

    @GetMapping("/check/example")
    ModelAndView example(
            Visitor visitor,
            @RequestParam(name = "at", defaultValue = "") String at,
            @RequestParam(name = "as-of", defaultValue = "") String day)
            throws IOException {
        return checked(visitor, DemoArticle.read(), position(at), day(day), true);
    }

    @PostMapping("/check")
    ModelAndView check(
            Visitor visitor,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "address", defaultValue = "") String address,
            @RequestParam(name = "as-of", defaultValue = "") String day,
            @RequestParam(name = "at", defaultValue = "") String at,
            HttpServletResponse response)
            throws IOException {
        CheckForm typed = new CheckForm(text, cut(day), cut(at), cut(address), fetcher.isOn(), Optional.empty());
        response.setHeader("Cache-Control", "no-store");
        try {
            return checked(visitor, article(typed, file), position(at), day(day), false);
        } catch (QuestionException e) {
            return refused(
                    visitor, typed, e.parameter().map(name -> name + ": ").orElse("") + e.words(), response);
        } catch (UnreadableArticleException e) {
            return refused(visitor, typed, String.valueOf(e.getMessage()), response);
        } catch (Refusal e) {
            return refused(
                    visitor, typed, e.parameter().map(name -> name + ": ").orElse("") + e.detail(), response);
        }
    }

    private ArticleText article(CheckForm typed, @Nullable MultipartFile file) throws IOException {
        boolean uploaded = file != null && !file.isEmpty();
        int given = (uploaded ? 1 : 0)
                + (typed.text().isBlank() ? 0 : 1)
                + (typed.address().isBlank() ? 0 : 1);
        if (given != 1) {
            throw new QuestionException("expected one article, got " + (given == 0 ? "none" : String.valueOf(given))
                    + ". Paste its text, or choose its file" + (fetcher.isOn() ? ", or give its address" : "")
                    + ".");
        }
        if (file != null && uploaded) {
            return files.read(file.getBytes(), Optional.ofNullable(file.getOriginalFilename()));
        }
        // A form sends two characters for the end of a line, whatever was pasted into it.
        return typed.address().isBlank()
                ? files.read(
                        typed.text().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8), Optional.of("the text"))
                : fetcher.fetch(typed.address().strip()).article();
    }

    private ModelAndView checked(
            Visitor visitor, ArticleText article, Optional<Long> position, Optional<LocalDate> day, boolean example) {
        return new ModelAndView(
                "checked",
                "page",
                new CheckedMaker(judge.check(judge.ready(visitor.clearance(), position), article, day)).page(example));
    }

    private ModelAndView refused(Visitor visitor, CheckForm typed, String words, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return form(visitor, typed.refused(words));
    }

    private ModelAndView form(Visitor visitor, CheckForm form) {
        return new ModelAndView("check", "page", new CheckPage(desk.head(visitor.clearance()), form));
    }

    private static Optional<Long> position(String text) {
        String digits = text.strip();
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        if (digits.length() > 18 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new QuestionException("at", "expected a position such as 8731, got '" + cut(digits) + "'.");
        }
        return Optional.of(Long.valueOf(digits));
    }

    private static Optional<LocalDate> day(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            throw new QuestionException("as-of", "expected a day such as 2023-06-19, got '" + cut(text) + "'.");
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_FIELD ? text : text.substring(0, LONGEST_FIELD);
    }
}
