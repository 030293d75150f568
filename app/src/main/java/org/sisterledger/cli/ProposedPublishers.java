package org.sisterledger.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;

/**
 * The publishers that a run has proposed. Every document of a publisher names it, and one proposal of it is enough: a reviewer would
 * have to decide thousands alike, and each would be compared with all before it.
 */
final class ProposedPublishers {
    private final Optional<Ledger> ledger;
    private final View view;
    // Which document's proposal of a publisher counts; none of this run if the ledger had one before.
    private final Map<EntityId, Optional<EntityId>> carriers = new HashMap<>();

    /** Knows what the ledger holds as it is asked. */
    ProposedPublishers(Optional<Ledger> ledger, View view) {
        this.ledger = ledger;
        this.view = view;
    }

    /** The facts without those about publishers that were proposed before, by this run or another. */
    List<Assertion> leaveOutKnown(List<Assertion> facts) {
        List<Assertion> fresh = new ArrayList<>(facts.size());
        for (Assertion fact : facts) {
            if (fact.subject().kind() != EntityKind.PUBLISHER || isCarrier(fact)) {
                fresh.add(fact);
            }
        }
        return fresh;
    }

    private boolean isCarrier(Assertion fact) {
        return carriers.computeIfAbsent(
                        fact.subject(),
                        publisher -> isProposed(publisher)
                                ? Optional.empty()
                                : Optional.of(fact.source().document()))
                .equals(Optional.of(fact.source().document()));
    }

    private boolean isProposed(EntityId publisher) {
        return ledger.isPresent()
                && !ledger.get().listProposals(view, List.of(publisher)).isEmpty();
    }
}
