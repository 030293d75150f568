package org.sisterledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A starter record for the tests of a class, and a folder for each test. */
abstract class StarterRecord {
    @TempDir
    static Path starter;

    static Cli cli;

    @TempDir
    Path scratch;

    @BeforeAll
    static void loadTheStarterRecord() {
        cli = new Cli(starter);
        Cli.Result loaded = cli.run("import", "starter", "--author", "Ada");
        assertThat(loaded.code()).as(loaded.err()).isZero();
    }

    /** A folder with a copy of the starter record. */
    final Path copy() throws IOException {
        Path data = Files.createDirectories(scratch.resolve("copy"));
        Files.copy(starter.resolve("record.sqlite"), data.resolve("record.sqlite"));
        return data;
    }
}
