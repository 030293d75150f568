package org.sisterledger.cli;

import java.util.ArrayList;
import java.util.List;
import org.sisterledger.answer.EntryReference;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.review.Undoing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a decision on proposals back. */
@Command(
        name = "undo",
        description = {
            "Takes back the author's last decision with all that was decided in it, or the acceptances and rejections named.",
            "An accepted fact is retracted, and what was accepted or rejected is proposed again. The ledger keeps both."
        })
final class ReviewUndo extends Entering {
    @Parameters(
            index = "0",
            arity = "0..*",
            paramLabel = "ENTRY",
            description = "ACCEPT or REJECT entries by the first digits of their ids (6 or more), or their positions.")
    private List<String> entries = new ArrayList<>();

    @Override
    int enter(Ledger ledger) {
        Undoing undoing = new Undoing(ledger, view(), author());
        List<Entry> decisions = entries.isEmpty()
                ? undoing.last()
                : entries.stream()
                        .map(id -> EntryReference.find(ledger, view(), id))
                        .toList();
        if (decisions.isEmpty()) {
            throw new UsageException("there is no decision of '" + author()
                    + "' that holds. Name the entry of somebody else's: 'sisterledger log' lists them.");
        }
        List<Draft> drafts;
        try {
            drafts = undoing.takeBack(decisions, reason());
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        return appendAll(
                ledger,
                drafts,
                "Taken back " + decisions.size() + " of the decisions",
                "decide again with 'sisterledger review accept' or 'sisterledger review reject'");
    }
}
