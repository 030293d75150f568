package org.sisterledger.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sisterledger.connect.document.MadeDocuments;

/** {@code read} of many inputs, and of single documents of other kinds than text. */
class CorpusCommandTest {
    private static final int FILES = 200;
    private static final int FAILED = 2;

    @TempDir
    Path scratch;

    private Path inputs;
    private Path output;
    private Cli cli;

    @BeforeEach
    void writeInputs() throws IOException {
        inputs = Files.createDirectory(scratch.resolve("inputs"));
        output = scratch.resolve("out.jsonl");
        cli = new Cli(scratch.resolve("data"));
        for (int i = 0; i < FILES; i++) {
            Files.writeString(
                    inputs.resolve(String.format("a%03d.txt", i)),
                    i % 50 == 7 ? "" : "Date: 2023-06-19\n\n\u201cTie " + i + " stands,\u201d Mayor Jane Roe said.\n");
        }
        Files.writeString(inputs.resolve("broken.pdf"), "%PDF-1.4");
        Files.writeString(inputs.resolve("broken.docx"), "PK\u0003\u0004 word/document.xml", UTF_8);
    }

    @Test
    void resultsAreTheSameForAnyNumberOfThreadsAndEndWithAReportThatAddsUp() throws IOException {
        Cli.Result one = read("--threads", "1");
        assertThat(one.code()).isEqualTo(2);
        assertThat(read("--threads", "5")).extracting(Cli.Result::out).isEqualTo(one.out());
        List<String> lines = one.out().lines().toList();
        assertThat(lines).hasSize(FILES - 4 + 1);
        JsonNode first = new ObjectMapper().readTree(lines.get(0));
        assertThat(first.get("input").get("file").asText()).isEqualTo("a000.txt");
        assertThat(first.get("format").asText()).isEqualTo("sisterledger-read/1");
        JsonNode report = new ObjectMapper().readTree(lines.get(lines.size() - 1));
        assertThat(report.get("inputs").asInt()).isEqualTo(FILES + FAILED);
        assertThat(report.get("read").asInt()).isEqualTo(FILES - 4);
        assertThat(report.get("skipped").asInt()).isEqualTo(4);
        assertThat(report.get("failed").asInt()).isEqualTo(FAILED);
        assertThat(report.get("addsUp").asBoolean()).isTrue();
        assertThat(one.err()).contains("202 inputs: 196 read + 4 skipped + 2 failed = 202. The numbers add up.");
    }

    @Test
    void runGoesOnBehindTheLastBatchThatItRemembers() throws IOException {
        Path report = scratch.resolve("report.json");
        Cli.Result whole = read("--output", output.toString(), "--report", report.toString());
        byte[] results = Files.readAllBytes(output);
        byte[] reported = Files.readAllBytes(report);
        // As a kill leaves it: the results of a batch that the run file does not remember, and half a line of another.
        Path remembered = scratch.resolve("out.jsonl.run");
        List<String> lines = Files.readAllLines(remembered);
        int batch = 1;
        while (!lines.get(batch).startsWith("done\t")) {
            batch++;
        }
        Files.writeString(remembered, String.join("\n", lines.subList(0, batch + 1)) + "\nfailed\t99");
        Cli.Result resumed = read("--output", output.toString(), "--report", report.toString());
        assertThat(resumed.err()).contains("Resumed at 64 of 202 inputs.");
        assertThat(output).hasBinaryContent(results);
        assertThat(report).hasBinaryContent(reported);
        assertThat(resumed.out()).isEqualTo(whole.out());
    }

