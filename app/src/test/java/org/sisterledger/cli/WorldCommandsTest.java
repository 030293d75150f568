package org.sisterledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Commands over many ties: counting them, finding places that are one, and where sources disagree. */
class WorldCommandsTest extends StarterRecord {
    @Test
    void groupsOfTypesAddUpToTheFigure() throws IOException {
        JsonNode answer = json("count", "--countries", "US,CN", "--by", "type,status", "--format", "json");
        long sum = 0;
        for (JsonNode group : answer.get("groups")) {
            assertThat(group.get("keys")).hasSize(2);
            sum += group.get("value").asLong();
        }
        assertThat(sum).isPositive().isEqualTo(answer.at("/figure/value").asLong());
    }

    @Test
    void aSeriesEndsWithTheFigureOfTheDay() throws IOException {
        JsonNode answer = json(
                "count", "--countries", "US,CN", "--series", "1979..2023", "--as-of", "2023-06-19", "--format", "json");
        JsonNode series = answer.get("series");
        assertThat(series).hasSize(45);
        JsonNode last = series.get(44);
        assertThat(last.get("day").asText()).isEqualTo("2023-06-19");
        assertThat(last.get("value")).isEqualTo(answer.at("/figure/value"));
        assertThat(series.get(0).get("value").asLong())
                .isLessThan(last.get("value").asLong());
    }

    @Test
    void theDifferenceOfTwoFiguresIsAWayFromTheOneToTheOther() throws IOException {
        JsonNode difference = json("count", "--countries", "US,CN", "--explain", "157,284", "--format", "json")
                .get("difference");
        long value = difference.at("/from/figure/value").asLong();
        for (JsonNode step : difference.get("steps")) {
            assertThat(step.get("before").asLong()).isEqualTo(value);
            value = step.get("after").asLong();
        }
        assertThat(value).isEqualTo(difference.at("/to/figure/value").asLong());
    }

    @Test
    void filtersThatTheRecordDoesNotKnowAreRefusedWithThoseItKnows() {
        assertThat(cli.run("count", "--member-of", "organization:nobody"))
                .satisfies(result -> assertThat(result.code()).isEqualTo(2))
                .satisfies(result -> assertThat(result.err()).contains("--member-of", "organization:"));
        assertThat(cli.run("count", "--by", "colour").err()).contains("expected one of", "region", "got 'colour'");
        assertThat(cli.run("count", "--series", "1990").err()).contains("such as 1990..2024");
        assertThat(cli.run("count", "--series", "2024..1990").err()).contains("years in order");
        assertThat(cli.run("count", "--active-within", "0").err()).contains("from 1 to 1000");
        assertThat(cli.run("count", "--active-within", "2", "--quiet-for", "2").err())
                .contains("got both");
        assertThat(cli.run("count", "--explain", "1,2,3").err()).contains("one or two figures");
    }

    @Test
    void quietAndActiveTiesAreAllTies() throws IOException {
        long all = json("count", "--countries", "US,CN", "--format", "json")
                .at("/figure/value")
                .asLong();
        long active = json("count", "--countries", "US,CN", "--active-within", "10", "--format", "json")
                .at("/figure/value")
                .asLong();
        long quiet = json("count", "--countries", "US,CN", "--quiet-for", "10", "--format", "json")
                .at("/figure/value")
                .asLong();
        assertThat(active).isPositive();
        assertThat(active + quiet).isEqualTo(all);
    }

    @Test
    void aNameIsReconciledWithItsReasons() throws IOException {
        JsonNode result = json("reconcile", "Irvine", "--country", "US", "--region", "California", "--format", "json")
                .at("/q0/result");
        assertThat(result.get(0).get("id").asText()).isEqualTo("community:us-ca-irvine");
        assertThat(result.get(0).get("match").asBoolean()).isTrue();
        assertThat(result.get(0).get("features")).hasSize(3);
        assertThat(cli.run("reconcile", "Irvine", "--limit", "0").code()).isEqualTo(2);
    }

