package org.sisterledger.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpTest {
    @TempDir
    Path scratch;

    @Test
    void importAndToolkitFindWhatTheGeneratorWrote() throws IOException {
        Path dump = scratch.resolve("dump.json");
        SeededDump.Written written = SeededDump.write(dump, 8_000_000, 4);
        assertThat(written.ties()).isPositive();
        long[] expected = {written.items(), written.ties()};
        assertThat(DumpReading.sisterledger(dump)).isEqualTo(expected);
        assertThat(DumpReading.toolkit(dump)).isEqualTo(expected);
    }

    @Test
    void sameSeedGivesTheSameBytes() throws IOException {
        Path one = scratch.resolve("one.json");
        Path other = scratch.resolve("other.json");
        SeededDump.write(one, 300_000, 7);
        SeededDump.write(other, 300_000, 7);
        assertThat(Files.mismatch(one, other)).isEqualTo(-1);
    }
}
