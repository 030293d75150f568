package org.sisterledger.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says that two ids mean one subject. */
@Command(name = "merge", description = "Says that two ids of one kind mean one subject.")
final class RecordMerge extends Entering {
    @Parameters(index = "0", paramLabel = "FROM", description = "The id that is read as the other from here on.")
    private @Nullable EntityId from;

    @Parameters(index = "1", paramLabel = "INTO", description = "The id that stays.")
    private @Nullable EntityId into;

    @Override
    int enter(Ledger ledger) {
        if (from == null || into == null) {
            throw new UsageException("expected two ids.");
        }
        for (EntityId id : List.of(from, into)) {
            if (ledger.listFacts(view(), id).isEmpty()) {
                throw new UsageException(
                        "the record has no facts about " + id + ". Look it up with 'sisterledger show'.");
            }
        }
        Action merge;
        try {
            merge = new Action.Merge(from, into);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        return append(
                ledger,
                List.of(draft(merge, Sensitivity.PUBLIC)),
                id -> "sisterledger record unmerge " + id + " --author NAME");
    }
}
