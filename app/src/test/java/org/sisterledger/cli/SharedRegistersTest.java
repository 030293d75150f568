package org.sisterledger.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sisterledger.Repository;

/** The registers that are published with counts of their own. Runs where they are at hand. */
class SharedRegistersTest {
    private static final Path DATA = Repository.root().resolve("../shared/data").normalize();

    @TempDir
    Path scratch;

    @BeforeAll
    static void needData() {
        assumeTrue(Files.isDirectory(DATA), "needs ../shared/data");
    }

    @Test
    void crawlOfWikidataHasTheStatementsPairsAndPlacesThatItsReadmeTells() {
        assertThat(dryRun(
                        "--mapping",
                        "wikidata-2016",
                        DATA.resolve("wikidata-2016").toString()))
                .contains(
                        "44,237 rows: 44,233 taken, 4 not taken.",
                        "4 not taken: the same statement stands above",
                        "34,178 statements, 17,401 pairs, 624 one-sided, 10,055 places.");
    }

    // The README of the data counts 1,181 pairs under two spellings of a country; four more have a country misspelled.
    @Test
    void everyRowOfTheWikipediaListsIsTakenOrToldWhyNot() {
        String told =
                dryRun(DATA.resolve("wikipedia-lists-2026/twin_cities_raw.csv").toString());
        assertThat(told)
                .contains(
                        "26,114 rows: 24,870 taken, 1,244 not taken.",
                        "3 not taken: a place is tied with itself",
                        "5 not taken: the country of a place is missing",
                        "1,185 not taken: the same tie stands above, with a country spelled otherwise",
                        "51 not taken: the same tie stands above, with a place spelled otherwise");
        assertThat(3 + 5 + 1_185 + 51).isEqualTo(26_114 - 24_870);
    }

    @Test
    void itemsOfWikidataKeepDatesAsCoarseAsTheyAre() {
        Cli cli = new Cli(scratch.resolve("data"));
        for (String file : new String[] {
            "Q3955_full_wbgetentities_2016-09-07.json", "wbgetentities-Q32063953_redirect_to_Q1040_2018-01-12.json"
        }) {
            cli.run("import", DATA.resolve("wikidata-entities").resolve(file).toString(), "--author", "Jane Roe");
        }
        assertThat(cli.run("show", "community:wikidata-q3955").out())
                .contains("Weimar", "Germany (country:DE)", "2812479", "1970-09-06");
        assertThat(cli.run("show", "community:wikidata-q1040").out())
                .containsPattern("wikidata-q40898 +sister +1955 ")
                .containsPattern("wikidata-q643919 +sister +1998-10 ");
    }

    private String dryRun(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "import";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 1] = "--dry-run";
        return new Cli(scratch.resolve("data")).run(all).out();
    }
}
