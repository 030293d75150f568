package org.sisterledger.cli;

import org.jspecify.annotations.Nullable;
import org.sisterledger.answer.EntryReference;
import org.sisterledger.answer.ProofJson;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints proofs that others can check without the record. */
@Command(
        name = "prove",
        description = {
            "Prints a proof by RFC 9162, as JSON: that an entry is in the tree, or with --since that the tree extends an earlier"
                    + " one.",
            "An entry's id is the hash of its leaf."
        })
final class ProveCommand extends Verb {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ENTRY",
            description = "The first digits of its id (6 or more), or its position.")
    private @Nullable String entry;

    @Option(names = "--since", paramLabel = "POSITION", description = "Prove that nothing before POSITION was changed.")
    private @Nullable Long since;

    @Override
    public Integer call() {
        if ((entry == null) == (since == null)) {
            throw new UsageException("expected an entry to prove, or --since POSITION, one of the two.");
        }
        try (Ledger ledger = folder().openForReading()) {
            View now = folder().view(null);
            Head head = ledger.head(now);
            View view = View.at(now.clearance(), head.position());
            terminal()
                    .out()
                    .print(
                            since != null
                                    ? ProofJson.consistency(ledger, view, head, since)
                                    : ProofJson.inclusion(
                                            ledger,
                                            view,
                                            head,
                                            EntryReference.find(ledger, view, String.valueOf(entry))));
        }
        return CLEAN;
    }
}
