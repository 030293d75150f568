package org.sisterledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code import --mapping geonames}: three shapes, what is not taken and why, and that it can be run again. */
class GazetteerImportTest {
    private static final String TABLE =
            row("1", "Testville", "Teststadt,TSV", "40.1", "-83.2", "P", "PPL", "US", "OH", "5000")
                    + row("2", "Oldtown", "", "41.1", "-83.2", "P", "PPLQ", "US", "OH", "0")
                    + row("3", "Lake Test", "", "41.1", "-83.2", "H", "LK", "US", "OH", "0")
                    + row("4", "Nowhere", "", "141.1", "-83.2", "P", "PPL", "US", "OH", "0");
    private static final String JSON =
            "[{\"country_code\":\"US\",\"city\":\"Testville\",\"latitude\":40.11,\"longitude\":-83.21,"
                    + "\"population\":6000,\"state\":\"Ohio\",\"county\":\"Test County\",\"extra\":[1,{\"a\":\"b\"}]},"
                    + "{\"country_code\":\"US\",\"city\":\"Newtown\",\"latitude\":40.2,\"longitude\":-83.3,\"population\":900,"
                    + "\"state\":\"Ohio\"}]";
    private static final String CSV =
            "name,country,subcountry,geonameid\nTestville,United States,Ohio,1\nFarville,United States,Ohio,99\n";

    @TempDir
    private Path scratch;

    private Cli cli;

    @BeforeEach
    void useAnEmptyFolder() {
        cli = new Cli(scratch.resolve("data"));
    }

    @Test
    void rowsNotTakenAreToldWithTheirPlaceAndReason() throws IOException {
        Cli.Result result = imported(write("table.txt", TABLE));
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("4 rows, 1 taken", "GeoNames", "CC BY 4.0");
        assertThat(result.err())
                .contains(
                        "1 not taken: destroyed, abandoned or historical",
                        "line 2: 'P.PPLQ'",
                        "1 not taken: no town or village (feature class P)",
                        "line 3: 'H.LK'",
                        "1 not taken: no latitude from -90 to 90 and longitude from -180 to 180",
                        "line 4: '141.1,-83.2'");
        assertThat(toponyms("They went to Testville.")).contains("\"lat\":40.1,\"lon\":-83.2");
    }

    @Test
    void filesAddUpAndTheOrderDoesNotMatter() throws IOException {
        Path table = write("table.txt", TABLE);
        Path json = write("places.json", JSON);
        Path csv = write("cities.csv", CSV);
        for (Path file : List.of(table, json, csv)) {
            assertThat(imported(file).code()).isZero();
        }
        Map<String, byte[]> oneByOne = files();
        Cli other = new Cli(scratch.resolve("other"));
        for (Path file : List.of(csv, json, table)) {
            other.run("import", "--mapping", "geonames", file.toString());
        }
        Map<String, byte[]> turned = files(scratch.resolve("other/gazetteer"));
        assertThat(turned.keySet()).isEqualTo(oneByOne.keySet());
        turned.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(oneByOne.get(name)));
        assertThat(toponyms("They went to Testville and to Newtown.").split("\"lat\"", -1))
                .hasSize(3);
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        Path table = write("table.txt", TABLE);
        imported(table);
        Map<String, byte[]> before = files();
        Cli.Result again = imported(table);
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("imported before", "Nothing new");
        Map<String, byte[]> after = files();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(before.get(name)));
    }

    @Test
    void aFolderIsImportedWithoutWhatIsNoGazetteer() throws IOException {
        Path folder = Files.createDirectory(scratch.resolve("files"));
        Files.writeString(folder.resolve("README.txt"), "About these files.\n");
        Files.writeString(folder.resolve("table.txt"), TABLE);
        Files.write(folder.resolve("places.json.gz"), gzip(JSON));
        Cli.Result result = imported(folder);
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.err()).contains("README.txt: no gazetteer, left out");
        assertThat(result.out()).contains("places.json.gz: 2 rows, 2 taken");
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        Cli.Result result =
                cli.run("import", "--mapping", "geonames", write("t.txt", TABLE).toString(), "--dry-run");
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("4 rows, 1 taken", "would have", "Nothing was written");
        assertThat(files()).isEmpty();
    }

    @Test
    void rowsWithoutCoordinatesWaitForAFileThatHasThem() throws IOException {
        Cli.Result result = imported(write("cities.csv", CSV));
        assertThat(result.code()).isZero();
        assertThat(result.err()).contains("2 rows name places without coordinates");
        Cli.Result joined = imported(write("table.txt", TABLE));
        assertThat(joined.err()).contains("1 rows name places without coordinates");
    }

    @Test
    void wrongAndBrokenFilesAreRefusedAndLeaveTheGazetteerAsItWas() throws IOException {
        imported(write("table.txt", TABLE));
        Map<String, byte[]> before = files();
        byte[] packed = gzip(JSON.repeat(50));
        refused(Files.write(scratch.resolve("cut.json.gz"), Arrays.copyOf(packed, packed.length / 2)), "breaks off");
        refused(write("cut.json", JSON.substring(0, 120)), "cut off");
        refused(write("letter.txt", "Dear Jane Roe,\nhow are you?\n"), "expected a GeoNames table");
        refused(write("empty.txt", ""), "expected a GeoNames table");
        refused(
                Files.write(
                        scratch.resolve("latin.txt"),
                        TABLE.replace("Testville", "T\u00e9st").getBytes(StandardCharsets.ISO_8859_1)),
                "UTF-8");
        refused(scratch.resolve("none.txt"), "there is no such file");
        Map<String, byte[]> after = files();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(before.get(name)));
    }

    @Test
    void aHugeLineIsOneBadRow() throws IOException {
        Cli.Result result = imported(write("table.txt", TABLE + "x".repeat(3_000_000) + "\n" + TABLE));
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("9 rows, 2 taken");
        assertThat(result.err()).contains("1 not taken: a line of more than");
    }

    private void refused(Path file, String why) {
        Cli.Result result = imported(file);
        assertThat(result.code()).as(result.out() + result.err()).isEqualTo(2);
        assertThat(result.err()).contains(why);
    }

    private Cli.Result imported(Path file) {
        return cli.run("import", "--mapping", "geonames", file.toString());
    }

    private String toponyms(String text) throws IOException {
        Path folder = Files.createDirectories(scratch.resolve("texts"));
        Files.writeString(folder.resolve("a.txt"), text);
        return cli.run("read", "--format", "toponyms", folder.toString()).out();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(scratch.resolve(name), text);
    }

    private Map<String, byte[]> files() throws IOException {
        return files(scratch.resolve("data/gazetteer"));
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        TreeMap<String, byte[]> all = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    all.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        }
        return all;
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String row(
            String id,
            String name,
            String others,
            String latitude,
            String longitude,
            String kind,
            String code,
            String country,
            String region,
            String people) {
        return String.join(
                        "\t",
                        id,
                        name,
                        name,
                        others,
                        latitude,
                        longitude,
                        kind,
                        code,
                        country,
                        "",
                        region,
                        "",
                        "",
                        "",
                        people,
                        "",
                        "100",
                        "America/New_York",
                        "2020-01-01")
                + "\n";
    }
}
