package org.sisterledger.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.sisterledger.server.Form;
import org.sisterledger.server.Http;
import org.sisterledger.server.TestServer;

final class CheckPageTest {
    private static final String SAID =
            "There are more than 100 sister cities between the United States and China, Mary Major, a council member, said.";
    private static final String ARTICLE = "Title: Irvine looks back\nDate: 2024-05-02\n\n" + SAID + "\n"
            + "\"We never had a problem,\" said John Stiles.\n";

    private final Http http = Http.of(TestServer.shared());

    @Test
    void theStartPageLeadsToACheckedArticleInOneClick() {
        String start = http.get("/").text();
        String main = start.substring(start.indexOf("<main"));
        assertThat(Pattern.compile("<a [^>]*href=\"([^\"]+)\"")
                        .matcher(main)
                        .results()
                        .findFirst())
                .map(link -> link.group(1))
                .contains("/check/example");
        Http.Answer example = http.get("/check/example");
        assertThat(example.status()).isEqualTo(200);
        assertThat(example.text()).contains("class=\"verdict CONTRADICTED\"", "Bill Boerum");
    }

    @Test
    void everyMarkInTheArticleLeadsToAFindingAndBack() {
        for (String page :
                List.of(http.get("/check/example").text(), check(ARTICLE).text())) {
            List<String> findings = all(page, "<article class=\"card statement\" id=\"([se]\\d+)\"");
            assertThat(findings).isNotEmpty().doesNotHaveDuplicates();
            assertThat(all(page, "id=\"in-([se]\\d+)\"")).containsExactlyInAnyOrderElementsOf(findings);
            assertThat(all(page, "href=\"#in-([se]\\d+)\"")).containsExactlyElementsOf(findings);
            assertThat(all(page, "class=\"said\"[^>]* href=\"#([se]\\d+)\"")).containsAll(findings);
        }
    }

    @Test
    void thePageShowsWhatTheApiAnswers() {
        String page = check(ARTICLE).text();
        Http.Answer api = http.post("/v1/checks", "text/plain", ARTICLE);
        assertThat(api.json().get("statements").size()).isGreaterThan(1);
        api.json().get("statements").forEach(said -> {
            assertThat(page).contains(said.at("/speaker/name").asString());
            said.get("claims")
                    .forEach(claim -> assertThat(page)
                            .contains("class=\"verdict "
                                    + claim.at("/finding/verdict").asString() + "\""));
        });
        assertThat(page).contains("Judged as of 2024-05-02");
    }

    @Test
    void nothingOfAnArticleMayBeKeptByABrowserOrProxy() {
        assertThat(check(ARTICLE).header("Cache-Control")).contains("no-store");
    }

    @Test
    void theDayAndThePositionAreThoseThatWereGiven() {
        String early = Form.of(http, "/check")
                .with("text", ARTICLE)
                .with("as-of", "2001-02-03")
                .with("at", "100")
                .send("/check")
                .text();
        assertThat(early).contains("Judged as of 2001-02-03", "Record at position 100,");
    }

    @Test
    void whatWasTypedIsThereAgainWhenSomethingIsWrong() {
        Http.Answer refused = Form.of(http, "/check")
                .with("text", "Undated </textarea><b>words</b>, Jane Roe said.")
                .with("at", "7")
                .send("/check");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text())
                .contains("role=\"alert\"", "as-of", "Undated &lt;/textarea&gt;", "value=\"7\"")
                .doesNotContain("<b>words</b>");
        assertThat(Form.of(http, "/check")
                        .with("text", ARTICLE)
                        .with("as-of", "\"><script>x")
                        .send("/check")
                        .text())
                .contains("expected a day")
                .doesNotContain("><script>x");
        assertThat(Form.of(http, "/check").send("/check").status()).isEqualTo(400);
        assertThat(Form.of(http, "/check")
                        .with("text", ARTICLE)
                        .with("at", "999999999")
                        .send("/check")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        assertThat(Form.forged(http).with("text", ARTICLE).send("/check").status())
                .isEqualTo(403);
    }