    @Test
    void runThatIsDoneIsNotDoneAgainAndChangedFilesAreNotMixedIn() throws IOException {
        read("--output", output.toString());
        byte[] results = Files.readAllBytes(output);
        assertThat(read("--output", output.toString()).err()).contains("This run is done");
        assertThat(output).hasBinaryContent(results);
        Files.writeString(inputs.resolve("a000.txt"), "Other words.");
        Cli.Result refused = read("--output", output.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("have changed since", "--restart");
        assertThat(output).hasBinaryContent(results);
        assertThat(read("--output", output.toString(), "--restart").err()).doesNotContain("Resumed");
        assertThat(Files.readAllBytes(output)).isNotEqualTo(results);
    }

    @Test
    void otherSettingsAreNotMixedIn() {
        read("--output", output.toString());
        Cli.Result refused = cli.run("read", inputs.toString(), "--output", output.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("format json", "format text");
    }

    @Test
    void reportListsEveryInputThatWasNotReadWithItsReason() throws IOException {
        Path report = scratch.resolve("report.json");
        read("--report", report.toString());
        JsonNode unread = new ObjectMapper().readTree(report.toFile()).get("unread");
        assertThat(unread).hasSize(4 + FAILED);
        assertThat(unread.get(0).get("outcome").asText()).isEqualTo("skipped");
        assertThat(unread.get(0).get("file").asText()).isEqualTo("a007.txt");
        assertThat(unread.get(0).get("reason").asText()).isEqualTo("empty");
        assertThat(unread.get(5).get("outcome").asText()).isEqualTo("failed");
        assertThat(unread.get(5).get("reason").asText()).isEqualTo("broken");
    }

    @Test
    void textHasALineForEachDocument() {
        Cli.Result read = cli.run("read", inputs.toString());
        assertThat(read.out().lines().findFirst())
                .contains("a000.txt: no title, 2023-06-19: 1 statements, 1 claims, 0 events, 0 ties, 0 places");
        assertThat(read.out()).contains("The numbers add up.", "broken.pdf: broken: ");
    }

    @Test
    void proposalsOfARunAreMadeOnceAndTheRunCanBeRunAgain() {
        Cli steward = new Cli(scratch.resolve("data"), Map.of("SOURCE_DATE_EPOCH", "1700000000"));
        steward.run("import", "starter", "--author", "Jane Roe");
        Cli.Result first = propose(steward);
        assertThat(first.code()).as(first.err()).isEqualTo(2);
        String root = rootOf(first);
        assertThat(rootOf(propose(steward))).isEqualTo(root);
        assertThat(rootOf(propose(steward, "--restart"))).isEqualTo(root);
        assertThat(steward.run("verify").code()).isZero();
    }

    @Test
    void saltSeedNeedsTheClockToStandStill() {
        cli.run("import", "starter", "--author", "Jane Roe");
        Cli.Result refused = propose(cli, "--salt-seed", "words");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("SOURCE_DATE_EPOCH");
    }

    @Test
    void optionsOfARunAreRefusedForOneDocument() {
        Cli.Result refused = cli.run("read", inputs.resolve("a000.txt").toString(), "--output", output.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("--output");
        assertThat(output).doesNotExist();
    }

    @Test
    void singlePdfAndMessageAreReadAndABrokenOneIsRefused() throws IOException {
        Path pdf = Files.write(
                scratch.resolve("named-wrongly.txt"),
                MadeDocuments.pdf(List.of("The council met. \"The tie stands,\" Mayor Jane Roe said.")));
        assertThat(cli.run("read", pdf.toString()).out())
                .contains("Minutes of the council", "Jane Roe", "The tie stands");
        Path mail = Files.write(
                scratch.resolve("letter"),
                MadeDocuments.mail(
                        "From: John Doe <john@example.org>\nMessage-ID: <1@example.org>\nSubject: A tie\n\n\"It stands,\" Mayor Jane Roe said.\n"));
        assertThat(cli.run("read", mail.toString()).out()).contains("A tie", "It stands");
        Cli.Result broken = cli.run("read", inputs.resolve("broken.pdf").toString());
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err()).contains("expected a whole PDF");
    }

    private static String rootOf(Cli.Result result) {
        String all = result.out() + result.err();
        int at = all.indexOf("Root ");
        return at < 0 ? "none in: " + all : all.substring(at, all.indexOf('\n', at));
    }

    private Cli.Result propose(Cli by, String... more) {
        List<String> words = new ArrayList<>(List.of("read", inputs.toString(), "--propose", "--author", "Jane Roe"));
        words.addAll(List.of(more));
        return by.run(words.toArray(new String[0]));
    }

    private Cli.Result read(String... more) {
        List<String> words = new ArrayList<>(List.of("read", inputs.toString(), "--format", "json"));
        words.addAll(List.of(more));
        return cli.run(words.toArray(new String[0]));
    }
}
