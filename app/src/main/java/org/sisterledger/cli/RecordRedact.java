package org.sisterledger.cli;

import java.util.ArrayList;
import java.util.List;
import org.sisterledger.answer.EntryReference;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Erases texts that stand outside the hashed bytes. */
@Command(
        name = "redact",
        description = {
            "Erases texts of an entry for good: its author, reason, note or personal value. Proofs stay valid.",
            "An author's name is kept once: erasing it erases it from all entries of that author and sensitivity."
        })
final class RecordRedact extends Entering {
    @Parameters(
            index = "0",
            paramLabel = "ENTRY",
            description = "The first digits of its id (6 or more), or its position.")
    private String entry = "";

    @Option(
            names = "--fields",
            required = true,
            split = ",",
            paramLabel = "FIELD",
            description = "Which texts: author, reason, note, value.")
    private List<String> fields = new ArrayList<>();

    @Override
    int enter(Ledger ledger) {
        String reason = requireReason();
        Entry target = EntryReference.find(ledger, view(), entry);
        List<String> beyond;
        try {
            beyond = ledger.redact(new Action.Redact(target.id(), fields), author(), reason);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        Head head = ledger.head(view());
        Page page = terminal().page();
        page.line(0, "Erased   " + String.join(", ", fields) + " of entry " + EntryReference.shortId(target));
        page.line(0, "Root     " + head.root() + "@" + head.position());
        if (fields.contains("author")) {
            page.text(0, "The name is gone from all entries of that author that are " + target.sensitivity() + ".");
        }
        page.line(0, "An erasure cannot be undone.");
        if (!beyond.isEmpty()) {
            page.line(0, "Out of its reach, to be erased by hand:");
            beyond.forEach(place -> page.text(2, "- ", place, Page.Style.PLAIN));
        }
        return CLEAN;
    }
}
