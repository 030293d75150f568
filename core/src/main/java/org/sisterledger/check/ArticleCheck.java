package org.sisterledger.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.sisterledger.check.CheckReport.CheckedClaim;
import org.sisterledger.check.CheckReport.CheckedEvent;
import org.sisterledger.check.CheckReport.CheckedStatement;
import org.sisterledger.check.CheckReport.DocumentFacts;
import org.sisterledger.check.CheckReport.Outlet;
import org.sisterledger.claim.Claim;
import org.sisterledger.fact.EntityId;
import org.sisterledger.ledger.Head;
import org.sisterledger.reading.Article;
import org.sisterledger.reading.Metadata;
import org.sisterledger.reading.Reader;
import org.sisterledger.reading.Reading;
import org.sisterledger.record.RecordView;
import org.sisterledger.source.Publisher;
import org.sisterledger.statement.Speaker;
import org.sisterledger.statement.Statement;
import org.sisterledger.time.Edtf;

/** Reads an article and asks the record about every claim in it. Appends nothing, keeps nothing, has no clock. */
public final class ArticleCheck {
    private final RecordView record;
    private final Reading reading;
    private final Stories.Story story;
    private final LocalDate judgedOn;
    private final Checker checker;
    private final Speakers speakers;

    private ArticleCheck(Reading reading, RecordView record, Reach reach, LocalDate judgedOn) {
        this.record = record;
        this.reading = reading;
        this.judgedOn = judgedOn;
        this.story = Stories.find(reading, record);
        this.checker = new Checker(record, reach, story.documents(), judgedOn);
        // Who holds which office is no evidence for what they say: the story's own word on it counts.
        this.speakers = new Speakers(record, reading.article().publishedOn().orElse(judgedOn));
    }

    /**
     * Checks an article.
     *
     * @param text the article
     * @param metadata what is known of it from outside
     * @param record everything on record
     * @param head how far the record reaches, to be told in the report
     * @param asOf the day as of which to judge; empty for the publication day
     * @throws IllegalArgumentException if neither that day nor the publication day is known
     */
    public static CheckReport check(
            String text, Metadata metadata, RecordView record, Head head, Optional<LocalDate> asOf) {
        return check(Reader.of(Gazetteers.of(record)).read(text, metadata), record, head, asOf);
    }

    /** Checks what was read from an article, see {@link #check(String, Metadata, RecordView, Head, Optional)}. */
    public static CheckReport check(Reading reading, RecordView record, Head head, Optional<LocalDate> asOf) {
        return check(reading, record, head, asOf, Reach.WHOLE);
    }

    /** The same for a record that reaches so far. */
    static CheckReport check(Reading reading, RecordView record, Head head, Optional<LocalDate> asOf, Reach reach) {
        LocalDate judgedOn = asOf.or(() -> reading.article().publishedOn())
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected an article with a publication day, found none in the text or its metadata."
                                + " Pass the day to judge it as of with --as-of."));
        return new ArticleCheck(reading, record, reach, judgedOn).report(head);
    }

    private CheckReport report(Head head) {
        List<CheckedStatement> statements = new ArrayList<>();
        for (Statement read : reading.statements()) {
            Statement statement = speakers.fill(read);
            List<CheckedClaim> claims = new ArrayList<>();
            for (Claim claim : statement.claims()) {
                claims.add(new CheckedClaim(
                        claim, ClaimQuery.of(claim), checker.check(claim, Optional.of(statement.speaker()))));
            }
            statements.add(new CheckedStatement(statement, claims));
        }
        List<CheckedEvent> events = new ArrayList<>();
        for (Reading.ReportedEvent event : reading.events()) {
            events.add(event(event, statements));
        }
        return new CheckReport(
                head, judgedOn, document(), statements, events, reading.partnerships(), reading.places());
    }

    private CheckedEvent event(Reading.ReportedEvent event, List<CheckedStatement> statements) {
        Optional<Speaker> speaker = event.ownVoice()
                ? Optional.empty()
                : statements.stream()
                        .map(CheckedStatement::statement)
                        .filter(statement -> statement.content().stream().anyMatch(span -> span.contains(event.span())))
                        .map(Statement::speaker)
                        .findFirst();
        Finding finding = checker.check(event.claim(), speaker);
        return new CheckedEvent(
                event.claim(),
                event.kind(),
                event.stage(),
                event.on().map(Edtf::text),
                event.actors(),
                event.span(),
                event.ownVoice(),
                finding);
    }

    private DocumentFacts document() {
        Article article = reading.article();
        String id = "sha256:" + sha256(article.text());
        return new DocumentFacts(
                id,
                article.titleText(),
                article.publishedOn(),
                article.dateline().flatMap(Article.Dateline::place),
                article.dateline().flatMap(Article.Dateline::day),
                article.publisher().map(this::outlet),
                article.agency().map(this::outlet),
                article.author(),
                article.address(),
                article.language(),
                story.copies(),
                story.earliest().map(EntityId::toString).orElse(id),
                article.text());
    }

    // On the publication day, not today: an outlet may have changed hands since.
    private Outlet outlet(String name) {
        LocalDate day = reading.article().publishedOn().orElse(judgedOn);
        Optional<Publisher> publisher = record.publishers().values().stream()
                .filter(known -> Stories.isNamed(known, Optional.of(name)))
                .findFirst();
        return new Outlet(
                publisher.map(Publisher::name).orElse(name),
                publisher.flatMap(known -> known.stateOn(day)).map(EntityId::slug));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
