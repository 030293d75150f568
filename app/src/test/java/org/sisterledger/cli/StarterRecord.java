package org.sisterledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
}