    @Test
    void scriptsInAnArticleAreWords() {
        String attack = "Title: <script>alert(1)</script>\nDate: 2024-05-02\n\n"
                + "There are more than 100 sister cities between the United States and China <img src=x onerror=alert(1)>,"
                + " Mary \"><svg onload=alert(1)> Major said.\n";
        String page = check(attack).text();
        assertThat(page).doesNotContain("<script>alert", "<img src=x", "<svg onload");
        String html =
                "<html><head><title>A</title><meta property=\"article:published_time\" content=\"2024-05-02\"></head><body><h1>"
                        + "&lt;script>alert(2)&lt;/script></h1><script>alert(3)</script><p>" + SAID
                        + " The list is long, and nobody has read all of it.</p></body></html>";
        assertThat(file("a.html", html.getBytes(StandardCharsets.UTF_8)).text())
                .contains("Mary Major")
                .doesNotContain("<script>alert", "alert(3)");
    }

    @Test
    void filesOfTheKindsThatAreReadAreChecked() {
        String mail = "From: mary@example.org\r\nTo: john@example.org\r\nSubject: Irvine looks back\r\n"
                + "Date: Thu, 02 May 2024 10:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + SAID
                + "\r\n";
        for (byte[] bytes : List.of(
                ARTICLE.getBytes(StandardCharsets.UTF_8),
                ARTICLE.getBytes(StandardCharsets.UTF_16),
                ARTICLE.getBytes(StandardCharsets.UTF_16LE),
                mail.getBytes(StandardCharsets.UTF_8))) {
            Http.Answer answer = file("article", bytes);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.text()).contains("Mary Major");
        }
    }

    @Test
    void filesOfOtherKindsAreRefusedByTheirBytes() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("article.txt"));
            out.write(ARTICLE.getBytes(StandardCharsets.UTF_8));
        }
        assertRefused(file("article.txt", zip.toByteArray()), "ZIP archive");
        assertRefused(file("article.pdf", "SQLite format 3\0rest".getBytes(StandardCharsets.UTF_8)), "database");
        assertRefused(file("a.txt", new byte[] {0, 1, 2, 3, 0, 0, 7, 9, 0, 1, 1, 1}), "text");
        assertRefused(file("a.pdf", "%PDF-1.7 and nothing else".getBytes(StandardCharsets.UTF_8)), "a.pdf");
        assertRefused(file("../../<script>x.rtf", "{\\rtf1 hello}".getBytes(StandardCharsets.UTF_8)), "rich text");
    }

    private static void assertRefused(Http.Answer answer, String words) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains("role=\"alert\"", words).doesNotContain("<script>x");
    }

    @Test
    void aVeryLongArticleIsCheckedInBoundedTimeAndSize() {
        String head = "Title: Long\nDate: 2024-05-02\n\n";
        int times = 1_700_000 / (SAID.length() + 1);
        Instant begin = Instant.now();
        Http.Answer answer = check(head + (SAID + "\n").repeat(times));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(60));
        assertThat(all(answer.text(), "<article class=\"card statement\" id=\"(s\\d+)\""))
                .hasSize(CheckedMaker.MOST);
        assertThat(answer.text().length()).isLessThan(12_000_000);
        assertThat(answer.text()).contains("are not shown");
    }

    @Test
    void aTextThatIsNoArticleSaysSo() {
        assertThat(check("Date: 2024-05-02\n\nlorem ipsum 42").text())
                .contains("No attributed statement and no event was found");
    }

    private Http.Answer check(String article) {
        return Form.of(http, "/check").with("text", article).send("/check");
    }

    private Http.Answer file(String name, byte[] bytes) {
        return Form.of(http, "/check").file("file", name, bytes).send("/check");
    }

    private static List<String> all(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
