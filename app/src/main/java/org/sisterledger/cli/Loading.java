package org.sisterledger.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.sisterledger.connect.table.ImportRule;
import org.sisterledger.connect.table.TableImport;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;

/** Loads tables with a report of progress, and ends between two transactions when it is told to. */
final class Loading {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Terminal terminal;
    private final DataFolder folder;
    private final AtomicReference<TableImport.Outcome> done =
            new AtomicReference<>(new TableImport.Outcome(0, 0, false));
    private long nextReport;

    Loading(Terminal terminal, DataFolder folder) {
        this.terminal = terminal;
        this.folder = folder;
    }

    /** Loads; answers whether it came to the end. */
    boolean load(TableImport tables, TableImport.Survey survey, ImportRule rule, String author) {
        long start = System.nanoTime();
        nextReport = start + SECOND;
        return Interruption.guard(
                () -> {
                    try (Ledger ledger = folder.openForWriting()) {
                        TableImport.Outcome outcome = tables.load(survey, ledger, rule, author, committed -> {
                            done.set(committed);
                            report(committed, survey.facts(), start);
                            return !Interruption.isAsked();
                        });
                        done.set(outcome);
                        if (outcome.finished()) {
                            summarize(outcome, survey, ledger.head(View.of(folder.clearance())));
                        }
                        return outcome.finished();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                () -> sayGoodbye(survey.facts()));
    }

    private void report(TableImport.Outcome outcome, long facts, long start) {
        long now = System.nanoTime();
        if (now >= nextReport && outcome.facts() < facts) {
            nextReport = now + SECOND;
            terminal.say(String.format(
                    "%,d of %,d facts, %,d a second",
                    outcome.facts(), facts, outcome.facts() * SECOND / (now - start)));
        }
    }

    private void summarize(TableImport.Outcome outcome, TableImport.Survey survey, Head head) {
        terminal.out()
                .print(String.format(
                        "Loaded %,d facts from %d tables; %,d stood already (loaded before, or in repeated rows).%nRoot %s@%d%n",
                        outcome.appended(), survey.good().size(), outcome.repeated(), head.root(), head.position()));
    }

    private void sayGoodbye(long facts) {
        TableImport.Outcome outcome = done.get();
        terminal.finish();
        terminal.say(
                outcome.finished()
                        ? "Stopped when all was done."
                        : String.format(
                                "Stopped. %,d of %,d facts are in the record for good; nothing is half-written. Run the same"
                                        + " command again for the rest.",
                                outcome.facts(), facts));
    }
}
