package org.sisterledger.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Value;
import org.sisterledger.fact.ValueType;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;

/**
 * Drafts what a person decides on proposals, in the actions that a ledger has. Each draft is for the readers of its proposal.
 *
 * <p>An edit is a rejection whose reason tells the value that was taken instead, and an assertion of the edited fact on the word of
 * the person who decides, both in one transaction.
 */
public final class Decisions {
    private final Ledger ledger;
    private final View view;
    private final String author;
    private final Optional<String> reason;

    /**
     * Decisions of a person.
     *
     * @param view what the person sees
     * @param author who decides
     * @param reason why; empty if none is given
     */
    public Decisions(Ledger ledger, View view, String author, Optional<String> reason) {
        this.ledger = ledger;
        this.view = view;
        this.author = author;
        this.reason = reason;
    }

    /**
     * Takes proposals into the record.
     *
     * @throws IllegalArgumentException if one names a document or subject that neither the record has nor these proposals bring
     */
    public List<Draft> accept(Collection<Offer> offers) {
        requireGround(offers.stream().map(Offer::fact).toList());
        return offers.stream()
                .map(offer -> draft(offer, new Action.Accept(offer.entry().id()), reason))
                .toList();
    }

    /**
     * Turns proposals down.
     *
     * @throws IllegalArgumentException if no reason is given
     */
    public List<Draft> reject(Collection<Offer> offers) {
        if (reason.isEmpty()) {
            throw new IllegalArgumentException("Expected a reason for turning a proposal down, and none is given.");
        }
        return offers.stream()
                .map(offer -> draft(offer, new Action.Reject(offer.entry().id()), reason))
                .toList();
    }

    /**
     * Takes a proposal into the record with another value.
     *
     * @param value the value in tables' form: {@code ?} for known to exist, {@code -} for known to be none
     * @throws IllegalArgumentException if the property does not take the value, or it is the one proposed
     */
    public List<Draft> edit(Offer offer, String value) {
        Assertion fact = offer.fact();
        Value edited = switch (value) {
            case "?" -> Value.SOME;
            case "-" -> Value.NONE;
            default -> Value.of(value);
        };
        if (edited.equals(fact.value())) {
            throw new IllegalArgumentException("Expected another value than '" + value
                    + "', which is the one proposed. Accept the proposal instead.");
        }
        fact.property().requireWord(edited);
        Assertion own = new Assertion(
                fact.subject(),
                fact.property(),
                edited,
                fact.valid(),
                fact.source(),
                fact.grade(),
                fact.asOf(),
                fact.note());
        requireGround(List.of(own));
        String why = reason.map(text -> ": " + text).orElse("");
        return List.of(
                draft(
                        offer,
                        new Action.Reject(offer.entry().id()),
                        Optional.of("accepted as '" + edited.written() + "' instead" + why)),
                draft(
                        offer,
                        new Action.Assert(own, Optional.empty()),
                        Optional.of("edited from proposal " + offer.entry().id().abbreviated(12) + why)));
    }

    private Draft draft(Offer offer, Action action, Optional<String> why) {
        return new Draft(action, author, why, offer.entry().sensitivity());
    }

    // A fact of the record names only what the record has; what is accepted together stands together.
    private void requireGround(List<Assertion> facts) {
        Set<EntityId> brought = new HashSet<>();
        facts.forEach(fact -> brought.add(fact.subject()));
        Set<EntityId> named = new LinkedHashSet<>();
        for (Assertion fact : facts) {
            named.add(fact.source().document());
            if (fact.property().type() == ValueType.REFERENCE && fact.value() instanceof Value.Known known) {
                named.add(EntityId.parse(known.text()));
            }
        }
        named.removeAll(brought);
        List<String> missing = new ArrayList<>();
        for (EntityId id : named) {
            if (ledger.listFacts(view, id).isEmpty()) {
                missing.add(id.toString());
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "Expected facts that name only what the record has, and it has nothing of "
                            + String.join(", ", missing) + ". Accept that too: name "
                            + String.join(" ", missing) + " beside the rest, or a whole story with --story.");
        }
    }
}
