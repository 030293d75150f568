package org.sisterledger.answer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sisterledger.check.CheckReport;
import org.sisterledger.check.CheckReport.DocumentFacts;
import org.sisterledger.check.CheckReport.Outlet;
import org.sisterledger.check.Finding;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.EventKind;
import org.sisterledger.claim.EventStage;
import org.sisterledger.ledger.Head;
import org.sisterledger.proof.Digest;
import org.sisterledger.reading.Article;
import org.sisterledger.reading.Reading;
import org.sisterledger.source.Span;
import org.sisterledger.statement.Statement;
import org.sisterledger.time.Edtf;

/**
 * An article as read, and what the record says of it if it was asked.
 *
 * @param judgement the record and the day; empty if the article was only read
 * @param document the article itself
 * @param statements attributed speech, in order
 * @param events what happened, in order
 * @param partnerships ties named
 * @param places places named
 */
public record JudgedArticle(
        Optional<Judgement> judgement,
        DocumentFacts document,
        List<Said> statements,
        List<Happened> events,
        List<Reading.PairMention> partnerships,
        List<Reading.PlaceMention> places) {
    /** By what the article was judged: where the ledger stood, and the day. */
    public record Judgement(Head head, LocalDate day) {}

    /** A statement with its claims. */
    public record Said(Statement statement, List<Claimed> claims) {}

    /** A claim; its finding is empty if it was not judged. */
    public record Claimed(Claim claim, Optional<Finding> finding) {}

    /** An event; its finding is empty if it was not judged. */
    public record Happened(
            Claim claim,
            EventKind kind,
            EventStage stage,
            Optional<String> on,
            List<String> actors,
            Span span,
            Optional<Finding> finding) {}

    /** A checked article. */
    public static JudgedArticle of(CheckReport report) {
        return new JudgedArticle(
                Optional.of(new Judgement(report.head(), report.judgedOn())),
                report.document(),
                report.statements().stream()
                        .map(said -> new Said(
                                said.statement(),
                                said.claims().stream()
                                        .map(claim -> new Claimed(claim.claim(), Optional.of(claim.finding())))
                                        .toList()))
                        .toList(),
                report.events().stream()
                        .map(event -> new Happened(
                                event.claim(),
                                event.kind(),
                                event.stage(),
                                event.on(),
                                event.actors(),
                                event.span(),
                                Optional.of(event.finding())))
                        .toList(),
                report.partnerships(),
                report.places());
    }

    /** An article that was read and not judged. */
    public static JudgedArticle of(Reading reading) {
        return new JudgedArticle(
                Optional.empty(),
                document(reading.article()),
                reading.statements().stream()
                        .map(said -> new Said(
                                said,
                                said.claims().stream()
                                        .map(claim -> new Claimed(claim, Optional.empty()))
                                        .toList()))
                        .toList(),
                reading.events().stream().map(JudgedArticle::happened).toList(),
                reading.partnerships(),
                reading.places());
    }

    private static DocumentFacts document(Article article) {
        String id = digest(article.text()).toString();
        return new DocumentFacts(
                id,
                article.titleText(),
                article.publishedOn(),
                article.dateline().flatMap(Article.Dateline::place),
                article.dateline().flatMap(Article.Dateline::day),
                article.publisher().map(name -> new Outlet(name, Optional.empty())),
                article.agency().map(name -> new Outlet(name, Optional.empty())),
                article.author(),
                article.address(),
                article.language(),
                1,
                id,
                article.text());
    }

    private static Happened happened(Reading.ReportedEvent event) {
        return new Happened(
                event.claim(),
                event.kind(),
                event.stage(),
                event.on().map(Edtf::text),
                event.actors(),
                event.span(),
                Optional.empty());
    }

    private static Digest digest(String text) {
        try {
            return Digest.of(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
