package org.sisterledger.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small runs of the damage that bench/flip and bench/kill do at length. */
class DamageTest {
    @Test
    void aFlippedByteIsFound(@TempDir Path folder) throws IOException, SQLException {
        SampleRecord.make(folder, 400, 5);
        PrintStream silent = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        FlipRun.Outcome outcome = FlipRun.run(folder, 200, 5, silent);
        assertThat(outcome.missed()).isEmpty();
        assertThat(outcome.stumbled()).isEmpty();
        assertThat(outcome.found()).isGreaterThan(100);
    }

    @Test
    void aKilledImportLosesNothingThatItAcknowledged() throws IOException, InterruptedException {
        KillRun.Outcome outcome = KillRun.run(5, 7, List.of());
        assertThat(outcome.faults()).isEmpty();
    }
}
