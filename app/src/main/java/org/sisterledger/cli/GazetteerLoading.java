package org.sisterledger.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sisterledger.connect.gazetteer.GazetteerFolder;
import org.sisterledger.connect.gazetteer.GazetteerImport;
import org.sisterledger.connect.gazetteer.RowReport;
import org.sisterledger.connect.gazetteer.UnreadableGazetteerException;

/** Imports gazetteers into the data folder and tells what became of every row. */
final class GazetteerLoading {
    private final Terminal terminal;
    private final GazetteerImport gazetteers;
    private boolean damaged;

    GazetteerLoading(Terminal terminal, DataFolder folder) throws IOException {
        this.terminal = terminal;
        this.gazetteers = new GazetteerImport(GazetteerFolder.of(folder.path()));
    }

    /**
     * Imports a file, or the files of a folder.
     *
     * @return the exit code: bad input if a file is damaged, or none is a gazetteer
     */
    int load(Path path, boolean dryRun) throws IOException {
        List<Path> files = list(path);
        int taken = 0;
        boolean alone = files.size() == 1;
        for (Path file : files) {
            taken += read(file, alone) ? 1 : 0;
        }
        if (taken == 0) {
            gazetteers.discard();
            if (!damaged) {
                throw new UsageException(path + ": no gazetteer in this folder. Name a folder or file with one.");
            }
            return Verb.USAGE;
        }
        GazetteerImport.Outcome outcome = gazetteers.finish(dryRun);
        if (outcome.waiting() > 0) {
            terminal.say(String.format(
                    "%,d rows name places without coordinates which no imported file gives. Import one that has them, such as a"
                            + " GeoNames table; these rows then join.",
                    outcome.waiting()));
        }
        terminal.out()
                .printf(
                        dryRun
                                ? "The gazetteer would have %,d places under %,d names. Nothing was written (--dry-run).%n"
                                : outcome.added() == 0
                                        ? "Nothing new. The gazetteer has %,d places under %,d names.%n"
                                        : "The gazetteer has %,d places under %,d names.%n",
                        outcome.places(),
                        outcome.names());
        terminal.out().print(GazetteerFolder.CREDIT + "\n");
        return damaged ? Verb.USAGE : Verb.CLEAN;
    }

    // Whether the file is in the gazetteer now.
    private boolean read(Path file, boolean alone) throws IOException {
        try {
            Optional<RowReport> report = gazetteers.add(file);
            if (report.isEmpty()) {
                terminal.out().print(file + ": imported before; nothing to do.\n");
            }
            report.ifPresent(rows -> tell(file, rows));
            return true;
        } catch (UnreadableGazetteerException e) {
            // A text about the gazetteers may lie beside them.
            if (alone || !e.isForeign()) {
                damaged = true;
                terminal.say(String.valueOf(e.getMessage()));
            } else {
                terminal.say(file + ": no gazetteer, left out.");
            }
            return false;
        }
    }

    private void tell(Path file, RowReport rows) {
        terminal.out().printf("%s: %,d rows, %,d taken.%n", file, rows.read(), rows.taken());
        for (Map.Entry<String, RowReport.Refusals> refused : rows.refused().entrySet()) {
            terminal.say(String.format(
                    "%s: %,d not taken: %s", file, refused.getValue().count(), refused.getKey()));
            refused.getValue().examples().forEach(example -> terminal.say("    " + example));
        }
        if (rows.read() > rows.taken()) {
            terminal.say("  Rows that should have been taken: correct them and import the file again.");
        }
    }

    private static List<Path> list(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new UsageException(
                    path + ": there is no such file or folder. Name a gazetteer, or a folder of gazetteers.");
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
