package org.sisterledger.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.sisterledger.connect.ledger.LedgerFileImport;
import org.sisterledger.connect.ledger.LedgerHeader;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;

/** Takes a ledger file of another office into the record, and says what was taken and what now differs. */
final class LedgerLoading {
    private static final int LISTED = 20;

    private final Terminal terminal;
    private final DataFolder folder;
    private final AtomicReference<LedgerFileImport.Outcome> done =
            new AtomicReference<>(new LedgerFileImport.Outcome(0, 0));

    LedgerLoading(Terminal terminal, DataFolder folder) {
        this.terminal = terminal;
        this.folder = folder;
    }

    /**
     * Loads a file, or only says what would be taken; answers the exit code.
     *
     * @param erase whether redactions in the file may erase texts of entries that the record has
     */
    int load(Path file, boolean dryRun, boolean erase) throws IOException {
        LedgerFileImport entries = new LedgerFileImport(file);
        LedgerFileImport.Checked found = check(entries);
        LedgerHeader header = found.header();
        terminal.say(String.format(
                "%,d entries as %s sees them; they give the root %s.",
                header.entries(), header.clearance(), header.root()));
        if (dryRun) {
            return tellOnly(entries, found);
        }
        if (!found.erasures().isEmpty() && !erase) {
            list(found.erasures());
            throw new UsageException(String.format(
                    "%s: %,d of its redactions would erase texts in this record, see above; nothing was taken. Look at them, then"
                            + " add --accept-redactions.",
                    file, found.erasures().size()));
        }
        return Interruption.guard(() -> take(entries, header), () -> {
                    terminal.finish();
                    terminal.say(String.format(
                            "Stopped. %,d of %,d entries are in the record for good; nothing is half-written. Run the"
                                    + " same command again for the rest.",
                            done.get().taken() + done.get().there(), header.entries()));
                })
                ? Verb.CLEAN
                : Faults.WORLD;
    }

    private LedgerFileImport.Checked check(LedgerFileImport entries) throws IOException {
        Ticker checking = new Ticker(terminal);
        LongConsumer progress = done -> checking.tell(() -> String.format("%,d entries checked", done));
        if (!folder.hasRecord()) {
            return entries.check(Optional.empty(), progress);
        }
        try (Ledger ledger = folder.openForReading()) {
            return entries.check(Optional.of(ledger), progress);
        }
    }

    private void list(List<LedgerFileImport.Erasure> erasures) {
        erasures.stream()
                .limit(LISTED)
                .forEach(each -> terminal.out()
                        .printf(
                                "  redaction %s erases %s of %s%n",
                                each.redaction(), String.join(", ", each.fields()), each.target()));
        if (erasures.size() > LISTED) {
            terminal.out().printf("  and %,d more%n", erasures.size() - LISTED);
        }
    }

    private int tellOnly(LedgerFileImport entries, LedgerFileImport.Checked found) throws IOException {
        LedgerHeader header = found.header();
        LedgerFileImport.Outcome outcome = new LedgerFileImport.Outcome(header.entries(), 0);
        if (folder.hasRecord()) {
            try (Ledger ledger = folder.openForReading()) {
                outcome = entries.compare(ledger, folder.view(null));
            }
        }
        terminal.out()
                .printf(
                        "%,d entries could be taken; %,d are there already. Nothing was taken (--dry-run).%n",
                        outcome.taken(), outcome.there());
        if (!found.erasures().isEmpty()) {
            terminal.out()
                    .printf(
                            "%,d of its redactions would erase texts in this record (--accept-redactions):%n",
                            found.erasures().size());
            list(found.erasures());
        }
        return Verb.CLEAN;
    }

    private boolean take(LedgerFileImport entries, LedgerHeader header) {
        try (Ledger ledger = folder.openForWriting()) {
            Ticker loading = new Ticker(terminal);
            LedgerFileImport.Taken taken = entries.load(ledger, folder.view(null), outcome -> {
                done.set(outcome);
                long through = outcome.taken() + outcome.there();
                loading.tell(() -> String.format("%,d of %,d entries", through, header.entries()));
                return through == header.entries() || !Interruption.isAsked();
            });
            if (done.get().taken() + done.get().there() < header.entries()) {
                return false;
            }
            summarize(ledger, taken);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void summarize(Ledger ledger, LedgerFileImport.Taken taken) {
        View view = folder.view(null);
        Head head = ledger.head(view);
        terminal.out()
                .printf(
                        "Took %,d entries; %,d were there already.%nRoot %s@%d%n",
                        done.get().taken(), done.get().there(), head.root(), head.position());
        List<LedgerFileImport.Conflict> conflicts = new ArrayList<>();
        long[] count = {0};
        LedgerFileImport.forEachConflict(ledger, view, taken, conflict -> {
            if (count[0]++ < LISTED) {
                conflicts.add(conflict);
            }
        });
        if (count[0] > 0) {
            terminal.out()
                    .printf(
                            "%,d %s now given differently by what was there and what was taken; all values are kept:%n",
                            count[0], count[0] == 1 ? "property is" : "properties are");
            conflicts.forEach(conflict -> terminal.out()
                    .printf(
                            "  %s %s: %s%n",
                            conflict.subject(), conflict.property(), String.join(" | ", conflict.values())));
            if (count[0] > LISTED) {
                terminal.out().printf("  and %,d more%n", count[0] - LISTED);
            }
        }
    }
}
