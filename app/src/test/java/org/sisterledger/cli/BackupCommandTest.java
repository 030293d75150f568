package org.sisterledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sisterledger.ledger.Drafts;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.store.RecordPlace;
import org.sisterledger.store.postgres.PostgresServer;

/** copy, backup and restore, and a database in place of the folder. */
class BackupCommandTest {
    @TempDir
    private Path folder;

    private String data;
    private String root;

    @BeforeEach
    void makeRecord() {
        data = folder.resolve("data").toString();
        try (Ledger ledger = RecordPlace.of(data).open()) {
            ledger.append(List.of(Drafts.asserted("community:a", "name", "A")));
            root = ledger.head(View.PUBLIC).root() + "@1";
        }
    }

    @Test
    void aBackupAndItsRestorePrintTheRoot() {
        String file = folder.resolve("kept").toString();
        CommandRun backup = CommandRun.of("backup", file, "--data", data);
        assertThat(backup.code()).isZero();
        assertThat(backup.out()).contains("Public   " + root).contains("intact, backed up into");
        CommandRun restore =
                CommandRun.of("restore", file, "--data", folder.resolve("other").toString());
        assertThat(restore.code()).isZero();
        assertThat(restore.out()).contains("Public   " + root).contains("intact, restored into");
        CommandRun again = CommandRun.of("restore", file, "--to", data);
        assertThat(again.code()).isEqualTo(3);
        assertThat(again.err()).contains("is there already");
    }

    @Test
    void aCopyIntoADatabaseAndAReadFromItNameTheSameRoot() {
        String url = PostgresServer.newUrl();
        CommandRun copy = CommandRun.of("copy", "--from", data, "--to", url);
        assertThat(copy.code()).isZero();
        assertThat(copy.out()).contains("Public   " + root).contains("Copied   1 entries");
        CommandRun verify = CommandRun.of("verify", "--data", url);
        assertThat(verify.code()).isZero();
        assertThat(verify.out()).contains(root).contains("intact");
        CommandRun show = CommandRun.of("show", "community:a", "--data", url);
        assertThat(show.out()).contains("A");
    }

    @Test
    void aRestoreBesideWhatIsLeftOfAnotherRecordIsRefused() throws IOException {
        String file = folder.resolve("kept").toString();
        assertThat(CommandRun.of("backup", file, "--data", data).code()).isZero();
        for (String ending : List.of("-wal", "-shm", "-journal")) {
            Path other = Files.createDirectory(folder.resolve("other" + ending));
            Path left = Files.writeString(other.resolve("record.sqlite" + ending), "of another record");
            CommandRun refused = CommandRun.of("restore", file, "--to", other.toString());
            assertThat(refused.code()).isEqualTo(3);
            assertThat(refused.err()).contains("record.sqlite" + ending).contains("Move it away");
            assertThat(other).isDirectoryContaining(left::equals);
            assertThat(Files.exists(other.resolve("record.sqlite"))).isFalse();
            Files.delete(left);
            assertThat(CommandRun.of("restore", file, "--to", other.toString()).out())
                    .contains("Public   " + root);
        }
    }

    @Test
    void aPasswordBeforeTheHostIsRefusedAndNotShown() {
        for (String address : List.of("alice:sesame@127.0.0.1:1/db", "alice:sesame?x@127.0.0.1:1/db")) {
            CommandRun refused = CommandRun.of("log", "--data", "jdbc:postgresql://" + address);
            assertThat(refused.code()).isEqualTo(3);
            assertThat(refused.err()).contains("PGPASSWORD").doesNotContain("sesame");
        }
    }

    @Test
    void whatIsNoRecordIsRefused() {
        assertThat(CommandRun.of("copy", "--from", folder.resolve("none").toString(), "--to", data)
                        .err())
                .contains("there is no record in");
        assertThat(CommandRun.of("backup", folder.resolve("kept").toString(), "--data", folder + "/none")
                        .code())
                .isEqualTo(3);
        assertThat(Files.exists(folder.resolve("kept"))).isFalse();
        assertThat(CommandRun.of("log", "--data", "jdbc:other://host/db?password=sesame")
                        .err())
                .contains("jdbc:postgresql:")
                .doesNotContain("sesame");
        assertThat(CommandRun.of("log", "--data", "jdbc:postgresql://127.0.0.1:1/none?password=sesame")
                        .err())
                .contains("cannot be reached")
                .doesNotContain("sesame");
    }
}
