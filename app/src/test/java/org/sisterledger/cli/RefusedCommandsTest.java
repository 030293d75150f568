package org.sisterledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, with where and what to do; nothing is lost and nothing half-written. */
class RefusedCommandsTest extends StarterRecord {
    private static final String ARTICLE = """
            Title: The mayor and the tie
            Date: 2023-06-19

            IRVINE - US municipalities have never experienced political issues with their Chinese counterparts, Mayor Jane Roe said.
            """;

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-30", "2023-13-01", "yesterday", "2023-6-1"})
    void dayThatIsNoneIsNamedWithTheForm(String day) {
        Cli.Result refused = cli.runOn(ARTICLE, "check", "-", "--as-of", day);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("'" + day + "'", "YEAR-MONTH-DAY");
    }

    @ParameterizedTest
    @CsvSource({"chek,check", "verfy,verify", "imprt,import"})
    void nearestCommandIsNamed(String typed, String meant) {
        Cli.Result refused = cli.run(typed);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("unknown command '" + typed + "'. Did you mean " + meant + "?");
    }

    @Test
    void nearestOptionIsNamed() {
        Cli.Result refused = cli.run("check", "a.txt", "--fromat", "json");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("unknown option '--fromat'. Did you mean --format?");
    }

    @Test
    void unreadableFilesAreRefusedInWords() throws IOException {
        assertThat(cli.run("check", "nowhere.txt").err()).contains("nowhere.txt: there is no such file");
        assertThat(cli.run("check", scratch.toString()).err()).contains("it is a folder");
        Path empty = Files.createFile(scratch.resolve("empty.txt"));
        Cli.Result refused = cli.run("check", empty.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("empty.txt", "it is empty").doesNotContain("Exception");
    }

    @Test
    void missingRecordSaysHowToMakeOne() {
        Cli.Result refused = new Cli(scratch.resolve("none")).runOn(ARTICLE, "check", "-");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("sisterledger demo", "import starter", "--data");
        assertThat(scratch.resolve("none")).doesNotExist();
    }

    @Test
    void flippedByteIsFoundByVerify() throws IOException {
        Path data = copy();
        Path file = data.resolve("record.sqlite");
        byte[] bytes = Files.readAllBytes(file);
        byte[] needle = "Xuhui's foreign-affairs office".getBytes(StandardCharsets.UTF_8);
        int at = indexOf(bytes, needle);
        bytes[at] ^= 1;
        Files.write(file, bytes);
        Cli.Result found = new Cli(data).run("verify");
        assertThat(found.code()).isEqualTo(1);
        assertThat(found.out()).contains("NOT INTACT. The first that does not fit:");
    }

    @Test
    void recordOfANewerVersionIsLeftAlone() throws IOException {
        Path data = copy();
        Path file = data.resolve("record.sqlite");
        byte[] bytes = Files.readAllBytes(file);
        // The user version of SQLite's header, https://www.sqlite.org/fileformat.html.
        bytes[63] = 99;
        Files.write(file, bytes);
        Cli.Result refused = new Cli(data).runOn(ARTICLE, "check", "-");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("99", "Use a newer Sisterledger").doesNotContain("\tat ");
    }

    @Test
    void badTableLoadsNothingAndSaysWhy() throws IOException {
        Path table = Files.writeString(
                scratch.resolve("communities.csv"),
                "id,name,source\ncommunity:a,A,document:d\ncommunity b,B,document:d\n");
        Files.writeString(scratch.resolve("documents.csv"), "id,url\ndocument:d,https://example.org/d\n");
        Cli own = new Cli(scratch.resolve("data"));
        Cli.Result refused = own.run("import", table.toString(), "--author", "Ada");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains(
                        "line 3, column id, value 'community b'",
                        "line 2, column source, value 'document:d': neither the record nor",
                        "--skip-bad");
        own.run("import", scratch.resolve("documents.csv").toString(), "--author", "Ada");
        assertThat(own.run("import", table.toString(), "--author", "Ada", "--skip-bad")
                        .out())
                .contains("Loaded 1 facts");
        assertThat(own.run("import", scratch.resolve("nowhere").toString(), "--author", "Ada")
                        .err())
                .contains("there is no such file or folder");
    }

    @Test
    void folderThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.createFile(scratch.resolve("occupied"));
        Cli.Result refused = new Cli(file.resolve("below")).run("import", "starter", "--author", "Ada");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err())
                .contains(file.toString(), "Check the permissions")
                .doesNotContain("\tat ");
    }

    @Test
    void dryRunMakesNoRecord() {
        Cli.Result dry = new Cli(scratch.resolve("data")).run("import", "starter", "--dry-run");
        assertThat(dry.code()).isZero();
        assertThat(dry.out()).contains("Nothing was");
        assertThat(scratch.resolve("data")).doesNotExist();
    }

    private static int indexOf(byte[] bytes, byte[] needle) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = all.indexOf(new String(needle, StandardCharsets.ISO_8859_1));
        assertThat(at).isPositive();
        return at;
    }

    @Test
    void dataFolderThatIsAFileIsRefused() throws IOException {
        Path file = java.nio.file.Files.writeString(java.nio.file.Files.createTempFile("data", ".txt"), "no folder");
        CommandRun run = CommandRun.of("log", "--data", file.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("expected a folder").contains(file.toString());
    }
}
