package org.sisterledger.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sisterledger.answer.ArticleJson;
import org.sisterledger.answer.JudgedArticle;
import org.sisterledger.answer.JudgedArticle.Happened;
import org.sisterledger.answer.JudgedArticle.Said;
import org.sisterledger.check.CheckReport.DocumentFacts;
import org.sisterledger.check.CheckReport.Outlet;
import org.sisterledger.check.Finding;
import org.sisterledger.check.Verdict;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.Party;
import org.sisterledger.reading.Reading.PairMention;
import org.sisterledger.reading.Reading.PlaceMention;
import org.sisterledger.source.Span;
import org.sisterledger.statement.Modality;
import org.sisterledger.statement.Speaker;
import org.sisterledger.statement.Statement;

/** Prints a read or checked article for people. */
final class ArticlePage {
    private static final int LONGEST_QUOTE = 400;

    private final Page page;
    private final JudgedArticle judged;
    private final FindingPage findings;

    ArticlePage(Page page, JudgedArticle judged) {
        this.page = page;
        this.judged = judged;
        this.findings = new FindingPage(page);
    }

    void print() {
        head(judged.document());
        judged.statements().forEach(this::statement);
        if (!judged.events().isEmpty()) {
            page.gap();
            page.heading("What the article itself reports");
            judged.events().forEach(this::event);
        }
        mentions();
        judged.judgement().ifPresent(judgement -> {
            page.gap();
            page.line(
                    0,
                    "Ledger " + judgement.head().root() + "@" + judgement.head().position());
        });
    }

    private void head(DocumentFacts document) {
        page.text(0, "", document.title().orElse("Article without a title"), Page.Style.BOLD);
        List<String> parts = new ArrayList<>();
        document.publisher().ifPresent(outlet -> parts.add(outlet(outlet)));
        document.agency().ifPresent(outlet -> parts.add("agency " + outlet(outlet)));
        document.author().ifPresent(name -> parts.add("by " + name));
        parts.add(document.publishedOn().map(day -> "published " + day).orElse("publication day not known"));
        document.dateline().ifPresent(parts::add);
        document.datelineDay()
                .filter(day -> document.publishedOn().isPresent()
                        && !day.equals(document.publishedOn().get()))
                .ifPresent(day -> parts.add("the dateline says " + day));
        page.text(0, String.join(", ", parts));
        if (document.copies() > 1) {
            page.text(
                    0,
                    "The record has " + document.copies() + " copies of this story, the earliest " + document.earliest()
                            + ". They count once, and not as evidence here.");
        }
        judged.judgement().ifPresent(judgement -> page.text(0, "Judged as of " + judgement.day() + ". " + tally()));
    }

    private static String outlet(Outlet outlet) {
        return outlet.name()
                + outlet.stateAffiliation()
                        .map(country -> " (affiliated with the state: " + country + ")")
                        .orElse("");
    }

    private String tally() {
        List<Verdict> verdicts = judged.statements().stream()
                .flatMap(said -> said.claims().stream())
                .flatMap(claimed -> claimed.finding().stream())
                .map(Finding::verdict)
                .toList();
        String counts = Arrays.stream(Verdict.values())
                .filter(verdicts::contains)
                .map(verdict -> verdicts.stream().filter(verdict::equals).count() + " " + FindingPage.word(verdict))
                .collect(Collectors.joining(", "));
        return verdicts.size()
                + (verdicts.size() == 1 ? " claim in " : " claims in ")
                + judged.statements().size()
                + (judged.statements().size() == 1 ? " statement" : " statements")
                + (counts.isEmpty() ? "." : ": " + counts + ".");
    }

    private void statement(Said said) {
        page.gap();
        Statement statement = said.statement();
        Speaker speaker = statement.speaker();
        String who = speaker.name()
                + speaker.role().map(role -> ", " + role).orElse("")
                + speaker.organization().map(body -> ", " + body).orElse("");
        page.text(0, statement.id() + "  ", who, Page.Style.BOLD);
        page.text(4, manner(statement));
        for (Span span : statement.content()) {
            page.text(4, place(span) + " ", "\u201c" + quote(span) + "\u201d", Page.Style.CYAN);
        }
        said.claims()
                .forEach(claimed -> claim(
                        claimed.claim().typeName().toLowerCase(Locale.ROOT).replace("_", " "),
                        claimed.claim(),
                        claimed.finding()));
    }

    private static String manner(Statement statement) {
        StringBuilder words = new StringBuilder(statement.form().name().toLowerCase(Locale.ROOT)).append(" speech");
        if (statement.modality() != Modality.ASSERTS) {
            words.append(", ").append(statement.modality().name().toLowerCase(Locale.ROOT));
        }
        statement.addressee().ifPresent(name -> words.append(", to ").append(name));
        statement.saidOn().ifPresent(day -> words.append(", on ").append(day));
        if (!statement.speaker().asWritten().isEmpty()
                && !statement.speaker().asWritten().equals(statement.speaker().name())) {
            words.append("; the text has \u201c")
                    .append(statement.speaker().asWritten())
                    .append('\u201d');
        }
        return words.toString();
    }

    private void claim(String label, Claim claim, Optional<Finding> finding) {
        page.text(4, "- " + label + ": ", claim.reading(), Page.Style.PLAIN);
        finding.ifPresent(found -> findings.print(6, found));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void event(Happened event) {
        page.text(2, place(event.span()) + " ", "\u201c" + quote(event.span()) + "\u201d", Page.Style.CYAN);
        String actors = event.actors().isEmpty() ? "" : " by " + String.join(", ", event.actors());
        claim(
                word(event.kind()) + ", " + word(event.stage())
                        + event.on().map(on -> ", " + on).orElse("") + actors,
                event.claim(),
                event.finding());
    }

    private void mentions() {
        if (!judged.partnerships().isEmpty()) {
            page.gap();
            page.heading("Ties named");
            page.table(2, judged.partnerships().stream().map(this::pair).toList());
        }
        List<PlaceMention> places = judged.places();
        if (!places.isEmpty()) {
            page.gap();
            page.heading("Places named");
            page.text(2, places.stream().map(ArticlePage::named).distinct().collect(Collectors.joining("; ")));
        }
    }

    // With the id where there is one, else with the point.
    private static String named(PlaceMention mention) {
        return mention.label()
                + mention.id()
                        .map(Object::toString)
                        .or(() -> mention.point()
                                .map(point ->
                                        String.format(Locale.ROOT, "%.2f, %.2f", point.latitude(), point.longitude())))
                        .map(told -> " (" + told + ")")
                        .orElse(" (not told which)");
    }

    private List<String> pair(PairMention mention) {
        return List.of(
                place(mention.span()),
                ArticleJson.pairEvent(mention.claim().event()).toLowerCase(Locale.ROOT),
                mention.claim().a().name() + " and "
                        + mention.claim().b().map(Party::name).orElse("a place not named")
                        + mention.claim().on().map(on -> ", " + on).orElse(""));
    }

    private String quote(Span span) {
        String words = span.quote().replaceAll("\\s+", " ");
        return words.length() <= LONGEST_QUOTE ? words : words.substring(0, LONGEST_QUOTE) + "\u2026";
    }

    private String place(Span span) {
        int first = line(span.start());
        int last = line(Math.max(span.start(), span.end() - 1));
        return first == last ? "line " + first : "lines " + first + "-" + last;
    }

    private int line(int offset) {
        int line = 1;
        String text = judged.document().text();
        for (int i = 0; i < Math.min(offset, text.length()); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                line++;
            }
        }
        return line;
    }
}
