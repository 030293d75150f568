package org.sisterledger.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sisterledger.answer.QuestionException;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.review.OpenStory;
import org.sisterledger.review.ReviewQueue;
import org.sisterledger.server.TestServer;
import org.sisterledger.server.access.Role;
import org.sisterledger.server.access.Visitor;
import org.sisterledger.server.desk.Desk;
import org.sisterledger.server.settings.Settings;
import org.sisterledger.store.RecordPlace;

/** What people of each role may write, and that it stands in their name. */
final class WritesTest {
    private static final String ARTICLE = """
            Title: Carmel takes another look
            Date: 2024-05-02
            Source: The Example Post

            Carmel ended its sister-city relationship with Xiangyang in March 2024.

            There are more than 100 sister cities between the United States and China, Mary Major, a council member, said.
            The list that the council had before it was three pages long, and nobody in the room could say who had made it.
            """;

    private static final String FACT = """
            {"subject": "community:us-ca-irvine", "property": "alias", "value": "City of Irvine",
             "source": "https://example.org/minutes/4", "reason": "seen in the minutes"}
            """;

    private Desk desk;
    private Path data;
    private FactApi facts;
    private DecisionApi decisions;
    private StoreApi store;

    @BeforeEach
    void open() {
        data = TestServer.copyOfStarter();
        desk = new Desk(RecordPlace.of(data), Clock.systemUTC());
        Writing writing = new Writing(desk);
        facts = new FactApi(writing);
        decisions = new DecisionApi(writing);
        Settings settings = Settings.read(Optional.empty(), Map.of(), Map.of());
        store = new StoreApi(new Reads(desk, new Cursors()), new Storing(desk, new Judge(desk)), new Upload(settings));
    }

    private static Visitor of(Role role) {
        return new Visitor(Optional.of("Jane Roe"), role, Clearance.PUBLIC);
    }

    @FunctionalInterface
    private interface Route {
        void call(Sent sent, Visitor visitor) throws IOException;
    }

    private Map<Route, Role> routes() {
        return Map.of(
                (sent, visitor) -> facts.enter(sent.request(), sent.response(), visitor), Role.STEWARD,
                (sent, visitor) -> facts.propose(sent.request(), sent.response(), visitor), Role.CONTRIBUTOR,
                (sent, visitor) -> facts.retract(sent.request(), sent.response(), visitor), Role.STEWARD,
                (sent, visitor) -> facts.merge(sent.request(), sent.response(), visitor), Role.REVIEWER,
                (sent, visitor) -> facts.unmerge(sent.request(), sent.response(), visitor), Role.REVIEWER,
                (sent, visitor) -> decisions.accept(sent.request(), sent.response(), visitor), Role.REVIEWER,
                (sent, visitor) -> decisions.reject(sent.request(), sent.response(), visitor), Role.REVIEWER,
                (sent, visitor) -> decisions.edit(sent.request(), sent.response(), visitor), Role.REVIEWER,
                (sent, visitor) -> decisions.undo(sent.request(), sent.response(), visitor), Role.REVIEWER,
                (sent, visitor) -> store.store(sent.request(), sent.response(), visitor), Role.CONTRIBUTOR);
    }

