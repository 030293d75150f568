package org.sisterledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Commands that look up and check, on one starter record. */
class CommandsTest extends StarterRecord {
    private static final String ARTICLE = """
            Title: The mayor and the tie
            Date: 2023-06-19

            IRVINE - US municipalities have never experienced political issues with their Chinese counterparts, Mayor Jane Roe said.
            """;

    @Test
    void demoChecksAnArticleAndSaysWhatToTryNext() {
        Cli.Result first = new Cli(scratch).run("demo");
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).contains("CONTRADICTED", "Try next", "Ledger sha256:");
        Cli.Result second = new Cli(scratch).run("demo");
        assertThat(second.code()).isZero();
        assertThat(second.err()).doesNotContain("Loading");
    }

    @Test
    void checkGivesTheSameBytesTwiceAndAllKeysInOrder() throws IOException {
        Cli.Result first = cli.runOn(ARTICLE, "check", "-", "--format", "json");
        assertThat(cli.runOn(ARTICLE, "check", "-", "--format", "json")).isEqualTo(first);
        assertThat(first.out()).endsWith("}\n").doesNotContain("\r");
        JsonNode check = new ObjectMapper().readTree(first.out());
        assertThat(check.fieldNames())
                .toIterable()
                .containsExactly(
                        "format", "tool", "record", "document", "statements", "events", "partnerships", "places");
        assertThat(check.get("document").fieldNames())
                .toIterable()
                .containsExactly(
                        "id", "title", "publishedOn", "dateline", "publisher", "agency", "language", "story", "text");
        JsonNode statement = check.get("statements").get(0);
        assertThat(statement.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "speaker",
                        "addressee",
                        "form",
                        "modality",
                        "source",
                        "cue",
                        "content",
                        "saidOn",
                        "claims");
        JsonNode claim = statement.get("claims").get(0);
        assertThat(claim.fieldNames())
                .toIterable()
                .containsExactly("type", "start", "end", "reading", "query", "finding");
        assertThat(claim.get("finding").fieldNames())
                .toIterable()
                .containsExactly(
                        "verdict", "explanation", "rows", "definitions", "coverage", "scope", "sameStory", "published");
    }

    @Test
    void contradictedClaimGivesOneAndCleanArticleZero() {
        assertThat(cli.runOn(ARTICLE, "check", "-").code()).isEqualTo(1);
        assertThat(cli.runOn("Date: 2023-06-19\n\nThe weather was fine.\n", "check", "-")
                        .code())
                .isZero();
    }

    @Test
    void articleWithoutADayNeedsOne() {
        String undated = "The weather was fine.\n";
        Cli.Result refused = cli.runOn(undated, "check", "-");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("standard input", "--as-of YEAR-MONTH-DAY");
        assertThat(cli.runOn(undated, "check", "-", "--as-of", "2023-06-19").code())
                .isZero();
    }

    @Test
    void readJudgesNothing() {
        Cli.Result read = cli.runOn(ARTICLE, "read", "-", "--format", "json");
        assertThat(read.code()).isZero();
        assertThat(read.out())
                .contains("\"format\": \"sisterledger-read/1\"", "Jane Roe")
                .doesNotContain("verdict");
    }

    @Test
    void authorAndAddressOfAPageAreReadAndLeftOutOfACheck() {
        String page = """
                <html><head><meta name="author" content="Jane Roe"><meta name="date" content="2023-06-19">
                <link rel="canonical" href="https://www.example.org/1"></head>
                <body><p>The council of Exampleton voted on Monday to keep its tie with the partner city.</p>""";
        assertThat(cli.runOn(page, "read", "-", "--format", "json").out())
                .contains("\"author\": \"Jane Roe\"", "\"address\": \"https://www.example.org/1\"");
        assertThat(cli.runOn(page, "check", "-", "--format", "json").out()).doesNotContain("\"author\"", "\"address\"");
    }

    @Test
    void placeIsFoundByNameInAnyCase() {
        Cli.Result shown = cli.run("show", "irvine", "--as-of", "2006-06-10");
        assertThat(shown.out())
                .contains("Irvine, California and Xuhui District, Shanghai", "signed since 2006-05-30", "latimes.com");
        assertThat(cli.run("show", "Irvine", "--as-of", "2023-01-01").out()).contains("ended since 2006-06-27");
    }

    @Test
    void unknownPlaceNamesTheNearest() {
        Cli.Result refused = cli.run("show", "Irvin");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("Nearest: Irvine");
    }

    @Test
    void severalBearersOfANameAreListed() {
        Cli.Result listed = cli.run("show", "Georgia");
        assertThat(List.of(0, 2)).contains(listed.code());
        Cli.Result columbus = cli.run("show", "Columbus");
        if (columbus.code() == 2 && columbus.err().contains("Name one")) {
            assertThat(columbus.out()).contains("community:");
        }
    }

    @Test
    void countShowsItsParametersAndDeclaredDefinitions() {
        Cli.Result counted = cli.run("count", "--countries", "us,cn", "--as-of", "2023-06-19", "--type", "sister");
        assertThat(counted.code()).as(counted.err()).isZero();
        assertThat(counted.out()).contains("types sister", "on 2023-06-19", "By declared definition", "presumed begun");
        Cli.Result explained = cli.run("count", "--countries", "US,CN", "--as-of", "2023-06-19", "--explain", "157");
        assertThat(explained.out()).contains("Where 157 may come from");
        assertThat(cli.run("count", "--countries", "US,XX").err()).contains("country:XX", "It has:");
        assertThat(cli.run("count", "--level", "galaxy").err()).contains("--level: expected one of city");
    }

    @Test
    void eventsAfterTheDayAreLeftOut() {
        assertThat(cli.run("show", "Irvine", "--as-of", "2006-01-01").out()).doesNotContain("Issues");
    }

    @Test
    void utf16PageIsCheckedLikeItsTextInUtf8() throws IOException {
        Path page = Files.write(scratch.resolve("page.txt"), ARTICLE.getBytes(StandardCharsets.UTF_16LE));
        assertThat(cli.run("check", page.toString(), "--format", "json").out())
                .isEqualTo(cli.runOn(ARTICLE, "check", "-", "--format", "json").out());
    }

    @Test
    void helpAndVersionArePrinted() {
        assertThat(cli.run("--version").out()).isEqualTo("sisterledger 0.1.0\n");
        assertThat(cli.run("check", "--help").out()).contains("--as-of", "Exit code 1");
        assertThat(cli.run().code()).isEqualTo(2);
    }
}
