package org.sisterledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands on one starter record; those that write work on copies. */
class CommandsTest {
    private static final String ARTICLE = """
            Title: The mayor and the tie
            Date: 2023-06-19

            IRVINE - US municipalities have never experienced political issues with their Chinese counterparts, Mayor Jane Roe said.
            """;

    @TempDir
    static Path starter;

    private static Cli cli;

    @TempDir
    Path scratch;

    @BeforeAll
    static void loadTheStarterRecord() {
        cli = new Cli(starter);
        Cli.Result loaded = cli.run("import", "starter", "--author", "Ada");
        assertThat(loaded.code()).as(loaded.err()).isZero();
    }

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
    void readJudgesNothing() {
        Cli.Result read = cli.runOn(ARTICLE, "read", "-", "--format", "json");
        assertThat(read.code()).isZero();
        assertThat(read.out())
                .contains("\"format\": \"sisterledger-read/1\"", "Jane Roe")
                .doesNotContain("verdict");
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
    void factIsEnteredShownWithdrawnAndLogged() throws IOException {
        Cli own = new Cli(copy());
        Cli.Result added = own.run(
                "record",
                "add",
                "community:us-ca-irvine",
                "alias",
                "Orange Grove City",
                "--source",
                "https://example.org/minutes/2006",
                "--author",
                "Ada",
                "--reason",
                "in the minutes");
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.out()).contains("Entry    sha256:", "To undo: sisterledger record retract ");
        assertThat(own.run("show", "orange grove city").out()).contains("https://example.org/minutes/2006");
        assertThat(own.run("log", "--limit", "2").out()).contains("Ada", "because in the minutes");
        String id = added.out().replaceAll("(?s).*record retract (\\w+) .*", "$1");
        Cli.Result withdrawn = own.run("record", "retract", id, "--author", "Ben", "--reason", "wrong city");
        assertThat(withdrawn.code()).as(withdrawn.err()).isZero();
        assertThat(own.run("show", "orange grove city").code()).isEqualTo(2);
        assertThat(own.run("verify").code()).isZero();
    }

