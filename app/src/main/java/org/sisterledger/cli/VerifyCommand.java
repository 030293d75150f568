package org.sisterledger.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.sisterledger.answer.Json;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.Verification;
import org.sisterledger.ledger.Verification.Misfit;
import org.sisterledger.ledger.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Recomputes the ledger. */
@Command(
        name = "verify",
        description = {
            "Recomputes every entry, hash and derived row of the record. Exit code 1 if anything does not fit.",
            "Whoever can write the file can write all of it anew: compare it with a root kept elsewhere, by --against."
        })
final class VerifyCommand extends Verb {
    @Option(
            names = "--against",
            paramLabel = "ROOT@POSITION",
            description = "A root that was printed earlier: the record must still contain it.")
    private @Nullable String against;

    @Option(names = "--format", paramLabel = "FORM", description = "text (default) or json.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        Optional<Arguments.Checkpoint> checkpoint = Optional.ofNullable(against).map(VerifyCommand::parse);
        Verification verification = folder().verify(folder().view(null), progress());
        List<Misfit> misfits = new ArrayList<>(verification.misfits());
        if (misfits.isEmpty()) {
            checkpoint.flatMap(kept -> compare(kept, verification.head())).ifPresent(misfits::add);
        }
        if (format == Format.JSON) {
            terminal().out().print(json(verification, misfits));
        } else {
            print(verification, misfits, checkpoint);
        }
        return misfits.isEmpty() ? CLEAN : FOUND;
    }

    private static Arguments.Checkpoint parse(String text) {
        try {
            return Arguments.Checkpoint.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--against: " + e.getMessage());
        }
    }

    private Optional<Misfit> compare(Arguments.Checkpoint kept, Head now) {
        if (kept.position() > now.position()) {
            return Optional.of(new Misfit(
                    "entry " + now.position(),
                    "the record ends after " + now.position() + " entries, and the checkpoint is of "
                            + kept.position()));
        }
        try (Ledger ledger = folder().openForReading()) {
            Head then = ledger.head(View.at(folder().clearance(), kept.position()));
            return then.root().equals(kept.root())
                    ? Optional.empty()
                    : Optional.of(
                            new Misfit(
                                    "the first " + kept.position() + " entries",
                                    "expected root " + kept.root() + " by the checkpoint, found " + then.root()
                                            + ". The record was written anew, or the checkpoint is of another record or clearance"));
        }
    }

    private LongConsumer progress() {
        long[] next = {System.nanoTime() + TimeUnit.SECONDS.toNanos(2)};
        return entries -> {
            long now = System.nanoTime();
            if (now >= next[0]) {
                next[0] = now + TimeUnit.SECONDS.toNanos(2);
                terminal().say(String.format("%,d entries verified", entries));
            }
        };
    }

    private void print(Verification found, List<Misfit> misfits, Optional<Arguments.Checkpoint> checkpoint) {
        Page page = terminal().page();
        page.line(0, "Root     " + found.head().root() + "@" + found.head().position());
        page.line(0, String.format("Entries  %,d", found.entries()));
        checkpoint.ifPresent(kept -> page.line(0, "Against  " + kept.root() + "@" + kept.position()));
        if (misfits.isEmpty()) {
            page.line(0, page.paint(Page.Style.GREEN, "intact"));
            return;
        }
        Misfit first = misfits.get(0);
        page.text(0, "", "NOT INTACT. The first that does not fit: " + first.where() + ".", Page.Style.RED);
        misfits.forEach(misfit -> page.text(2, misfit.where() + ": ", misfit.problem(), Page.Style.PLAIN));
        page.text(0, "Do not write to it. Keep a copy for study, and restore the record from a backup.");
    }

    private static String json(Verification found, List<Misfit> misfits) {
        return new Json()
                .object()
                .field("format", "sisterledger-verification/1")
                .field("intact", misfits.isEmpty())
                .field("root", found.head().root().toString())
                .field("position", found.head().position())
                .field("entries", found.entries())
                .list(
                        "misfits",
                        misfits,
                        (json, misfit) -> json.object()
                                .field("where", misfit.where())
                                .field("problem", misfit.problem())
                                .endObject())
                .endObject()
                .toString();
    }
}
