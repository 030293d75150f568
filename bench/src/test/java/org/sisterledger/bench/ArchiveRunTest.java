package org.sisterledger.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveRunTest {
    private static final int RECORDS = 320;

    @TempDir
    Path scratch;

    @Test
    void killedRunAndItsResumptionGiveTheRootAndTheResultsOfAnUndisturbedOne() throws Exception {
        assertThat(ArchiveRun.run(RECORDS, 7)).isEmpty();
    }

    @Test
    void sameSeedGivesTheSameArchiveWithEveryKindOfRecord() throws Exception {
        var kinds = GeneratedWarc.write(scratch.resolve("a"), 64, 3);
        GeneratedWarc.write(scratch.resolve("b"), 64, 3);
        assertThat(Files.mismatch(scratch.resolve("a"), scratch.resolve("b"))).isEqualTo(-1);
        assertThat(kinds.keySet()).contains(RecordKind.values());
        assertThat(kinds.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(64);
    }
}
