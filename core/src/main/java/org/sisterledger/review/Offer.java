package org.sisterledger.review;

import java.util.Optional;
import org.sisterledger.fact.Assertion;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.EntryBody;
import org.sisterledger.source.Passage;

/**
 * A proposal that nobody has decided.
 *
 * @param entry the entry that proposes it
 * @param fact what is proposed
 * @param passage the words on which it rests; empty if it rests on none, or they were erased
 */
public record Offer(Entry entry, Assertion fact, Optional<Passage> passage) {
    /**
     * The offer that an entry makes.
     *
     * @throws IllegalArgumentException if the entry proposes nothing
     */
    static Offer of(Entry entry) {
        Assertion fact = EntryBody.findAssertion(entry.action())
                .orElseThrow(() -> new IllegalArgumentException("Expected a proposal, got '" + entry.id()
                        + "', which is a " + entry.action().word() + "."));
        Optional<Passage> passage =
                fact.source().locator().flatMap(locator -> fact.note().flatMap(note -> Passage.find(locator, note)));
        return new Offer(entry, fact, passage);
    }
}
