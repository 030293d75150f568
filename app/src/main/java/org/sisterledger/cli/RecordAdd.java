package org.sisterledger.cli;

import java.util.Optional;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Ledger;
import picocli.CommandLine.Command;

/** Enters a fact on the author's word. */
@Command(
        name = "add",
        description = "Enters a fact, as its source states it.",
        footer = {
            "%nA status is a subject of its own, which names its tie. An ending takes three facts, each with --source and"
                    + " --author:",
            "  record add status:a-b-ended partnership partnership:a--b",
            "  record add status:a-b-ended status ended",
            "  record add status:a-b-ended decided 2006-06-27"
        })
final class RecordAdd extends StatedFact {
    @Override
    int enter(Ledger ledger) {
        return enter(ledger, assertion -> new Action.Assert(assertion, Optional.empty()), "retract");
    }
}
