package org.sisterledger.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Rules whether an issue counts against a "never". */
@Command(name = "decide", description = "Rules whether an issue counts against a \"never\"; somebody else approves it.")
final class RecordDecide extends Entering {
    @Parameters(index = "0", paramLabel = "SUBJECT", description = "Such as issue:2006-irvine-xuhui.")
    private @Nullable EntityId subject;

    @Parameters(index = "1", paramLabel = "RULING", description = "counts or does-not-count.")
    private String ruling = "";

    @Override
    int enter(Ledger ledger) {
        requireReason();
        if (subject == null || ledger.listFacts(view(), subject).isEmpty()) {
            throw new UsageException(
                    "the record has no facts about " + subject + ". Look it up with 'sisterledger show'.");
        }
        Action decision;
        try {
            decision = new Action.Decide(subject, ruling);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        String other = "counts".equals(ruling) ? "does-not-count" : "counts";
        String undo = "sisterledger record decide " + subject + " " + other + " --author NAME --reason WHY";
        return append(
                ledger,
                List.of(draft(decision, Sensitivity.PUBLIC)),
                id -> undo + " (to approve it: sisterledger record approve " + id + " --author SOMEBODY-ELSE)");
    }
}
