package org.sisterledger.cli;

import java.util.Optional;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Ledger;
import picocli.CommandLine.Command;

/** Enters a fact on the author's word. */
@Command(name = "add", description = "Enters a fact, as its source states it.")
final class RecordAdd extends StatedFact {
    @Override
    int enter(Ledger ledger) {
        return enter(ledger, assertion -> new Action.Assert(assertion, Optional.empty()), "retract");
    }
}
