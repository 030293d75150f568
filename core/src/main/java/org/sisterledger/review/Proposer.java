package org.sisterledger.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.EntryBody;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.Receipt;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.Digest;

/**
 * Proposes facts. What was ever proposed to the same readers is not proposed again, however it was decided: who reads an
 * article twice does not get back what was turned down.
 */
public final class Proposer {
    private final Ledger ledger;
    private final View view;
    private final String author;
    private final Optional<String> reason;
    private final Sensitivity sensitivity;

    /**
     * A proposer.
     *
     * @param view what the author may see; it should see what it proposes, or nothing is recognised
     * @param author who answers for the proposals
     * @param reason why, in words; empty if they explain themselves
     * @param sensitivity who may see the proposals
     */
    public Proposer(Ledger ledger, View view, String author, Optional<String> reason, Sensitivity sensitivity) {
        this.ledger = Objects.requireNonNull(ledger);
        this.view = Objects.requireNonNull(view);
        this.author = Objects.requireNonNull(author);
        this.reason = Objects.requireNonNull(reason);
        this.sensitivity = Objects.requireNonNull(sensitivity);
    }

    /**
     * What came of proposing.
     *
     * @param proposed ids of the new entries, in the order of the facts
     * @param known how many facts were left out because they stand, or were proposed before and are open, accepted, rejected or
     *     taken back
     */
    public record Outcome(List<Digest> proposed, int known) {
        /** Copies the list. */
        public Outcome {
            proposed = List.copyOf(proposed);
        }
    }

    /** Proposes these facts in one transaction. */
    public Outcome propose(Collection<Assertion> facts) {
        Set<FactKey> seen = keysOf(facts);
        List<Draft> drafts = new ArrayList<>();
        for (Assertion fact : facts) {
            if (!seen.contains(FactKey.erased(fact)) && seen.add(FactKey.of(fact))) {
                drafts.add(new Draft(new Action.Propose(fact), author, reason, sensitivity));
            }
        }
        if (drafts.isEmpty()) {
            return new Outcome(List.of(), facts.size());
        }
        Receipt receipt = ledger.append(drafts);
        return new Outcome(receipt.appended(), facts.size() - receipt.appended().size());
    }

    private Set<FactKey> keysOf(Collection<Assertion> facts) {
        Set<EntityId> subjects = new HashSet<>();
        facts.forEach(fact -> subjects.add(fact.subject()));
        Set<FactKey> seen = new HashSet<>();
        for (Entry entry : ledger.listProposals(view, subjects)) {
            if (entry.sensitivity().equals(sensitivity)) {
                EntryBody.findAssertion(entry.action()).map(FactKey::of).ifPresent(seen::add);
            }
        }
        return seen;
    }
}
