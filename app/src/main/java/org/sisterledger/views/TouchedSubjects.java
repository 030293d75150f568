package org.sisterledger.views;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.EntryBody;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.Digest;

/**
 * The subjects about which a stretch of entries says anything that a table of ties may show. Names of countries, registers and
 * bodies and memberships are not among them: they are few and are read again anyway.
 */
final class TouchedSubjects {
    private static final int PAGE = 1_000;

    private final Ledger ledger;
    private final View view;
    private final Set<EntityId> stated = new TreeSet<>();
    private final Set<EntityId> merged = new TreeSet<>();
    private boolean everything;

    private TouchedSubjects(Ledger ledger, View view) {
        this.ledger = ledger;
        this.view = view;
    }

    /** Those of the entries of a view from a position on; empty if what they say may be about any tie. */
    static Optional<TouchedSubjects> from(Ledger ledger, View view, long position) {
        TouchedSubjects touched = new TouchedSubjects(ledger, view);
        List<Entry> page;
        long next = position;
        do {
            page = ledger.listEntries(view, next, PAGE);
            page.forEach(entry -> touched.add(entry.action()));
            next += page.size();
        } while (page.size() == PAGE && !touched.everything);
        return touched.everything ? Optional.empty() : Optional.of(touched);
    }

    /** The subjects, as the entries name them, of facts that came, went or changed. */
    Set<EntityId> stated() {
        return stated;
    }

    /** The subjects that were merged, or taken apart again, as the entries name them. */
    Set<EntityId> merged() {
        return merged;
    }

    private void add(Action action) {
        switch (action) {
            case Action.Assert asserted -> add(asserted.assertion());
            case Action.Accept accepted -> addTarget(accepted.target());
            case Action.Retract retracted -> addTarget(retracted.target());
            case Action.Classify classified -> addTarget(classified.target());
            case Action.Redact redacted -> addTarget(redacted.target());
            case Action.Merge merge -> add(merge);
            case Action.Unmerge unmerge -> addTarget(unmerge.target());
            // A proposal is in no record; rules and rulings are not about facts of ties.
            case Action.Propose a -> {}
            case Action.Reject a -> {}
            case Action.DeclareRule a -> {}
            case Action.Decide a -> {}
            case Action.Approve a -> {}
        }
    }

    private void addTarget(Digest target) {
        Optional<Action> action = ledger.findEntry(view, target).map(Entry::action);
        // Readers of an entry see what it refers to; should one not, nothing is known of what changed.
        everything |= action.isEmpty();
        action.flatMap(EntryBody::findAssertion).ifPresent(this::add);
        if (action.isPresent() && action.get() instanceof Action.Merge merge) {
            add(merge);
        }
    }

    private void add(Assertion assertion) {
        EntityId subject = assertion.subject();
        switch (subject.kind()) {
            case COMMUNITY, PARTNERSHIP, LISTING, STATUS, AGREEMENT, ACTIVITY -> stated.add(subject);
            case DOCUMENT -> {
                if (assertion.property().name().equals("published")) {
                    stated.add(subject);
                }
            }
            default -> {}
        }
    }

    private void add(Action.Merge merge) {
        EntityKind kind = merge.from().kind();
        switch (kind) {
            case COMMUNITY, PARTNERSHIP, LISTING, STATUS, AGREEMENT, ACTIVITY, DOCUMENT -> {
                merged.add(merge.from());
                merged.add(merge.into());
            }
            // Any place may be in one, and any listing of the other.
            case COUNTRY, TERRITORY, REGISTER -> everything = true;
            default -> {}
        }
    }
}
