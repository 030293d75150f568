package org.sisterledger.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.Assertion;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.EntryBody;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.Digest;

/**
 * Takes decisions back. Nothing is overwritten: an accepted fact is retracted, and what was accepted or rejected is proposed
 * again, so that it is undecided as before. A decision that was taken back is not taken back twice.
 */
public final class Undoing {
    /** Among how many of the newest entries a server looks for a decision. */
    public static final long RECENT = 50_000;

    private static final int PAGE = 1000;

    private final Ledger ledger;
    private final View view;
    private final String author;

    /**
     * Undoing by a person.
     *
     * @param view what the person sees
     * @param author who undoes, and whose last decision is looked for
     */
    public Undoing(Ledger ledger, View view, String author) {
        this.ledger = ledger;
        this.view = view;
        this.author = author;
    }

    /**
     * The author's last decision that holds: all acceptances and rejections entered at one moment, in ledger order; empty if
     * there is none.
     */
    public List<Entry> last() {
        return last(Long.MAX_VALUE);
    }

    /**
     * As the other, looked for among the newest entries only, so that it takes no more time however long the ledger is.
     *
     * @param most how many entries are looked at, at most
     */
    public List<Entry> last(long most) {
        List<Entry> found = new ArrayList<>();
        long head = ledger.head(view).position();
        long first = Math.max(0, head - most);
        for (long end = head; end > first; end -= PAGE) {
            long from = Math.max(first, end - PAGE);
            List<Entry> page = ledger.listEntries(view, from, Math.toIntExact(end - from));
            for (int i = page.size() - 1; i >= 0; i--) {
                Entry entry = page.get(i);
                boolean other =
                        !found.isEmpty() && !entry.at().equals(found.get(0).at());
                if (other) {
                    Collections.reverse(found);
                    return found;
                }
                if (entry.author().filter(author::equals).isPresent() && holds(entry)) {
                    found.add(entry);
                }
            }
        }
        Collections.reverse(found);
        return found;
    }

    /**
     * Drafts the entries that take decisions back.
     *
     * @param decisions acceptances and rejections
     * @param reason why; empty if none is given
     * @throws IllegalArgumentException if one is no acceptance or rejection, or was taken back already
     */
    public List<Draft> takeBack(List<Entry> decisions, Optional<String> reason) {
        List<Draft> drafts = new ArrayList<>();
        for (Entry decision : decisions) {
            if (target(decision).isEmpty()) {
                throw new IllegalArgumentException("Expected an acceptance or a rejection, got '" + decision.id()
                        + "', which is a " + decision.action().word() + ".");
            }
            if (!holds(decision)) {
                throw new IllegalArgumentException(
                        "Expected a decision that holds, got '" + decision.id() + "', which was taken back already.");
            }
            String why = "takes back " + decision.action().word() + " "
                    + decision.id().abbreviated(12)
                    + reason.map(text -> ": " + text).orElse("");
            standing(decision).forEach(fact -> drafts.add(draft(decision, new Action.Retract(fact), why)));
            drafts.add(draft(decision, new Action.Propose(again(decision)), why));
        }
        return drafts;
    }

    // What was erased stays erased.
    private Assertion again(Entry decision) {
        Assertion fact = proposal(decision);
        if (fact.value().written().equals(EntryBody.ERASED)) {
            throw new IllegalArgumentException(
                    "Expected a decision on a proposal that can be read, got '" + decision.id()
                            + "', of which the value was erased. Retract the fact with 'sisterledger record retract' if it stands.");
        }
        return fact.note().equals(Optional.of(EntryBody.ERASED)) ? fact.withoutNote() : fact;
    }

    private Draft draft(Entry decision, Action action, String why) {
        return new Draft(action, author, Optional.of(why), decision.sensitivity());
    }

    // An acceptance holds while the fact stands, a rejection until the same is proposed again.
    private boolean holds(Entry decision) {
        if (decision.action() instanceof Action.Accept) {
            return !standing(decision).isEmpty();
        }
        if (decision.action() instanceof Action.Reject) {
            FactKey key = FactKey.of(proposal(decision));
            return ledger.listProposals(view, List.of(key.subject())).stream()
                    .filter(entry -> entry.position() > decision.position())
                    .noneMatch(entry -> EntryBody.findAssertion(entry.action())
                            .map(FactKey::of)
                            .equals(Optional.of(key)));
        }
        return false;
    }

    // The facts that stand by a decision: that accepted, or that asserted instead in the same moment.
    private List<Digest> standing(Entry decision) {
        Assertion fact = proposal(decision);
        return ledger.listFacts(view, fact.subject()).stream()
                .map(standing -> standing.entry())
                .filter(id -> decision.action() instanceof Action.Accept accepted
                        ? id.equals(accepted.target())
                        : isEdit(id, decision, fact))
                .toList();
    }

    private boolean isEdit(Digest id, Entry rejection, Assertion fact) {
        return ledger.findEntry(view, id)
                .filter(entry ->
                        entry.at().equals(rejection.at()) && entry.author().equals(rejection.author()))
                .filter(entry -> entry.action() instanceof Action.Assert)
                .flatMap(entry -> EntryBody.findAssertion(entry.action()))
                .filter(edited -> edited.subject().equals(fact.subject())
                        && edited.property().equals(fact.property())
                        && edited.source().equals(fact.source()))
                .isPresent();
    }

    private Assertion proposal(Entry decision) {
        return target(decision)
                .flatMap(id -> ledger.findEntry(view, id))
                .flatMap(entry -> EntryBody.findAssertion(entry.action()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected a decision on a proposal that can be seen, got '" + decision.id() + "'."));
    }

    private static Optional<Digest> target(Entry decision) {
        if (decision.action() instanceof Action.Accept accepted) {
            return Optional.of(accepted.target());
        }
        return decision.action() instanceof Action.Reject rejected ? Optional.of(rejected.target()) : Optional.empty();
    }
}
