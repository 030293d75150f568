package org.sisterledger.record;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.fact.EntityId;
import org.sisterledger.ledger.Fact;
import org.sisterledger.partnership.Side;
import org.sisterledger.partnership.StatusChange;

/**
 * The two sides of a tie. Registers name them in either order, and a tie that was merged from two has both orders on record:
 * the order of the source entered first counts, and what a source with the other order says of a side is turned round.
 *
 * @param a the first side
 * @param b the second side
 * @param turned documents that name the sides the other way round
 */
record Sides(EntityId a, EntityId b, Set<EntityId> turned) {
    Sides {
        turned = Set.copyOf(turned);
    }

    /** The sides of a tie; empty if one is not known. */
    static Optional<Sides> of(SubjectFacts facts) {
        Optional<EntityId> a = facts.findReference("a");
        Optional<EntityId> b = facts.findReference("b");
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        boolean swap =
                firstEntered(facts, "a").equals(b) && firstEntered(facts, "b").equals(a);
        EntityId first = swap ? b.get() : a.get();
        EntityId second = swap ? a.get() : b.get();
        return Optional.of(new Sides(first, second, turned(facts, first, second)));
    }

    private static Optional<EntityId> firstEntered(SubjectFacts facts, String property) {
        return facts.list().stream()
                .filter(fact -> fact.assertion().property().name().equals(property))
                .findFirst()
                .flatMap(fact -> fact.assertion().findReferred());
    }

    private static Set<EntityId> turned(SubjectFacts facts, EntityId a, EntityId b) {
        if (a.equals(b)) {
            return Set.of();
        }
        Set<EntityId> turned = new HashSet<>(documents(facts.list("a"), b));
        turned.retainAll(documents(facts.list("b"), a));
        turned.removeAll(documents(facts.list("a"), a));
        return turned;
    }

    private static Set<EntityId> documents(List<Fact> facts, EntityId value) {
        Set<EntityId> documents = new HashSet<>();
        for (Fact fact : facts) {
            if (fact.assertion().findReferred().equals(Optional.of(value))) {
                documents.add(fact.assertion().source().document());
            }
        }
        return documents;
    }

    /** A change as this tie counts its sides. */
    StatusChange turn(StatusChange change) {
        boolean turn = !change.sources().isEmpty() && turned.containsAll(change.sources());
        return turn && change.side() == Side.A
                ? change.withSide(Side.B)
                : turn && change.side() == Side.B ? change.withSide(Side.A) : change;
    }
}
