package org.sisterledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sisterledger.Repository;

/** Files whose rows do not end, in each form of table that is read. */
class EndlessRowsTest {
    private static final String BOUND = "expected a row of at most 4,194,304 characters";

    @TempDir
    Path scratch;

    @ParameterizedTest
    @ValueSource(strings = {"x", "\"x\n"})
    void resultsOfAQueryAreRefused(String filling) throws IOException {
        assertRefused("--mapping", "wikidata-sparql", write("results.csv", "place,other\nQ1,", filling));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x"})
    void resultsWithTabsAreRefused(String filling) throws IOException {
        assertRefused("--mapping", "wikidata-sparql", write("results.tsv", "?place\t?other\nQ1\t", filling));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\"x\n"})
    void mappedTableIsRefused(String filling) throws IOException {
        String mapping = Repository.root()
                .resolve("docs/examples/city-office-mapping.json")
                .toString();
        String header = Files.readAllLines(Repository.root().resolve("docs/examples/city-office.csv"))
                .get(0);
        assertRefused("--mapping", mapping, write("city-office.csv", header + "\n", filling));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\"x\n"})
    void tableInTheSchemaIsRefused(String filling) throws IOException {
        assertRefused(write("communities.csv", "id,name,source\ncommunity:a,", filling));
    }

    private String write(String name, String beginning, String filling) throws IOException {
        String open = filling.startsWith("\"") ? "\"" : "";
        String more = filling.substring(open.length());
        return Files.writeString(scratch.resolve(name), beginning + open + more.repeat(5_000_000 / more.length()))
                .toString();
    }

    private void assertRefused(String... what) {
        String[] command = new String[what.length + 4];
        command[0] = "import";
        System.arraycopy(what, 0, command, 1, what.length);
        System.arraycopy(new String[] {"--author", "Jane Roe", "--dry-run"}, 0, command, what.length + 1, 3);
        Cli.Result refused = new Cli(scratch.resolve("data")).run(command);
        assertThat(refused.code()).isNotZero();
        assertThat(refused.out() + refused.err()).contains(BOUND).doesNotContain("\tat ");
        assertThat(refused.out() + refused.err()).hasSizeLessThan(5_000);
    }
}
