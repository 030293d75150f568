package org.sisterledger.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sisterledger.connect.ledger.LedgerFileWriter;
import org.sisterledger.count.TieTable;
import org.sisterledger.export.Export;
import org.sisterledger.export.Extract;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.views.TieTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Hands out the record in formats of others, or as a ledger file for another office. */
@Command(
        name = "export",
        description = {
            "Writes ties that the options pick, each with its sources and their licences, for others to use; docs/export.md says"
                    + " what each format carries. What the clearance does not see is in none.",
            "ledger writes all entries that the clearance sees, with hashes by which they can be checked against a root; another"
                    + " office takes them with 'sisterledger import FILE'."
        })
final class ExportCommand extends Verb {
    private static final Set<String> WITH_LEDGER =
            Set.of("--as", "--output", "--force", "--at", "--data", "--clearance");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private TieFilter filter = new TieFilter();

    @Option(
            names = "--as",
            required = true,
            paramLabel = "FORM",
            description = "csv, geojson, jsonld, datapackage, graphml, gexf or ledger.")
    private Form form = Form.CSV;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where to; a folder for datapackage. Default: standard output.")
    private @Nullable Path output;

    @Option(names = "--force", description = "Replace what is there.")
    private boolean force;

    @Option(
            names = "--at",
            paramLabel = "POSITION",
            description = "Look at the first POSITION entries of the ledger only.")
    private @Nullable Long at;

    /** The words of the option. */
    enum Form {
        CSV,
        GEOJSON,
        JSONLD,
        DATAPACKAGE,
        GRAPHML,
        GEXF,
        LEDGER
    }

    @Override
    public Integer call() throws IOException {
        boolean folder = form == Form.DATAPACKAGE;
        if (folder && output == null) {
            throw new UsageException("--as datapackage: a package is a folder. Name it with --output.");
        }
        if (form == Form.LEDGER) {
            refuseFilters();
        }
        ExportTarget target = output == null ? null : new ExportTarget(output, force, folder);
        return folder().look(at, (ledger, view, head) -> {
            try {
                if (form == Form.LEDGER) {
                    writeLedger(ledger, head, target);
                } else {
                    writeTies(ledger, view, head, target);
                }
                return CLEAN;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void refuseFilters() {
        for (OptionSpec given : spec.commandLine().getParseResult().matchedOptions()) {
            if (!WITH_LEDGER.contains(given.longestName())) {
                throw new UsageException(given.longestName()
                        + ": a ledger file holds every entry that the clearance sees, or its root would be another. Leave"
                        + " the option out, or choose another format.");
            }
        }
    }

    private void writeLedger(Ledger ledger, Head head, @Nullable ExportTarget target) throws IOException {
        Ticker ticker = new Ticker(terminal());
        ExportTarget.Text text = out -> new LedgerFileWriter(ledger, folder().clearance(), head, part -> {
                    try {
                        out.write(part);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .write(done -> ticker.tell(() -> String.format("%,d of %,d entries", done, head.position())));
        try {
            write(text, target);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--at: " + e.getMessage());
        }
        terminal().say(String.format("Wrote %,d entries. Root %s", head.position(), head.root()));
    }

    private void writeTies(Ledger ledger, View view, Head head, @Nullable ExportTarget target) throws IOException {
        TieTable table =
                TieTables.in(folder().path().resolve("cache")).get(ledger, view, head, new TieProgress(terminal()));
        Extract extract = new Extract(
                ledger, table, new Extract.Origin(folder().clearance(), head, filter.definition(table), filter.day()));
        Ticker ticker = new Ticker(terminal());
        if (form == Form.DATAPACKAGE && target != null) {
            target.writeFolder(folder -> {
                long left = Export.writePackage(
                        extract, folder, rows -> ticker.tell(() -> String.format("%,d rows", rows)));
                if (left > 0) {
                    terminal()
                            .say(String.format(
                                    "%,d %s into no table: erased, or a list with a semicolon in a value.",
                                    left, left == 1 ? "fact fits" : "facts fit"));
                }
            });
        } else {
            Export.Format format = Export.Format.valueOf(form.name());
            write(
                    out -> Export.write(
                            format,
                            extract,
                            out,
                            done -> ticker.tell(() -> String.format("%,d of %,d ties", done, extract.size()))),
                    target);
        }
        terminal()
                .say(String.format(
                        "Wrote %,d ties, as of %s. Ledger %s@%d",
                        extract.size(), filter.day(), head.root(), head.position()));
    }

    private void write(ExportTarget.Text text, @Nullable ExportTarget target) throws IOException {
        if (target == null) {
            ExportTarget.write(terminal().out(), text);
        } else {
            target.writeFile(text);
        }
    }
}
