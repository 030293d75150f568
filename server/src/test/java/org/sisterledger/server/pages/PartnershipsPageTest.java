package org.sisterledger.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sisterledger.server.Http;
import org.sisterledger.server.TestServer;

final class PartnershipsPageTest {
    private final Http http = Http.of(TestServer.shared());

    @Test
    void wordsOfTheNamesFindATieInAnyCase() {
        Http.Answer answer = http.get("/partnerships?q=IRV+xuh&status=ever&began=presumed");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .contains("<p role=\"status\" id=\"total\" class=\"total\">1 tie</p>")
                .contains("href=\"/dossier/partnership:us-ca-irvine--cn-shanghai-xuhui\"")
                .contains("class=\"map-dot\"");
    }

    @Test
    void aFilterLeavesTheTiesThatFitAndNamesItsDefinition() {
        String all = http.get("/partnerships").text();
        String some = http.get("/partnerships?countries=US,CN&type=sister").text();
        assertThat(some).contains("sister pairs").contains("href=\"/v1/exports/csv?countries=US,CN&amp;type=sister\"");
        assertThat(total(some)).isPositive().isLessThan(total(all));
    }

    @Test
    void whatWasChosenCanBeTakenBackAlsoWhereNothingIsLeft() {
        String page = http.get(
                        "/partnerships?countries=US,CN&type=project&level=port&register=register:wikidata&region=Texas&q=irv")
                .text();
        assertThat(page).contains("0 ties");
        assertThat(page.split("class=\"chip on\"", -1)).hasSize(1 + 7);
        assertThat(page)
                .contains(
                        "href=\"/partnerships?q=irv&amp;countries=US,CN&amp;register=register:wikidata&amp;level=port&amp;region=Texas\"");
    }

    @Test
    void theNextPageGoesOnWhereTheFirstEnded() {
        String first = http.get("/partnerships?countries=US,CN").text();
        String next = first.replaceAll("(?s).*<a class=\"button plain\" href=\"([^\"]*)\" rel=\"next\".*", "$1");
        String second = http.get(next.replace("&amp;", "&")).text();
        List<String> firstRows = rows(first);
        List<String> secondRows = rows(second);
        assertThat(firstRows).hasSize(50);
        assertThat(secondRows).hasSize(50).doesNotContainAnyElementsOf(firstRows);
    }

    @Test
    void whatIsAskedForWronglyIsRefusedInWordsAndTheFormIsKept() {
        for (String query : List.of(
                "q=a&colour=red",
                "type=marriage",
                "as-of=yesterday",
                "at=-1",
                "at=99999999",
                "after=nothing",
                "sort=luck")) {
            Http.Answer answer = http.get("/partnerships?" + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.text()).as(query).contains("role=\"alert\"").contains("<form");
        }
        assertThat(http.get("/partnerships?colour=red").text()).contains("There are: q, countries");
    }

    @Test
    void hostileTextIsShownAsTextOrRefused() {
        for (String hostile :
                List.of("\"><script>alert(1)</script>", "'--", "' OR 1=1; DROP TABLE entry", "x".repeat(10_000))) {
            for (String name : PartnershipsController.PARAMETERS) {
                Http.Answer answer = http.get("/partnerships?" + name + "=" + Http.encode(hostile));
                assertThat(answer.status()).as(name).isIn(200, 400);
                assertThat(answer.text())
                        .as(name)
                        .doesNotContain("<script>alert")
                        .doesNotContain("x".repeat(400));
            }
        }
    }

    @Test
    void theSamePageSpeaksChinese() {
        assertThat(http.get("/partnerships", "Cookie", "language=zh-Hans").text())
                .contains("<h1>结好关系</h1>")
                .doesNotContain("Legal state");
    }

    private static long total(String page) {
        return Long.parseLong(
                page.replaceAll("(?s).*class=\"total\">([0-9,]*) tie.*", "$1").replace(",", ""));
    }

    private static List<String> rows(String page) {
        return java.util.regex.Pattern.compile("<tr><th scope=\"row\"><a href=\"(/dossier/partnership:[^\"]*)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
