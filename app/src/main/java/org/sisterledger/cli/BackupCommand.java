package org.sisterledger.cli;

import java.nio.file.Path;
import org.sisterledger.store.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Backs the record up into a file. */
@Command(
        name = "backup",
        description = {
            "Writes the whole record, entries of all clearances, into a file and verifies it. Others may write meanwhile.",
            "Texts that are erased later stay in it: keep backups no longer than you must."
        })
final class BackupCommand extends Verb {
    @Parameters(paramLabel = "FILE", description = "The file to be made.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        folder().requireRecord();
        Ticker ticker = new Ticker(terminal());
        Backup backup =
                Backup.write(folder().place(), file, done -> ticker.tell(() -> String.format("%,d entries", done)));
        print(terminal().page(), backup, "backed up into " + file);
        return CLEAN;
    }

    /** Prints what a backup holds. */
    static void print(Page page, Backup backup, String done) {
        page.line(0, "Root     " + backup.head().root() + "@" + backup.head().position() + " of all entries");
        page.line(
                0,
                "Public   " + backup.publicHead().root() + "@"
                        + backup.publicHead().position());
        page.line(0, "intact, " + done);
    }
}
