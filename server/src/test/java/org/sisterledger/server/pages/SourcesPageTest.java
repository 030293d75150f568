package org.sisterledger.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Grade;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.fact.SourceReference;
import org.sisterledger.fact.Value;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.server.Http;
import org.sisterledger.server.TestServer;
import org.sisterledger.server.access.Visitor;
import org.sisterledger.server.desk.Desk;
import org.sisterledger.store.RecordPlace;
import org.springframework.util.LinkedMultiValueMap;

final class SourcesPageTest {
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern ROW = Pattern.compile("<tr><th scope=\"row\"><a href=\"(/dossier/[^\"]+)\"");

    private final Http http = Http.of(TestServer.shared());

    @Test
    void publishersShowTheirKindAndTheStatesThatTheyAreAttestedToBelongTo() {
        String page = http.get("/sources?q=cgtn").text();
        assertThat(page)
                .contains("/dossier/publisher:cgtn")
                .contains("href=\"/dossier/country:CN\"")
                .contains("2020-02-18/..");
        // Most publishers are affiliated with no state, and nothing is said of them.
        assertThat(http.get("/sources?q=epoch").text()).contains("Epoch").doesNotContain("/dossier/country:");
    }

    @Test
    void everyPublisherAndEveryDocumentIsOnOnePageOfItsList() {
        long publishers = Long.parseLong(find(http.get("/sources").text(), "Publishers <span class=\"n\">(\\d+)<"));
        assertThat(rows("/sources")).hasSize((int) publishers);
        long documents =
                Long.parseLong(find(http.get("/sources?show=documents").text(), "Documents <span class=\"n\">(\\d+)<"));
        assertThat(rows("/sources?show=documents")).hasSize((int) documents);
    }

    // Fails when a page repeats a row: the rows are counted as they come.
    private Set<String> rows(String path) {
        Set<String> rows = new LinkedHashSet<>();
        Optional<String> next = Optional.of(path);
        while (next.isPresent()) {
            String page = http.get(next.get()).text();
            Matcher row = ROW.matcher(page);
            while (row.find()) {
                assertThat(rows.add(row.group(1))).as(row.group(1)).isTrue();
            }
            Matcher more = NEXT.matcher(page);
            next = more.find() ? Optional.of(more.group(1).replace("&amp;", "&")) : Optional.empty();
        }
        return rows;
    }

    @Test
    void documentsAreThoseOfAPublisherTheNewestFirst() {
        String page =
                http.get("/sources?show=documents&publisher=publisher:sputnik").text();
        assertThat(page).contains("Sputnik");
        List<String> days = Pattern.compile("<td class=\"nowrap\">(\\d{4}[^<]*)<")
                .matcher(http.get("/sources?show=documents").text())
                .results()
                .map(hit -> hit.group(1).substring(0, 4))
                .toList();
        assertThat(days).isNotEmpty().isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void carriersOfOneStoryAreOneAccount() {
        String page = http.get("/sources?show=stories&q=xinhua").text();
        assertThat(page).contains("2 reports of one story, which are one account");
        SourceBook before = book(TestServer.copyOfStarter(), List.of());
        SourceBook after = book(
                TestServer.copyOfStarter(),
                List.of(
                        fact("document:example-1", "publisher", "publisher:example-post"),
                        fact("document:example-1", "story", "story:example-2024"),
                        fact("document:example-1", "published", "2024-05-03"),
                        fact("document:example-2", "publisher", "publisher:example-times"),
                        fact("document:example-2", "story", "story:example-2024"),
                        fact("document:example-2", "published", "2024-05-02"),
                        fact("document:example-2", "title", "A list"),
                        fact("publisher:example-post", "name", "The Example Post"),
                        fact("publisher:example-times", "name", "The Example Times")));
        assertThat(after.papers()).hasSize(before.papers().size() + 2);
        assertThat(after.stories()).hasSize(before.stories().size() + 1);
        assertThat(after.independence().reports())
                .isEqualTo(before.independence().reports() + 2);
        assertThat(after.independence().independent())
                .isEqualTo(before.independence().independent() + 1);
        SourceBook.Told story = after.stories().stream()
                .filter(told -> told.key().equals("story:example-2024"))
                .findFirst()
                .orElseThrow();
        assertThat(story.carriers().stream().map(paper -> paper.document().id().toString()))
                .containsExactly("document:example-2", "document:example-1");
        assertThat(story.title()).contains("A list");
    }

    @Test
    void anEarlierPositionHasTheSourcesThatWereKnownThen() {
        assertThat(http.get("/sources?at=1").text()).contains("The record, as you see it, has none such");
    }

    @Test
    void hostileTextIsShownAsTextAndWhatIsNotUnderstoodIsRefused() {
        for (String hostile : List.of("\"><script>alert(1)</script>", "'--", "x".repeat(10_000))) {
            for (String name : SourcesController.PARAMETERS) {
                Http.Answer answer = http.get("/sources?" + name + "=" + Http.encode(hostile));
                assertThat(answer.status()).as(name).isIn(200, 400);
                assertThat(answer.text()).doesNotContain("<script>alert");
            }
        }
        for (String query : List.of("show=all", "from=x", "at=99999999", "colour=red", "publisher=nobody")) {
            String path = "/sources?" + query + (query.startsWith("publisher") ? "&show=documents" : "");
            assertThat(http.get(path).status()).as(query).isEqualTo(400);
        }
        Path folder = TestServer.copyOfStarter();
        write(
                folder,
                List.of(
                        fact("document:hostile", "title", "<script>alert(1)</script>"),
                        fact("document:hostile", "url", "javascript:alert(1)")));
        SourcesController pages = new SourcesController(new Desk(RecordPlace.of(folder), Clock.systemUTC()));
        LinkedMultiValueMap<String, String> asked = new LinkedMultiValueMap<>();
        asked.add("show", "documents");
        asked.add("q", "hostile");
        String page = Rendered.of(
                pages.show(Visitor.PUBLIC, asked, Answering.with(new ArrayList<>())), Visitor.PUBLIC, "/sources");
        assertThat(page)
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert")
                .doesNotContain("href=\"javascript");
    }

    private static SourceBook book(Path folder, List<Assertion> more) {
        write(folder, more);
        try (Ledger ledger = RecordPlace.of(folder).openForReading()) {
            return new SourceBookReader(ledger, View.PUBLIC, LocalDate.of(2026, 11, 24)).read();
        }
    }

    private static void write(Path folder, List<Assertion> facts) {
        try (Ledger ledger = RecordPlace.of(folder).open()) {
            ledger.append(facts.stream()
                    .map(fact -> new Draft(
                            new Action.Assert(fact, Optional.empty()),
                            "John Doe",
                            Optional.empty(),
                            Sensitivity.PUBLIC))
                    .toList());
        }
    }

    private static Assertion fact(String subject, String property, String value) {
        EntityId id = EntityId.parse(subject);
        return new Assertion(
                id,
                Property.of(id.kind(), property),
                Value.of(value),
                Optional.empty(),
                SourceReference.of(EntityId.parse("document:latimes-irvine-xuhui-2006-06-29")),
                Grade.UNGRADED,
                Optional.empty(),
                Optional.empty());
    }

    private static String find(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
