package org.sisterledger.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.sisterledger.connect.register.DryRun;
import org.sisterledger.connect.register.FactSink;
import org.sisterledger.connect.register.ImportFile;
import org.sisterledger.connect.register.LedgerBatches;
import org.sisterledger.connect.register.RegisterIntake;
import org.sisterledger.connect.register.RegisterSource;
import org.sisterledger.connect.register.RowOutcomes;
import org.sisterledger.connect.register.Tally;
import org.sisterledger.connect.table.ImportRule;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;

/** Imports what a register states, with progress, a report of every row that was not taken, and an end between two transactions. */
final class RegisterLoading {
    private final Terminal terminal;
    private final DataFolder folder;
    private final Optional<Path> report;

    RegisterLoading(Terminal terminal, DataFolder folder, Optional<Path> report) {
        this.terminal = terminal;
        this.folder = folder;
        this.report = report;
    }

    /** Reads rows into an intake. */
    @FunctionalInterface
    interface Reading {
        /** Reads all rows, or until the intake is stopped. */
        void read(RegisterIntake intake, RowOutcomes outcomes) throws IOException;
    }

    /**
     * What is to be read.
     *
     * @param source the register
     * @param size how many bytes there are; 0 if not known
     * @param position how many bytes were read
     * @param reading reads them
     */
    record Job(RegisterSource source, long size, LongSupplier position, Reading reading) {
        /** A job on files. */
        static Job ofFiles(RegisterSource source, List<ImportFile> files, Reading reading) throws IOException {
            long size = 0;
            for (ImportFile file : files) {
                size += file.size();
            }
            return new Job(
                    source,
                    size,
                    () -> files.stream().mapToLong(ImportFile::position).sum(),
                    reading);
        }
    }

    /** Reads and reports; keeps nothing. */
    int rehearse(Job job) throws IOException {
        try (Writer lines = openReport()) {
            RowOutcomes outcomes = new RowOutcomes(lines);
            FactSink sink = new DryRun(Interruption::isAsked);
            Tally tally = run(job, sink, outcomes);
            summarize(outcomes, tally);
            terminal.out().printf("%,d facts could be loaded. Nothing was (--dry-run).%n", sink.appended());
        }
        return Verb.CLEAN;
    }

    /** Loads into the record. */
    int load(Job job, String author) throws IOException {
        try (Writer lines = openReport()) {
            RowOutcomes outcomes = new RowOutcomes(lines);
            return Interruption.guard(
                    () -> {
                        try (Ledger ledger = folder.openForWriting()) {
                            return load(job, author, ledger, outcomes);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    () -> {
                        terminal.finish();
                        terminal.say(String.format(
                                "Stopped after %,d rows. What was loaded is in the record for good; nothing is half-written. Run the"
                                        + " same command again for the rest.",
                                outcomes.rows()));
                    });
        }
    }

    private int load(Job job, String author, Ledger ledger, RowOutcomes outcomes) throws IOException {
        FactSink sink =
                new LedgerBatches(ledger, ImportRule.REGISTERS.declare(ledger, author), author, Interruption::isAsked);
        Tally tally = run(job, sink, outcomes);
        if (!sink.isStopped()) {
            summarize(outcomes, tally);
            Head head = ledger.head(View.of(folder.clearance()));
            terminal.out()
                    .printf(
                            "Loaded %,d facts; %,d stood already.%nRoot %s@%d%n",
                            sink.appended(), sink.repeated(), head.root(), head.position());
        }
        return Verb.CLEAN;
    }

    private Tally run(Job job, FactSink sink, RowOutcomes outcomes) throws IOException {
        RegisterIntake intake = new RegisterIntake(job.source(), sink);
        ImportProgress progress = new ImportProgress(terminal, job.position(), outcomes::rows, job.size());
        try {
            job.reading().read(intake, outcomes);
        } finally {
            progress.stop();
            // What was read before a fault is taken, as its message says.
            sink.finish();
        }
        return intake.tally();
    }

    private void summarize(RowOutcomes outcomes, Tally tally) {
        terminal.out()
                .printf(
                        "%,d rows: %,d taken, %,d not taken.%n",
                        outcomes.rows(), outcomes.taken(), outcomes.rows() - outcomes.taken());
        outcomes.counted().forEach((what, count) -> terminal.out().printf("  %s: %,d%n", what, count));
        outcomes.refused().forEach((reason, count) -> terminal.out().printf("  %,d not taken: %s%n", count, reason));
        outcomes.remarked().forEach((reason, count) -> terminal.out().printf("  %,d to look at: %s%n", count, reason));
        terminal.out()
                .printf(
                        "%,d statements, %,d pairs, %,d one-sided, %,d places.%n",
                        tally.statements(), tally.pairs(), tally.oneSided(), tally.places());
    }

    private Writer openReport() throws IOException {
        if (report.isEmpty()) {
            return Writer.nullWriter();
        }
        return Files.newBufferedWriter(report.get());
    }
}