    @Test
    void eachWriteTakesItsRoleAndSomebodySignedIn() {
        routes().forEach((route, least) -> {
            for (Role role : Role.values()) {
                if (!role.covers(least)) {
                    assertThatThrownBy(() -> route.call(Sent.json("{}"), of(role)))
                            .isInstanceOfSatisfying(
                                    Refusal.class,
                                    refusal -> assertThat(refusal.fault()).isEqualTo(Fault.NOT_ALLOWED));
                }
            }
            assertThatThrownBy(() -> route.call(Sent.json("{}"), Visitor.PUBLIC))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.fault()).isEqualTo(Fault.NOT_SIGNED_IN));
            // Who has the role gets as far as the body, which is none of the right kind or members.
            assertThatThrownBy(() -> route.call(Sent.json("{\"nothing\": \"here\"}"), of(least)))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.fault()).isIn(Fault.INVALID_BODY, Fault.WRONG_TYPE));
        });
    }

    @Test
    void aFactIsEnteredWithItsSourceAndRetracted() throws IOException {
        Sent sent = Sent.json(FACT);
        facts.enter(sent.request(), sent.response(), of(Role.STEWARD));
        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.answer().get("author").asString()).isEqualTo("Jane Roe");
        // The address of the source, and the fact.
        assertThat(sent.answer().get("entries").size()).isEqualTo(2);
        String id = sent.answer().get("entries").get(1).asString();
        Entry entry = last();
        assertThat(entry.id().toString()).isEqualTo(id);
        assertThat(entry.author()).contains("Jane Roe");
        assertThat(entry.reason()).contains("seen in the minutes");
        Sent again = Sent.json(FACT);
        facts.enter(again.request(), again.response(), of(Role.STEWARD));
        assertThat(again.answer().get("repeated").asInt()).isEqualTo(1);
        Sent retract = Sent.json("{\"entry\": \"" + id + "\", \"reason\": \"misread\"}");
        facts.retract(retract.request(), retract.response(), of(Role.STEWARD));
        assertThat(last().action()).isEqualTo(new Action.Retract(entry.id()));
        Sent twice = Sent.json("{\"entry\": \"" + id + "\", \"reason\": \"misread\"}");
        assertThatThrownBy(() -> facts.retract(twice.request(), twice.response(), of(Role.STEWARD)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.fault()).isEqualTo(Fault.CONFLICT));
    }

    @Test
    void aFactThatIsNoneIsRefusedAndNothingIsAppended() {
        long before = head();
        for (String body : List.of(
                FACT.replace("\"alias\"", "\"colour\""),
                FACT.replace("https://example.org/minutes/4", "document:nowhere"),
                FACT.replace("\"City of Irvine\"", "17"),
                FACT.replace("\"reason\"", "\"sensitivity\": \"internal\", \"reason\""),
                "[]",
                "{\"subject\": \"a\", \"subject\": \"b\"}")) {
            Sent sent = Sent.json(body);
            assertThatThrownBy(() -> facts.enter(sent.request(), sent.response(), of(Role.STEWARD)))
                    .as(body)
                    .isInstanceOfAny(Refusal.class, QuestionException.class);
        }
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void aStoredDocumentWaitsUntilAReviewerDecides() throws IOException {
        Sent sent = Sent.text(ARTICLE, Map.of("url", new String[] {"https://example.org/carmel"}));
        store.store(sent.request(), sent.response(), of(Role.CONTRIBUTOR));
        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.answer().get("proposed").asInt()).isPositive();
        String document = sent.answer().get("document").asString();
        OpenStory story = stories().get(0);
        assertThat(story.documents().get(0).id().toString()).isEqualTo(document);
        assertThat(story.documents().get(0).url()).contains("https://example.org/carmel");

        Sent accept = Sent.json("{\"story\": \"" + document + "\"}");
        decisions.accept(accept.request(), accept.response(), of(Role.REVIEWER));
        assertThat(accept.answer().get("entries").size())
                .isEqualTo(sent.answer().get("proposed").asInt());
        assertThat(stories()).isEmpty();
        assertThatThrownBy(() -> decisions.accept(
                        Sent.json("{\"story\": \"" + document + "\"}").request(), accept.response(), of(Role.REVIEWER)))
                .isInstanceOfAny(Refusal.class, QuestionException.class);

        Sent undo = Sent.json("{}");
        decisions.undo(undo.request(), undo.response(), of(Role.REVIEWER));
        assertThat(stories()).hasSize(1);
    }

    @Test
    void aProposalIsEditedOrRejectedWithAReason() throws IOException {
        Sent sent = Sent.json(FACT);
        facts.propose(sent.request(), sent.response(), of(Role.CONTRIBUTOR));
        String id = sent.answer().get("entries").get(1).asString();
        Sent silent = Sent.json("{\"ids\": [\"" + id + "\"]}");
        assertThatThrownBy(() -> decisions.reject(silent.request(), silent.response(), of(Role.REVIEWER)))
                .isInstanceOf(Refusal.class);
        Sent edit = Sent.json("{\"ids\": [\"" + id + "\"], \"value\": \"Irvine City\"}");
        decisions.edit(edit.request(), edit.response(), of(Role.REVIEWER));
        assertThat(edit.answer().get("entries").size()).isEqualTo(2);
        assertThat(stories()).isEmpty();
        Sent undo = Sent.json("{}");
        decisions.undo(undo.request(), undo.response(), of(Role.REVIEWER));
        String offered =
                stories().get(0).subjects().get(0).offers().get(0).entry().id().toString();
        Sent reject = Sent.json("{\"ids\": [\"" + offered + "\"], \"reason\": \"no such name\"}");
        decisions.reject(reject.request(), reject.response(), of(Role.REVIEWER));
        assertThat(stories()).isEmpty();
        assertThat(last().reason()).contains("no such name");
    }

    @Test
    void twoIdsAreMergedAndTakenApart() throws IOException {
        Sent merge = Sent.json("{\"from\": \"community:us-in-carmel\", \"into\": \"community:us-in-indianapolis\"}");
        facts.merge(merge.request(), merge.response(), of(Role.REVIEWER));
        String id = merge.answer().get("entries").get(0).asString();
        Sent undo = Sent.json("{\"entry\": \"" + id + "\"}");
        facts.unmerge(undo.request(), undo.response(), of(Role.REVIEWER));
        assertThat(last().action().word()).isEqualTo("UNMERGE");
        Sent unknown = Sent.json("{\"from\": \"community:nowhere\", \"into\": \"community:us-in-indianapolis\"}");
        assertThatThrownBy(() -> facts.merge(unknown.request(), unknown.response(), of(Role.REVIEWER)))
                .isInstanceOf(Refusal.class);
    }

    private List<OpenStory> stories() {
        try (Ledger ledger = RecordPlace.of(data).openForReading()) {
            return ReviewQueue.of(ledger, View.PUBLIC).list();
        }
    }

    private Entry last() {
        try (Ledger ledger = RecordPlace.of(data).openForReading()) {
            return ledger.listEntries(View.PUBLIC, head() - 1, 1).get(0);
        }
    }

    private long head() {
        return desk.head(Clearance.PUBLIC).position();
    }
}