    @Test
    void conflictsNameEveryAccountAndTheRule() throws IOException {
        JsonNode answer = json("conflicts", "--kind", "dates", "--format", "json");
        assertThat(answer.get("conflicts")).isNotEmpty();
        for (JsonNode conflict : answer.get("conflicts")) {
            assertThat(conflict.get("accounts").size()).isGreaterThan(1);
            assertThat(conflict.get("rule").asText()).isNotBlank();
            assertThat(conflict.at("/accounts/0/sources")).isNotEmpty();
        }
        assertThat(cli.run("conflicts", "--subject", "partnership:us-dc--cn-beijing")
                        .out())
                .contains("registers", "no longer listed", "rule: each register is counted by itself");
    }

    @Test
    void aTieThatAListDoublesIsMatchedMergedAndTakenApartAgain() throws IOException {
        Path data = copy();
        Cli own = new Cli(data);
        int before = count(own);
        assertThat(own.run("import", list(), "--author", "Ada").code()).isZero();
        assertThat(count(own)).isEqualTo(before + 1);

        Cli.Result dry = own.run("match");
        assertThat(dry.out()).contains("2 communities are surely another one, and 1 ties");
        assertThat(count(own)).isEqualTo(before + 1);
        Cli.Result applied = own.run("match", "--apply", "--author", "Ada");
        assertThat(applied.code()).as(applied.err()).isZero();
        assertThat(count(own)).isEqualTo(before);
        assertThat(own.run("show", "community:list-irvine").out()).contains("community:us-ca-irvine");
        assertThat(own.run("match").out()).startsWith("0 communities");
        assertThat(own.run("log", "--limit", "3").out()).contains("match 99: both are called");

        JsonNode log = new ObjectMapper()
                .readTree(own.run("log", "--limit", "3", "--format", "json").out());
        List<String> merges = new ArrayList<>();
        log.get("entries").forEach(entry -> merges.add(entry.get("id").asText()));
        for (String merge : merges) {
            Cli.Result undone = own.run("record", "unmerge", merge, "--author", "Ada", "--reason", "a test");
            assertThat(undone.code()).as(undone.err()).isZero();
        }
        assertThat(count(own)).isEqualTo(before + 1);
        assertThat(own.run("verify").code()).isZero();
    }

    @Test
    void whatIsToldApartIsNotOfferedAgain() throws IOException {
        Cli own = new Cli(copy());
        assertThat(own.run("import", list(), "--author", "Ada").code()).isZero();
        Cli.Result apart = own.run(
                "record",
                "add",
                "community:list-irvine",
                "distinctFrom",
                "community:us-ca-irvine",
                "--source",
                "https://example.org/minutes",
                "--author",
                "Ada");
        assertThat(apart.code()).as(apart.err()).isZero();
        assertThat(own.run("match", "--rows", "100").out()).doesNotContain("(community:list-irvine) is");
    }

    @Test
    void aThresholdBelowWhatIsSureIsRefused() {
        assertThat(cli.run("match", "--threshold", "60"))
                .satisfies(result -> assertThat(result.code()).isEqualTo(2))
                .satisfies(result -> assertThat(result.err()).contains("85 to 100", "for a person to decide"));
        assertThat(cli.run("match", "--apply").err()).contains("--author");
    }

    // A register that has the tie of Irvine and Xuhui under ids of its own.
    private String list() throws IOException {
        Path folder = Files.createDirectories(scratch.resolve("list"));
        Files.writeString(folder.resolve("documents.csv"), "id,title\ndocument:a-list,A list\n");
        Files.writeString(folder.resolve("communities.csv"), """
                id,name,country,source
                community:list-irvine,Irvine,country:US,document:a-list
                community:list-xuhui,Xuhui District,country:CN,document:a-list
                """);
        Files.writeString(folder.resolve("partnerships.csv"), """
                id,a,b,type,source
                partnership:list-xuhui--list-irvine,community:list-xuhui,community:list-irvine,sister,document:a-list
                """);
        return folder.toString();
    }

    private static int count(Cli of) throws IOException {
        Cli.Result result =
                of.run("count", "--countries", "US,CN", "--status", "ever", "--began", "presumed", "--format", "json");
        return new ObjectMapper().readTree(result.out()).at("/figure/value").asInt();
    }

    private static JsonNode json(String... arguments) throws IOException {
        Cli.Result result = cli.run(arguments);
        assertThat(result.code()).as(result.err()).isZero();
        return new ObjectMapper().readTree(result.out());
    }
}
