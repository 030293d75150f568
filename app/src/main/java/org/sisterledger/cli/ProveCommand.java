package org.sisterledger.cli;

import org.jspecify.annotations.Nullable;
import org.sisterledger.answer.EntryReference;
import org.sisterledger.answer.Json;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.ConsistencyProof;
import org.sisterledger.proof.InclusionProof;
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
                    .print(entry == null ? consistency(ledger, view, head) : inclusion(ledger, view, head, entry));
        }
        return CLEAN;
    }

    private static String inclusion(Ledger ledger, View view, Head head, String name) {
        Entry found = EntryReference.find(ledger, view, name);
        InclusionProof proof = ledger.proveInclusion(view, found.position());
        return new Json()
                .object()
                .field("format", "sisterledger-inclusion/1")
                .field("leaf", found.id().toString())
                .field("leafIndex", proof.leafIndex())
                .field("treeSize", proof.treeSize())
                .field("root", head.root().toString())
                .texts("path", proof.path())
                .endObject()
                .toString();
    }

    private String consistency(Ledger ledger, View view, Head head) {
        long first = since == null ? 0 : since;
        if (first < 0 || first > head.position()) {
            throw new UsageException(
                    "--since: expected a position from 0 to " + head.position() + ", got '" + first + "'.");
        }
        ConsistencyProof proof = ledger.proveConsistency(view, first);
        return new Json()
                .object()
                .field("format", "sisterledger-consistency/1")
                .field("firstSize", proof.firstSize())
                .field(
                        "firstRoot",
                        ledger.head(View.at(view.clearance(), first)).root().toString())
                .field("secondSize", proof.secondSize())
                .field("secondRoot", head.root().toString())
                .texts("path", proof.path())
                .endObject()
                .toString();
    }
}
