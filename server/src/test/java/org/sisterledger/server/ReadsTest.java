package org.sisterledger.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Grade;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.SourceReference;
import org.sisterledger.fact.Value;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.store.RecordPlace;
import tools.jackson.databind.JsonNode;

/** Pages, entity tags and positions. */
final class ReadsTest {
    private final Http http = Http.of(TestServer.shared());

    @Test
    void pagesGiveEachTieOnce() {
        int total = http.get("/v1/partnerships?limit=1").json().get("total").asInt();
        assertThat(total).isGreaterThan(200);
        for (String sort : List.of("name", "country", "began", "activity", "status")) {
            List<String> ids = ids(http, "/v1/partnerships?limit=60&sort=" + sort, "partnerships");
            assertThat(ids).as(sort).hasSize(total).doesNotHaveDuplicates();
        }
    }

    @Test
    void pagesOfOtherListsGiveWhatOneLargePageGives() {
        for (String list : List.of("communities", "documents", "activities", "issues", "statements", "entries")) {
            List<String> all = ids(http, "/v1/" + list + "?limit=1000", list);
            assertThat(all).as(list).hasSizeGreaterThan(5).doesNotHaveDuplicates();
            if (all.size() < 2000) {
                assertThat(ids(http, "/v1/" + list + "?limit=37", list))
                        .as(list)
                        .isEqualTo(all);
            }
        }
    }

    @Test
    void aListReadOverManyPagesIsOfOneRecord() {
        java.nio.file.Path data = TestServer.copyOfStarter();
        try (RunningServer server = TestServer.start(data, Map.of())) {
            Http own = Http.of(server);
            JsonNode first = own.get("/v1/communities?limit=5").json();
            enter(data);
            JsonNode second = own.get("/v1/communities?limit=5&cursor="
                            + first.get("next").asString())
                    .json();
            assertThat(second.get("record")).isEqualTo(first.get("record"));
            assertThat(own.get("/v1/communities?limit=5")
                            .json()
                            .at("/record/position")
                            .asLong())
                    .isEqualTo(first.at("/record/position").asLong() + 1);
        }
    }

    @Test
    void aTagChangesWithTheRecordAndNotWithTheOrderOfParameters() {
        java.nio.file.Path data = TestServer.copyOfStarter();
        try (RunningServer server = TestServer.start(data, Map.of())) {
            Http own = Http.of(server);
            String tag = own.get("/v1/counts?countries=US,CN&level=city").header("ETag");
            Http.Answer again = own.get("/v1/counts?level=city&countries=US,CN", "If-None-Match", "\"other\", " + tag);
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.response().body()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(tag);
            enter(data);
            Http.Answer changed = own.get("/v1/counts?countries=US,CN&level=city", "If-None-Match", tag);
            assertThat(changed.status()).isEqualTo(200);
            assertThat(changed.header("ETag")).isNotEqualTo(tag);
            // As it was before the entry, it is as it was.
            long before = changed.json().at("/record/position").asLong() - 1;
            assertThat(own.get("/v1/counts?countries=US,CN&level=city&at=" + before)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void everyGetHasATagAndSaysHowToKeepIt() {
        for (String path : List.of("/v1/partnerships", "/v1/entries", "/v1/review", "/v1/exports/csv", "/v1/network")) {
            Http.Answer answer = http.get(path);
            assertThat(answer.header("ETag")).as(path).matches("\"[0-9a-f]{32}\"");
            assertThat(answer.header("Cache-Control")).isEqualTo("public, no-cache");
            assertThat(String.join(", ", answer.response().headers().allValues("Vary")))
                    .contains("Authorization");
            assertThat(http.get(path, "If-None-Match", answer.header("ETag")).status())
                    .isEqualTo(304);
        }
    }

    @Test
    void aCursorOfAnotherQuestionOrAChangedOneIsRefused() {
        String cursor = http.get("/v1/partnerships?limit=5&level=city")
                .json()
                .get("next")
                .asString();
        assertThat(http.get("/v1/partnerships?limit=9&level=city&cursor=" + cursor)
                        .status())
                .isEqualTo(200);
        char last = cursor.charAt(cursor.length() - 2);
        String changed = cursor.substring(0, cursor.length() - 2)
                + (last == 'A' ? 'B' : 'A')
                + cursor.substring(cursor.length() - 1);
        for (String path : List.of(
                "/v1/partnerships?limit=5&cursor=" + cursor,
                "/v1/partnerships?level=county&cursor=" + cursor,
                "/v1/communities?level=city&cursor=" + cursor,
                "/v1/partnerships?level=city&cursor=" + changed,
                "/v1/partnerships?level=city&cursor=" + cursor.substring(4),
                "/v1/partnerships?level=city&cursor=x")) {
            Http.Answer answer = http.get(path);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.json().get("parameter").asString()).isIn("cursor", "level");
        }
    }

    @Test
    void aPositionThatTheReaderDoesNotReachIsRefused() {
        Http.Answer answer = http.get("/v1/partnerships?at=999999999");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("parameter").asString()).isEqualTo("at");
    }

    @Test
    void theNetworkIsThatOfTheCommandLine() {
        JsonNode network = http.get("/v1/network?nodes=1000").json();
        JsonNode graph = network.get("graph");
        assertThat(graph.get("nodes").size()).isEqualTo(network.get("places").asInt());
        assertThat(graph.get("links").size()).isEqualTo(network.get("edges").asInt());
        int ties = 0;
        for (JsonNode cell : network.get("countries")) {
            ties += cell.get("ties").asInt();
        }
        assertThat(ties).isEqualTo(network.get("edges").asInt());
    }

    private static List<String> ids(Http http, String path, String list) {
        List<String> ids = new ArrayList<>();
        Set<String> cursors = new HashSet<>();
        String next = "";
        do {
            JsonNode page = http.get(path + next).json();
            page.get(list).forEach(item -> ids.add(item.get("id").asString()));
            next = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
            assertThat(next.isEmpty() || cursors.add(next)).isTrue();
        } while (!next.isEmpty());
        return ids;
    }

    private static void enter(java.nio.file.Path data) {
        EntityId irvine = EntityId.parse("community:us-ca-irvine");
        try (Ledger ledger = RecordPlace.of(data).open()) {
            ledger.append(List.of(Draft.of(
                    new Action.Assert(
                            new Assertion(
                                    irvine,
                                    Property.of(irvine.kind(), "alias"),
                                    Value.of("The City of Irvine"),
                                    java.util.Optional.empty(),
                                    SourceReference.of(EntityId.parse("document:latimes-irvine-2014-04-22")),
                                    Grade.UNGRADED,
                                    java.util.Optional.empty(),
                                    java.util.Optional.empty()),
                            java.util.Optional.empty()),
                    "Jane Roe")));
        }
    }
}
