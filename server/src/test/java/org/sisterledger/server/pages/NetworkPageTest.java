package org.sisterledger.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sisterledger.server.Http;
import org.sisterledger.server.TestServer;

final class NetworkPageTest {
    private final Http http = Http.of(TestServer.shared());

    @Test
    void thePageHoldsTheTablesThatTheGraphIsDrawnFrom() {
        String page = http.get("/network?places=10").text();
        assertThat(page)
                .contains("United States of America")
                .contains("data-graph=\"/v1/network?")
                .contains("Clustering")
                .contains("countries=US,CN");
        String ranking = page.substring(page.indexOf("id=\"ranking-h\""), page.indexOf("</table>"));
        assertThat(ranking.split("<tr>", -1)).hasSize(2 + 10);
    }

    @Test
    void theScriptGetsTheSamePlacesAsTheTable() {
        String page = http.get("/network?countries=US,CN&places=7").text();
        String source = page.replaceAll("(?s).*data-graph=\"([^\"]*)\".*", "$1").replace("&amp;", "&");
        Http.Answer graph = http.get(source);
        assertThat(graph.status()).isEqualTo(200);
        assertThat(graph.json().get("graph").get("nodes")).hasSize(7);
        graph.json()
                .get("graph")
                .get("nodes")
                .forEach(node -> assertThat(page)
                        .contains("href=\"/dossier/" + node.get("id").asString() + "\""));
    }

    @Test
    void aYearIsJudgedOnItsLastDay() {
        assertThat(http.get("/network?year=2010").text())
                .contains("Judged as of 2010-12-31")
                .contains("as-of=2010-12-31");
    }

    @Test
    void anEmptyNetworkSaysThatNothingIsOnRecord() {
        assertThat(http.get("/network?year=1800").text())
                .contains("No tie on record fits")
                .contains("0 places");
    }

    @Test
    void whatIsAskedForWronglyIsRefusedInWords() {
        for (String query : List.of(
                "places=1",
                "places=201",
                "year=soon",
                "year=2010&as-of=2010-01-01",
                "countries=ZZ",
                "colour=red",
                "at=x")) {
            Http.Answer answer = http.get("/network?" + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.text()).as(query).contains("role=\"alert\"");
        }
        for (String name : NetworkController.PARAMETERS) {
            for (String hostile : List.of("\"><script>alert(1)</script>", "'--", "x".repeat(10_000))) {
                Http.Answer answer = http.get("/network?" + name + "=" + Http.encode(hostile));
                assertThat(answer.status()).as(name).isIn(200, 400);
                assertThat(answer.text()).as(name).doesNotContain("<script>alert");
            }
        }
    }
}
