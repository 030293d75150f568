package org.sisterledger.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.sisterledger.connect.table.ImportRule;
import org.sisterledger.connect.table.TableFile;
import org.sisterledger.connect.table.TableImport;

/** Imports tables in the project's own schema: all rows are checked before the first is taken. */
final class TableLoading {
    private final Terminal terminal;
    private final DataFolder folder;
    private final boolean dryRun;
    private final boolean skipBad;

    TableLoading(Terminal terminal, DataFolder folder, boolean dryRun, boolean skipBad) {
        this.terminal = terminal;
        this.folder = folder;
        this.dryRun = dryRun;
        this.skipBad = skipBad;
    }

    /** Loads the tables; answers the exit code: bad input if a row is bad. */
    int load(List<TableFile> files, ImportRule rule, Optional<String> author) throws IOException {
        TableImport tableImport = new TableImport(files, skipBad);
        TableImport.Survey survey = tableImport.survey(folder::among, fault -> terminal.say(fault.toString()));
        boolean loading = !dryRun && !survey.good().isEmpty();
        boolean finished =
                !loading || new Loading(terminal, folder).load(tableImport, survey, rule, author.orElseThrow());
        if (finished) {
            summarize(survey);
        }
        return survey.badRows() == 0 ? Verb.CLEAN : Verb.USAGE;
    }

    private void summarize(TableImport.Survey survey) {
        if (dryRun) {
            terminal.out()
                    .printf(
                            "Read %,d rows in %d tables: %,d facts could be loaded. Nothing was (--dry-run).%n",
                            survey.rows(), survey.good().size() + survey.refused(), survey.facts());
        }
        if (survey.badRows() > 0) {
            terminal.say(String.format(
                    "%,d bad %s. %s",
                    survey.badRows(),
                    survey.badRows() == 1 ? "row" : "rows",
                    skipBad
                            ? "They were left out. Correct them and run the same again."
                            : survey.refused()
                                    + (survey.refused() == 1 ? " table was" : " tables were")
                                    + " not loaded because of them. Correct them and run the same again, or load"
                                    + " the good rows with --skip-bad."));
        }
    }
}
