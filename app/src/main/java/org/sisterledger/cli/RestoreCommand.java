package org.sisterledger.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sisterledger.store.Backup;
import org.sisterledger.store.RecordPlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a record back from a backup. */
@Command(
        name = "restore",
        description =
                "Puts a record back from a file that 'backup' wrote, into a folder or database without one, and verifies it.")
final class RestoreCommand extends Verb {
    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Option(names = "--to", paramLabel = "DIR|URL", description = "Where the record is to be. Default: that of --data.")
    private @Nullable String to;

    @Override
    public Integer call() {
        RecordPlace place = to == null ? folder().place() : RecordPlace.of(to);
        Ticker ticker = new Ticker(terminal());
        Backup backup = Backup.restore(file, place, done -> ticker.tell(() -> String.format("%,d entries", done)));
        BackupCommand.print(terminal().page(), backup, "restored into " + place);
        return CLEAN;
    }
}
