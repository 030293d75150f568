package org.sisterledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sisterledger.Repository;

/** Registers taken into the record by a mapping, as a user does it. */
class RegisterImportTest {
    private static final Path EXAMPLES = Repository.root().resolve("docs/examples");

    @TempDir
    Path scratch;

    private Cli cli;

    @BeforeEach
    void openRecord() {
        cli = new Cli(scratch.resolve("data"));
    }

    @Test
    void spreadsheetOfAStewardLoadsByItsMapping() throws IOException {
        Path report = scratch.resolve("report.csv");
        Cli.Result loaded = run(
                "--mapping",
                example("city-office-mapping.json"),
                example("city-office.csv"),
                "--report",
                report.toString());
        assertThat(loaded.code()).isZero();
        assertThat(loaded.out())
                .contains("4 rows: 3 taken, 1 not taken.", "3 statements, 3 pairs, 3 one-sided, 4 places.");
        assertThat(Files.readAllLines(report))
                .containsExactly(
                        "where,outcome,reason,value",
                        "\"city-office.csv, line 4\",not taken,\"no date in the form of M/d/uuuu or uuuu\",\"31.2.2001\"");
        String city = show("community:harborview-office-cn-suzhou-jiangsu");
        assertThat(city).contains("Suzhou", "Soochow", "China (country:CN)", "Jiangsu", "1998-05-30");
        assertThat(show("partnership:harborview-office-cn-suzhou-anhui--us-oh-harborview"))
                .contains("friendship", "2007", "ended", "2015-06-01");
    }

    @Test
    void sameImportAgainAddsNothing() {
        String[] arguments = {"--mapping", example("city-office-mapping.json"), example("city-office.csv")};
        String root = rootOf(run(arguments));
        Cli.Result again = run(arguments);
        assertThat(again.out()).contains("Loaded 0 facts;");
        assertThat(rootOf(again)).isEqualTo(root);
    }

    @Test
    void dryRunReportsTheSameAndWritesNothing() {
        String[] arguments = {"--mapping", example("city-office-mapping.json"), example("city-office.csv")};
        Cli.Result dry = cli.run("import", arguments[0], arguments[1], arguments[2], "--dry-run");
        assertThat(dry.out()).contains("Nothing was (--dry-run).");
        assertThat(scratch.resolve("data")).doesNotExist();
        assertThat(untilFacts(run(arguments))).isEqualTo(untilFacts(dry));
    }

    @Test
    void listWithoutDirectionTellsHowARowRepeatsAnother() throws IOException {
        Path list = write("twin_cities_raw.csv", """
                city1,country1,city2,country2
                Bath,England,Braunschweig,Germany
                Braunschweig,Germany,Bath,"England, United Kingdom"
                Bath,England,Braunschweig,Germany
                Braunschweig,Germany,Bath,England
                Suzhou,China,Riga,Latvia
                "Suzhou, Anhui",China,Riga,Latvia
                "Suzhou, Jiangsu",China,Riga,Latvia
                Riga,Latvia,Riga,Latvia
                Riga,Latvia,Atlantis,Atlantis
                Riga,Latvia,Nowhere,
                Riga,Latvia,R\u012Bga
                """);
        Cli.Result loaded = run(list.toString());
        assertThat(loaded.out())
                .contains(
                        "11 rows: 5 taken, 6 not taken.",
                        "1 not taken: a place is tied with itself",
                        "1 not taken: another number of cells than columns",
                        "1 not taken: the country of a place is missing",
                        "1 not taken: the same row stands above",
                        "1 not taken: the same tie stands above, the other way round",
                        "1 not taken: the same tie stands above, with a country spelled otherwise",
                        "1 to look at: a namesake: the list has several places of this name and country and does not say which",
                        "2 to look at: a namesake, told apart by what the list adds to the name",
                        "1 to look at: no country of this name, so the place stands without one",
                        "5 statements, 5 pairs, 0 one-sided, 7 places.");
        assertThat(show("community:wikipedia-lists-2026-gb-england-bath"))
                .contains("Bath", "United Kingdom (country:GB)", "England");
    }

    @Test
    void fileThatNoMappingFitsIsRefusedWithTheNamesOfAll() throws IOException {
        Cli.Result refused = run(write("places.csv", "stadt,land\nWeimar,DE\n").toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains(
                        "'stadt,land'",
                        "--mapping",
                        "wikidata-2016",
                        "wikipedia-lists-2026",
                        "wikidata-entities",
                        "geonames");
        assertThat(run("--mapping", "konect", write("out.twin", "1 2\n").toString())
                        .err())
                .contains("network --edges");
        assertThat(run("--mapping", "nothing", write("x.csv", "a\n").toString()).err())
                .contains("'nothing'", "wikidata-entities");
    }

    @Test
    void columnsThatAMappingNamesAndTheFileLacksAreTold() throws IOException {
        Cli.Result refused = run(
                "--mapping",
                example("city-office-mapping.json"),
                write("x.csv", "No.;Partner\n1;Weimar\n").toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("x.csv, line 1", "Land", "Signed", "'No.', 'Partner'");
    }

    @Test
    void damagedPackedFileSaysSoAndKeepsWhatItHad() throws IOException {
        Path file =
                Files.write(scratch.resolve("dump.json.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 1});
        Cli.Result refused = run("--mapping", "wikidata-entities", file.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("dump.json.gz", "breaks off or is damaged")
                .doesNotContain("\tat ");
    }

    private Cli.Result run(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "import";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--author";
        all[all.length - 1] = "Jane Roe";
        return cli.run(all);
    }

    private String show(String id) {
        return cli.run("show", id).out();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(scratch.resolve(name), text);
    }

    private static String example(String name) {
        return EXAMPLES.resolve(name).toString();
    }

    private static String rootOf(Cli.Result result) {
        return result.out().substring(result.out().indexOf("Root "));
    }

    private static String untilFacts(Cli.Result result) {
        return result.out().substring(0, result.out().indexOf(" places."));
    }
}
