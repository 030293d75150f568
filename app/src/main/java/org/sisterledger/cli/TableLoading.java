package org.sisterledger.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sisterledger.connect.register.RowOutcomes;
import org.sisterledger.connect.table.DataPackage;
import org.sisterledger.connect.table.ImportRule;
import org.sisterledger.connect.table.TableFile;
import org.sisterledger.connect.table.TableImport;

/** Imports tables in the project's own schema: all rows are checked before the first is taken. */
final class TableLoading {
    private static final int SHOWN = 10;

    private final Terminal terminal;
    private final DataFolder folder;
    private final boolean dryRun;
    private final boolean skipBad;
    private final Optional<Path> report;

    TableLoading(Terminal terminal, DataFolder folder, boolean dryRun, boolean skipBad, Optional<Path> report) {
        this.terminal = terminal;
        this.folder = folder;
        this.dryRun = dryRun;
        this.skipBad = skipBad;
        this.report = report;
    }

    /** Loads the tables; answers the exit code: bad input if a row is bad. */
    int load(List<TableFile> files, ImportRule rule, Optional<String> author) throws IOException {
        TableImport tableImport = new TableImport(files, skipBad);
        TableImport.Survey survey = survey(tableImport);
        boolean loading = !dryRun && !survey.good().isEmpty();
        boolean finished =
                !loading || new Loading(terminal, folder).load(tableImport, survey, rule, author.orElseThrow());
        if (finished) {
            summarize(survey);
        }
        return survey.badRows() == 0 ? Verb.CLEAN : Verb.USAGE;
    }

    /** Loads the tables of a data package, and says under which licences and from which sources they are. */
    int load(DataPackage tables, Optional<String> author) throws IOException {
        terminal.out()
                .printf(
                        "Data package '%s': %,d tables.%n",
                        tables.name(), tables.tables().size());
        terminal.out().printf("Licences: %s%n", listed(tables.licences()));
        terminal.out().printf("Sources: %s%n", listed(tables.sources()));
        return load(tables.tables(), ImportRule.TABLES, author);
    }

    private static String listed(List<String> texts) {
        if (texts.isEmpty()) {
            return "none told.";
        }
        String first = String.join("; ", texts.subList(0, Math.min(SHOWN, texts.size())));
        return texts.size() <= SHOWN
                ? first
                : String.format("%s; and %,d more in datapackage.json", first, texts.size() - SHOWN);
    }

    private TableImport.Survey survey(TableImport tableImport) throws IOException {
        try (Writer lines = report.isPresent() ? Files.newBufferedWriter(report.get()) : Writer.nullWriter()) {
            RowOutcomes outcomes = new RowOutcomes(lines);
            return tableImport.survey(folder::among, fault -> {
                terminal.say(fault.toString());
                outcomes.refuse(
                        fault.file() + ", line " + fault.line(),
                        fault.column().map(column -> column + ": ").orElse("") + fault.problem(),
                        fault.value().orElse(""));
            });
        }
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
