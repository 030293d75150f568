package org.sisterledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code read --propose}, each on a copy of one starter record. */
class ReadProposeTest extends StarterRecord {
    private static final String ARTICLE = """
            Title: Carmel takes another look
            Date: 2024-05-02

            Carmel ended its sister-city relationship with Xiangyang in March 2024.

            There are more than 100 sister cities between the United States and China, Mary Major, a council member, said.
            """;

    @Test
    void whatIsReadIsProposedOnceAndNothingOfItIsInTheRecord() throws IOException {
        Cli own = new Cli(copy());
        List<String> before = answers(own);
        Cli.Result proposed = propose(own);
        assertThat(proposed.code()).as(proposed.err()).isZero();
        assertThat(proposed.out()).contains("Known    0", "sisterledger review --document");
        String number = proposed.out().replaceAll("(?s).*Proposed (\\d+).*", "$1");
        assertThat(own.run("log", "--limit", number, "--format", "json").out())
                .contains("\"property\": \"textDigest\"", "\"value\": \"ended\"", "\"value\": \"Mary Major\"")
                .doesNotContain("\"action\": \"ASSERT\"");
        assertThat(answers(own)).isEqualTo(before);
        assertThat(propose(own).out()).contains("Proposed 0", "Known    " + number);
        assertThat(own.run("verify").code()).isZero();
    }

    @Test
    void whatWasDecidedIsNotProposedAgain() throws IOException {
        Cli own = new Cli(copy());
        JsonNode receipt = json(propose(own, "--format", "json"));
        String accepted = receipt.get("entries").get(0).asText();
        String rejected = receipt.get("entries").get(1).asText();
        assertThat(own.run("record", "accept", accepted, "--author", "Ben").code())
                .isZero();
        assertThat(own.run("record", "reject", rejected, "--author", "Ben", "--reason", "no")
                        .code())
                .isZero();
        assertThat(json(propose(own, "--format", "json")).get("proposed").asInt())
                .isZero();
        assertThat(own.run("record", "retract", accepted, "--author", "Ben", "--reason", "no")
                        .code())
                .isZero();
        JsonNode third = json(propose(own, "--format", "json"));
        assertThat(third.get("proposed").asInt()).isZero();
        assertThat(third.get("known").asInt()).isEqualTo(receipt.get("proposed").asInt());
    }

    @Test
    void wordsOfTheArticleAreNotInTheHashedBytes() throws Exception {
        Path data = copy();
        propose(new Cli(data));
        StringBuilder hashed = new StringBuilder();
        try (Connection record = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("record.sqlite"));
                ResultSet bodies = record.createStatement().executeQuery("SELECT body FROM entry")) {
            while (bodies.next()) {
                hashed.append(new String(bodies.getBytes(1), StandardCharsets.UTF_8));
            }
        }
        assertThat(hashed.toString())
                .contains("textDigest", "#char=")
                .doesNotContain("ended its", "Mary Major", "another look", "TextQuoteSelector", "Jane Roe");
    }

    @Test
    void erasedWordsDoNotComeBackByReadingAgain() throws IOException {
        Cli own = new Cli(copy());
        for (JsonNode id : json(propose(own, "--format", "json")).get("entries")) {
            own.run("record", "redact", id.asText(), "--fields", "value", "--author", "Ben", "--reason", "asked");
        }
        assertThat(own.run("log", "--limit", "40").out()).contains("[erased]").doesNotContain("Mary Major");
        assertThat(propose(own).out()).contains("Proposed 0");
        assertThat(own.run("log", "--limit", "40").out()).doesNotContain("Mary Major");
    }

    @Test
    void restrictedProposalsAreThereForTheirReadersOnly() throws IOException {
        Cli own = new Cli(copy());
        String before = own.run("verify").out();
        Cli.Result blind = propose(own, "--sensitivity", "restricted:desk");
        assertThat(blind.code()).isEqualTo(2);
        assertThat(blind.err()).contains("does not see what is restricted:desk", "--clearance restricted:desk");
        Cli.Result proposed = propose(own, "--sensitivity", "restricted:desk", "--clearance", "restricted:desk");
        assertThat(proposed.out()).contains("Known    0", "--clearance restricted:desk");
        assertThat(own.run("verify").out()).isEqualTo(before);
        assertThat(propose(own, "--sensitivity", "restricted:desk", "--clearance", "restricted:desk")
                        .out())
                .contains("Proposed 0");
        assertThat(propose(own).out()).contains("Known    0").doesNotContain("Proposed 0");
    }

    @Test
    void whoSeesMoreThanTheReadersOfTheProposalsMayNotProposeToThem() throws IOException {
        Cli own = new Cli(copy());
        String before = own.run("verify").out();
        Cli.Result wide = propose(own, "--clearance", "restricted:desk");
        assertThat(wide.code()).isEqualTo(2);
        assertThat(wide.err()).contains("'restricted:desk' sees more than those for whom 'public' is");
        assertThat(propose(own, "--sensitivity", "internal", "--clearance", "restricted:desk")
                        .code())
                .isEqualTo(2);
        assertThat(own.run("verify").out()).isEqualTo(before);
    }

    @Test
    void refusedProposalsSayWhatIsMissing() throws IOException {
        Cli own = new Cli(copy());
        assertThat(own.runOn(ARTICLE, "read", "-", "--propose").err()).contains("names its author", "--author NAME");
        assertThat(own.runOn(ARTICLE, "read", "-", "--sensitivity", "internal").err())
                .contains("--propose");
        assertThat(propose(own, "--sensitivity", "secret").err()).contains("--sensitivity", "'secret'");
        assertThat(propose(own, "--format", "toponyms").err()).contains("--propose", "'toponyms'");
        assertThat(propose(new Cli(scratch.resolve("nothing"))).err()).contains("there is no record", "import starter");
    }

    private static Cli.Result propose(Cli own, String... more) {
        List<String> arguments = new ArrayList<>(List.of("read", "-", "--propose", "--author", "Jane Roe"));
        arguments.addAll(List.of(more));
        return own.runOn(ARTICLE, arguments.toArray(new String[0]));
    }

    // What the record answers, without the position and the root, which do change.
    private List<String> answers(Cli own) throws IOException {
        Path article = scratch.resolve("article.txt");
        Files.write(article, ARTICLE.getBytes(StandardCharsets.UTF_8));
        List<String> answers = new ArrayList<>();
        answers.add(own.run("count", "--countries", "US,CN").out());
        answers.add(own.run("show", "community:us-in-carmel", "--as-of", "2024-06-01")
                .out());
        answers.add(own.run("check", article.toString()).out());
        assertThat(answers).noneMatch(String::isBlank);
        return answers.stream()
                .map(answer -> answer.replaceAll("sha256:[0-9a-f]+@\\d+", "ROOT"))
                .toList();
    }

    private static JsonNode json(Cli.Result result) throws IOException {
        assertThat(result.code()).as(result.err()).isZero();
        return new ObjectMapper().readTree(result.out());
    }
}
