package org.sisterledger.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sisterledger.answer.Json;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.Receipt;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.Digest;
import picocli.CommandLine.Option;

/** A command that makes an entry: it names an author, and prints the receipt and how to undo it. */
abstract class Entering extends Verb {
    @Option(
            names = "--author",
            paramLabel = "NAME",
            defaultValue = "${env:SISTERLEDGER_AUTHOR}",
            description = "Who answers for the entry. Default: SISTERLEDGER_AUTHOR.")
    private Optional<String> author = Optional.empty();

    @Option(names = "--reason", paramLabel = "WHY", description = "Why, in words.")
    private @Nullable String reason;

    @Option(names = "--format", paramLabel = "FORM", description = "text (default) or json.")
    private Format format = Format.TEXT;

    /** Does the work on the opened record. */
    abstract int enter(Ledger ledger);

    @Override
    public final Integer call() {
        author();
        try (Ledger ledger = folder().openExistingForWriting()) {
            return enter(ledger);
        }
    }

    final String author() {
        return author.filter(name -> !name.isBlank())
                .orElseThrow(
                        () -> new UsageException(
                                "every entry names its author, and none is given. Add --author NAME or set SISTERLEDGER_AUTHOR."));
    }

    final Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    final String requireReason() {
        return reason().filter(text -> !text.isBlank())
                .orElseThrow(() -> new UsageException("this needs a reason. Add --reason WHY."));
    }

    final View view() {
        return folder().view(null);
    }

    final Draft draft(Action action, Sensitivity sensitivity) {
        return new Draft(action, author(), reason(), sensitivity);
    }

    /**
     * Appends the drafts in one transaction and prints the receipt of the last.
     *
     * @param undo how to undo it, given the digits that name the entry
     */
    final int append(Ledger ledger, List<Draft> drafts, java.util.function.UnaryOperator<String> undo) {
        Receipt receipt = append(ledger, drafts);
        if (receipt.appended().isEmpty() || receipt.repeated() > 0) {
            terminal().say("This fact stands already, from the same source: it was not entered again.");
            return CLEAN;
        }
        Digest id = receipt.appended().get(receipt.appended().size() - 1);
        Sensitivity sensitivity = drafts.get(drafts.size() - 1).sensitivity();
        Clearance reader = folder().clearance().sees(sensitivity) ? folder().clearance() : readerOf(sensitivity);
        print(ledger, id, reader, undo.apply(id.abbreviated(12)));
        return CLEAN;
    }

    /**
     * Appends the drafts in one transaction and prints one receipt for all.
     *
     * @param done what was done, in words
     * @param undo how to undo it
     */
    final int appendAll(Ledger ledger, List<Draft> drafts, String done, String undo) {
        Receipt receipt = append(ledger, drafts);
        Head head = ledger.head(view());
        if (receipt.repeated() > 0) {
            terminal()
                    .say(receipt.repeated() + " of the facts stand already, from the same source: not entered again.");
        }
        if (format == Format.JSON) {
            terminal()
                    .out()
                    .print(new Json()
                            .object()
                            .field("format", "sisterledger-receipts/1")
                            .field("done", done)
                            .texts("entries", receipt.appended())
                            .field("clearance", folder().clearance().toString())
                            .field("root", head.root().toString())
                            .field("size", head.position())
                            .field("undo", undo)
                            .endObject());
            return CLEAN;
        }
        Page page = terminal().page();
        page.line(0, done);
        receipt.appended().forEach(id -> page.line(0, "Entry    " + id));
        page.line(0, "Root     " + head.root() + "@" + head.position());
        page.line(0, "To undo: " + undo);
        return CLEAN;
    }

    private static Receipt append(Ledger ledger, List<Draft> drafts) {
        try {
            return ledger.append(drafts);
        } catch (IllegalArgumentException e) {
            // The store counts drafts; whoever typed one command knows which is meant.
            throw new UsageException(String.valueOf(e.getMessage()).replaceFirst("^Draft \\d+ of \\d+, \\w+: ", ""));
        }
    }

    private void print(Ledger ledger, Digest id, Clearance reader, String undo) {
        View view = View.of(reader);
        Head head = ledger.head(view);
        long position = ledger.findEntry(view, id).map(Entry::position).orElse(head.position() - 1);
        if (format == Format.JSON) {
            terminal()
                    .out()
                    .print(new Json()
                            .object()
                            .field("format", "sisterledger-receipt/1")
                            .field("entry", id.toString())
                            .field("position", position)
                            .field("clearance", reader.toString())
                            .field("root", head.root().toString())
                            .field("size", head.position())
                            .field("undo", undo)
                            .endObject());
            return;
        }
        Page page = terminal().page();
        page.line(0, "Entry    " + id);
        page.line(0, "Position " + position + (reader.equals(Clearance.PUBLIC) ? "" : " (as " + reader + " sees it)"));
        page.line(0, "Root     " + head.root() + "@" + head.position());
        page.line(0, "To undo: " + undo);
    }

    private static Clearance readerOf(Sensitivity sensitivity) {
        return sensitivity.compartment().isPresent() ? Clearance.parse(sensitivity.toString()) : Clearance.INTERNAL;
    }
}
