package org.sisterledger.cli;

import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Ledger;
import picocli.CommandLine.Command;

/** Offers a fact for somebody else to accept. */
@Command(name = "propose", description = "Offers a fact; it counts once somebody accepts it.")
final class RecordPropose extends StatedFact {
    @Override
    int enter(Ledger ledger) {
        return enter(ledger, Action.Propose::new, "reject");
    }
}
