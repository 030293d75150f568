package org.sisterledger.cli;

import org.sisterledger.store.RecordCopy;
import org.sisterledger.store.RecordPlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Moves a record from one store to another. */
@Command(
        name = "copy",
        description = {
            "Copies a whole record, entries of all clearances, from one folder or database to another.",
            "The target has to be empty, or to hold what an earlier copy left that was stopped: it goes on from there."
        })
final class CopyCommand extends Verb {
    @Option(names = "--from", required = true, paramLabel = "DIR|URL", description = "Where the record is.")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "DIR|URL", description = "Where it is to be.")
    private String to = "";

    @Override
    public Integer call() {
        RecordPlace source = RecordPlace.of(from);
        if (!source.hasRecord()) {
            throw new UsageException("--from: there is no record in " + source + ".");
        }
        Ticker ticker = new Ticker(terminal());
        RecordCopy copy = RecordCopy.copy(
                source, RecordPlace.of(to), done -> ticker.tell(() -> String.format("%,d entries are there", done)));
        Page page = terminal().page();
        page.line(0, "Root     " + copy.head().root() + "@" + copy.head().position() + " of all entries, in both");
        page.line(
                0,
                "Public   " + copy.publicHead().root() + "@" + copy.publicHead().position() + ", in both");
        page.line(0, String.format("Copied   %,d entries", copy.copied()));
        return CLEAN;
    }
}
