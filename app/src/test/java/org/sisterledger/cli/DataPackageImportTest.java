package org.sisterledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sisterledger.proof.Digest;

class DataPackageImportTest {
    private static final String PLACES = "id,name,source\ncommunity:weimar,Weimar,document:list\n";
    private static final String DESCRIPTION = """
            {"name": "harborview", "licenses": [{"name": "CC0-1.0", "path": "https://example.org/cc0"}],
             "resources": [
              {"name": "communities", "path": "data/places.csv", "bytes": 53, "hash": "HASH",
               "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "name"}, {"name": "source"}]}},
              {"name": "documents", "path": "documents.csv", "sources": [{"title": "The list", "path": "https://example.org/list"}]}
             ]}
            """;

    @TempDir
    Path scratch;

    @BeforeEach
    void writePackage() throws IOException {
        Files.createDirectories(scratch.resolve("package/data"));
        Files.writeString(scratch.resolve("package/data/places.csv"), PLACES);
        Files.writeString(scratch.resolve("package/documents.csv"), "id,url\ndocument:list,https://example.org/list\n");
        // Beside the package's tables and no part of it.
        Files.writeString(scratch.resolve("package/people.csv"), "id,name\nperson:jane-roe,Jane Roe\n");
        describe(DESCRIPTION);
    }

    @Test
    void tablesThatTheDescriptionNamesAreTakenWithLicenceAndSources() {
        Cli.Result loaded = load();
        assertThat(loaded.code()).as(loaded.err()).isZero();
        assertThat(loaded.out())
                .contains(
                        "Data package 'harborview': 2 tables.",
                        "Licences: CC0-1.0 https://example.org/cc0",
                        "Sources: The list https://example.org/list",
                        "Loaded 2 facts from 2 tables");
        assertThat(load().out()).contains("Loaded 0 facts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"bytes\": 53 | \"bytes\": 59 | expected 59 bytes, got 53",
                "data/places.csv | ../places.csv | expected the path of a file in the folder, got '../places.csv'",
                "data/places.csv | /etc/hosts | got '/etc/hosts'",
                "data/places.csv | nowhere.csv | got 'nowhere.csv'",
                "{\"name\": \"name\"} | {\"name\": \"title\"} | expected the columns [id, title, source]",
                "\"communities\" | \"towns\" | named after a kind of the schema",
                "sha256: | sha256:0 | with the digest 'sha256:0",
                "\"resources\": [ | \"resources\": {, | line 2: expected the description"
            })
    void packageThatIsNotAsDescribedIsRefused(String good, String bad, String told) throws IOException {
        String text = DESCRIPTION.replace("HASH", hash());
        assertThat(text).contains(good);
        describe(text.replace(good, bad));
        Cli.Result refused = load();
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("datapackage.json", told).doesNotContain("\tat ");
        assertThat(scratch.resolve("data")).doesNotExist();
    }

    @Test
    void packageIsReadFromWithinItsFolder() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.sisterledger.cli.Sisterledger",
                        "import",
                        ".",
                        "--author",
                        "Jane Roe",
                        "--data",
                        scratch.resolve("data").toString())
                .directory(scratch.resolve("package").toFile())
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        assertThat(told).contains("Loaded 2 facts from 2 tables");
    }

    @Test
    void symbolicLinkOutOfTheFolderIsRefusedAndOneWithinIsNot() throws IOException {
        Path table = scratch.resolve("package/data/places.csv");
        Path within = Files.move(table, scratch.resolve("package/kept.csv"));
        Files.createSymbolicLink(table, within);
        assertThat(load().code()).isZero();
        Files.delete(table);
        Files.createSymbolicLink(table, Files.move(within, scratch.resolve("outside.csv")));
        Cli.Result refused = load();
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("expected the path of a file in the folder, got 'data/places.csv'");
    }

    @Test
    void headerWithoutEndIsRefused() throws IOException {
        String text = DESCRIPTION.replace("\"bytes\": 53, \"hash\": \"HASH\",", "");
        describe(text);
        Files.writeString(scratch.resolve("package/data/places.csv"), "id,name,source,".repeat(400_000));
        Cli.Result refused = load();
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("'communities'", "a row of at most 4,194,304 characters");
    }

    private void describe(String description) throws IOException {
        Files.writeString(scratch.resolve("package/datapackage.json"), description.replace("HASH", hash()));
    }

    private static String hash() {
        return Digest.ofBytes(PLACES.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Cli.Result load() {
        return new Cli(scratch.resolve("data"))
                .run("import", scratch.resolve("package").toString(), "--author", "Jane Roe");
    }
}