    @Test
    void clerkIsToldOfClosedWordsNewSubjectsAndHowATieEnds() throws IOException {
        Cli own = new Cli(copy());
        String tie = "partnership:us-ca-irvine--cn-shanghai-xuhui";
        assertThat(add(own, tie, "level", "citty").err()).contains("expected one of city, county", "Nearest: city.");
        assertThat(add(own, tie, "status", "ended").err()).contains("subject of its own", "status:SLUG status ended");
        Cli.Result added = add(own, "community:us-ca-irvin", "name", "Irvin");
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.err()).contains("New subject", "Nearest: community:us-ca-irvine");
        assertThat(own.run("record", "add", "--help").out()).contains("status:a-b-ended status ended");
    }

    @Test
    void proposalIsRejectedAndClassifiedFactLeavesThePublic() throws IOException {
        Cli own = new Cli(copy());
        String source = "https://example.org/a";
        String proposed = own.run(
                        "record",
                        "propose",
                        "community:us-ca-irvine",
                        "alias",
                        "Grove",
                        "--source",
                        source,
                        "--author",
                        "Ada")
                .out();
        String id = proposed.replaceAll("(?s).*record reject (\\w+) .*", "$1");
        assertThat(own.run("record", "reject", id, "--author", "Ben", "--reason", "no")
                        .code())
                .isZero();
        Cli.Result again = own.run("record", "accept", id, "--author", "Ben");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("Expected an open proposal").doesNotContain("Draft 1");
        String added = add(own, "community:us-ca-irvine", "alias", "Orchard").out();
        String fact = added.replaceAll("(?s).*record retract (\\w+) .*", "$1");
        assertThat(own.run("record", "classify", fact, "internal", "--author", "Ben")
                        .code())
                .isZero();
        assertThat(own.run("show", "orchard").code()).isEqualTo(2);
        assertThat(own.run("show", "orchard", "--clearance", "internal").code()).isZero();
    }

    @Test
    void mergeIsTakenBackAndRulingApprovedBySomebodyElse() throws IOException {
        Cli own = new Cli(copy());
        add(own, "community:irvine-twin", "name", "Irvine Twin");
        String merged = own.run("record", "merge", "community:irvine-twin", "community:us-ca-irvine", "--author", "Ada")
                .out();
        String id = merged.replaceAll("(?s).*record unmerge (\\w+) .*", "$1");
        assertThat(own.run("record", "unmerge", id, "--author", "Ada").code()).isZero();
        String ruled = own.run(
                        "record",
                        "decide",
                        "issue:2006-10-02-irvine-xuhui-demand",
                        "counts",
                        "--author",
                        "Ada",
                        "--reason",
                        "why")
                .out();
        String ruling = ruled.replaceAll("(?s).*record approve (\\w+) .*", "$1");
        assertThat(own.run("record", "approve", ruling, "--author", "Ada").err())
                .contains("Nobody approves their own");
        assertThat(own.run("record", "approve", ruling, "--author", "Ben").code())
                .isZero();
        assertThat(own.run("record", "retract", "zzz", "--author", "Ada").err()).contains("expected an entry");
    }

    @Test
    void eventsAfterTheDayAreLeftOut() {
        assertThat(cli.run("show", "Irvine", "--as-of", "2006-01-01").out()).doesNotContain("Issues");
    }

    private static Cli.Result add(Cli own, String subject, String property, String value) {
        return own.run(
                "record", "add", subject, property, value, "--source", "https://example.org/b", "--author", "Ada");
    }

    @Test
    void everyEntryNamesItsAuthor() throws IOException {
        Cli.Result refused = new Cli(copy()).run("record", "merge", "community:a", "community:b");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("--author");
    }

    @Test
    void proposalCountsOnceAccepted() throws IOException {
        Cli own = new Cli(copy());
        String source = "https://example.org/a";
        Cli.Result proposed = own.run(
                "record", "propose", "community:us-ca-irvine", "alias", "Grove", "--source", source, "--author", "Ada");
        assertThat(own.run("show", "grove").code()).isEqualTo(2);
        String id = proposed.out().replaceAll("(?s).*record reject (\\w+) .*", "$1");
        assertThat(own.run("record", "accept", id, "--author", "Ben").code()).isZero();
        assertThat(own.run("show", "grove").code()).isZero();
    }

    @Test
    void badFactsAreRefusedAndNothingIsEntered() throws IOException {
        Cli own = new Cli(copy());
        String before = own.run("verify").out();
        String[][] bad = {
            {"community:us-ca-irvine", "mayor", "x", "has no property 'mayor'"},
            {"partnership:a--b", "formed", "2023-02-30", "no such day"},
            {"nonsense", "name", "x", "Expected an id"},
        };
        for (String[] fact : bad) {
            Cli.Result refused = own.run(
                    "record", "add", fact[0], fact[1], fact[2], "--source", "https://example.org/", "--author", "Ada");
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err()).contains(fact[3]);
        }
        assertThat(own.run("record", "retract", "ffffffffff", "--author", "A", "--reason", "b")
                        .err())
                .contains("has no entry");
        assertThat(own.run("verify").out()).isEqualTo(before);
    }

    @Test
    void checkpointIsHeldAgainstTheRecord() throws IOException {
        Cli own = new Cli(copy());
        String kept = own.run("verify").out().replaceAll("(?s).*(sha256:\\w+@\\d+).*", "$1");
        own.run("record", "add", "community:x", "name", "X", "--source", "https://example.org/", "--author", "Ada");
        assertThat(own.run("verify", "--against", kept).code()).isZero();
        String forged = "sha256:" + "0".repeat(64) + "@10";
        Cli.Result refused = own.run("verify", "--against", forged);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).contains("NOT INTACT", forged.substring(0, 71));
    }

    @Test
    void proofNamesLeafRootAndPath() throws IOException {
        JsonNode proof = new ObjectMapper().readTree(cli.run("prove", "#100").out());
        assertThat(proof.get("leafIndex").asInt()).isEqualTo(100);
        assertThat(proof.get("path")).isNotEmpty();
        assertThat(cli.run("prove", "--since", "10").out()).contains("sisterledger-consistency/1");
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
    void utf16PageIsCheckedLikeItsTextInUtf8() throws IOException {
        Path page = Files.write(scratch.resolve("page.txt"), ARTICLE.getBytes(StandardCharsets.UTF_16LE));
        assertThat(cli.run("check", page.toString(), "--format", "json").out())
                .isEqualTo(cli.runOn(ARTICLE, "check", "-", "--format", "json").out());
    }

    @Test
    void dryRunMakesNoRecord() {
        Cli.Result dry = new Cli(scratch.resolve("data")).run("import", "starter", "--dry-run");
        assertThat(dry.code()).isZero();
        assertThat(dry.out()).contains("Nothing was");
        assertThat(scratch.resolve("data")).doesNotExist();
    }

    @Test
    void helpAndVersionArePrinted() {
        assertThat(cli.run("--version").out()).isEqualTo("sisterledger 0.1.0\n");
        assertThat(cli.run("check", "--help").out()).contains("--as-of", "Exit code 1");
        assertThat(cli.run().code()).isEqualTo(2);
    }

    private Path copy() throws IOException {
        Path data = Files.createDirectories(scratch.resolve("copy"));
        Files.copy(starter.resolve("record.sqlite"), data.resolve("record.sqlite"));
        return data;
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
