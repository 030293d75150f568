package org.sisterledger.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.EntryBody;
import org.sisterledger.ledger.Fact;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;

/**
 * Reads of a record what a queue of proposals is told with: what it has of the subjects proposed and of those that they name, and the
 * documents and publishers, because a story may have copies among any of them. Ties and places are read only where a proposal touches them.
 */
final class QueueFacts {
    private static final Set<EntityKind> SOURCES = EnumSet.of(EntityKind.DOCUMENT, EntityKind.PUBLISHER);

    // A status names its tie, the tie its sides: two steps from the subject, three for what the record has of it.
    private static final int STEPS = 3;

    private QueueFacts() {}

    /** The facts; none if nothing is proposed. */
    static List<Fact> read(Ledger ledger, View view, Collection<Entry> proposals) {
        if (proposals.isEmpty()) {
            return List.of();
        }
        List<Fact> facts = new ArrayList<>();
        ledger.forEachFact(view, SOURCES, facts::add);
        Set<EntityId> wanted = new LinkedHashSet<>();
        for (Entry proposal : proposals) {
            EntryBody.findAssertion(proposal.action()).ifPresent(fact -> wants(fact, wanted));
        }
        Set<EntityId> asked = new HashSet<>();
        Set<EntityId> told = new HashSet<>();
        for (int step = 0; step < STEPS; step++) {
            Set<EntityId> fresh = new TreeSet<>(wanted);
            fresh.removeIf(id -> SOURCES.contains(id.kind()) || told.contains(id) || !asked.add(id));
            wanted.clear();
            ledger.forEachFactAbout(view, fresh, fact -> {
                // A merged id gives the facts of the subject that it is read as, which may have been read before.
                EntityId subject = fact.assertion().subject();
                if (fresh.contains(subject) || !told.contains(subject)) {
                    wants(fact.assertion(), wanted);
                    facts.add(fact);
                }
            });
            facts.forEach(fact -> told.add(fact.assertion().subject()));
        }
        return facts;
    }

    private static void wants(Assertion fact, Set<EntityId> wanted) {
        wanted.add(fact.subject());
        fact.findReferred().ifPresent(wanted::add);
    }
}
