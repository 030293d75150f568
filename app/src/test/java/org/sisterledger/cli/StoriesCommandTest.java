package org.sisterledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoriesCommandTest {
    private static final String BODY =
            "The council of a harbour city voted late on Tuesday to keep its pact with a partner"
                    + " abroad for five more years, after two hours in which residents spoke for and against it, and the letter that"
                    + " says so will leave the town hall on Friday with the signature of the mayor.";

    @TempDir
    Path folder;

    @Test
    void copiesAreOneStoryWithItsAgencyAndEarliestCarrier() throws IOException {
        write("b/copy.txt", "Title: Pact stays\nDate: 2024-05-03\nSource: The Courier\n\n" + BODY);
        write("a.txt", "Title: City keeps pact\nDate: 2024-05-04\nSource: The Post\n\nPORTO (AP) - " + BODY);
        write(
                "alone.txt",
                "Title: A bridge\nDate: 2024-05-01\nSource: The Post\n\nEngineers closed the old bridge when"
                        + " two cracks were found in its bearings, and lorries above twelve tonnes may not turn at the quay.");
        write("notes.md", BODY);
        Cli.Result told = new Cli(folder).run("stories", folder.toString());
        assertThat(told.code()).as(told.err()).isZero();
        assertThat(told.out())
                .contains("3 reports, 2 stories, 2 independent", "Pact stays", "2 carriers; agency Associated Press")
                .containsSubsequence("b/copy.txt", "a.txt")
                .contains("1 reports are carried by one only");
        JsonNode json = new ObjectMapper()
                .readTree(new Cli(folder)
                        .run("stories", folder.toString(), "--format", "json")
                        .out());
        assertThat(json.get("stories").get(1).get("earliest").asText()).isEqualTo("b/copy.txt");
        assertThat(json.get("stories").get(1).get("carriers")).hasSize(2);
        assertThat(json.get("independent").asInt()).isEqualTo(2);
    }

    @Test
    void whatCannotBeGroupedIsRefusedInWords() throws IOException {
        Cli cli = new Cli(folder);
        assertThat(cli.run("stories", folder.resolve("nowhere").toString()).err())
                .contains("no such folder");
        assertThat(cli.run("stories", folder.toString()).err()).contains("expected articles");
        write("empty.txt", " ");
        Cli.Result empty = cli.run("stories", folder.toString());
        assertThat(empty.code()).isEqualTo(2);
        assertThat(empty.err()).contains("Skipped: empty.txt");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
