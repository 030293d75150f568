package org.sisterledger.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sisterledger.connect.corpus.Location;
import org.sisterledger.connect.document.Extraction.Reason;
import org.sisterledger.proof.Digest;

class RunFileTest {
    private static final RunHeader HEADER =
            new RunHeader(Digest.ofBytes(new byte[] {1}), "format\tjson\n", 12, Optional.of(7L));
    private static final Unread UNREAD = new Unread(
            3,
            true,
            new Location("a\tb\\c\n.warc", OptionalLong.of(5), Optional.of("<urn:1>"), Optional.empty()),
            new Reason("broken", "two\nlines"));

    @TempDir
    Path scratch;

    @Test
    void whatIsCommittedIsRememberedAndATornBatchIsNot() throws IOException {
        Path path = scratch.resolve("sub/a.run");
        Progress reached = new Progress(4, 0, 1, 99, 8, false);
        try (RunFile file = RunFile.begin(path, HEADER)) {
            file.commit(List.of(UNREAD), reached);
        }
        Files.writeString(path, "failed\t6\tlate\tno end of a batch\tf\t\t\t\ndone\t5", StandardOpenOption.APPEND);
        assertThat(RunFile.findHeader(path)).contains(HEADER);
        try (RunFile file = RunFile.resume(path)) {
            assertThat(file.progress()).isEqualTo(reached);
            List<Unread> unread = new ArrayList<>();
            file.forEachUnread(unread::add);
            assertThat(unread).containsExactly(UNREAD);
            file.commit(List.of(), new Progress(5, 0, 1, 120, 8, true));
        }
        try (RunFile file = RunFile.resume(path)) {
            assertThat(file.progress()).isEqualTo(new Progress(5, 0, 1, 120, 8, true));
        }
    }

    @Test
    void headerThatWasNotWrittenWholeIsNone() throws IOException {
        Path path = scratch.resolve("a.run");
        assertThat(RunFile.findHeader(path)).isEmpty();
        Files.writeString(path, "sisterledger-run/1\tsha25");
        assertThat(RunFile.findHeader(path)).isEmpty();
    }

    @Test
    void anotherFileIsNotTakenForARun() throws IOException {
        Path path = Files.writeString(scratch.resolve("a.run"), "A letter\n");
        assertThatThrownBy(() -> RunFile.findHeader(path))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a.run");
    }

    @Test
    void runThatIsUnderWayCannotBeTakenUp() throws IOException {
        Path path = scratch.resolve("a.run");
        try (RunFile file = RunFile.begin(path, HEADER)) {
            assertThatThrownBy(() -> RunFile.resume(path)).isInstanceOf(IOException.class);
            assertThat(file.progress()).isEqualTo(Progress.NONE);
        }
    }
}
