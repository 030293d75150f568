package org.sisterledger.review;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.partnership.Side;
import org.sisterledger.record.RecordView;

/** The ties of a record, found by their sides. */
final class KnownTies {
    private final Map<Pair, Tie> ties = new HashMap<>();

    private KnownTies() {}

    /**
     * A tie.
     *
     * @param known whether the record has it
     */
    record Tie(EntityId id, EntityId a, EntityId b, boolean known) {
        /** Which side acted; empty if the actor is neither or not known. */
        Optional<Side> sideOf(Optional<EntityId> actor) {
            return actor.filter(who -> who.equals(a) || who.equals(b)).map(who -> who.equals(a) ? Side.A : Side.B);
        }
    }

    private record Pair(EntityId first, EntityId second) {
        static Pair of(EntityId one, EntityId other) {
            return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    static KnownTies of(RecordView record) {
        KnownTies known = new KnownTies();
        record.partnerships()
                .values()
                .forEach(tie ->
                        known.ties.putIfAbsent(Pair.of(tie.a(), tie.b()), new Tie(tie.id(), tie.a(), tie.b(), true)));
        return known;
    }

    /** The tie of two communities; one that the record does not have is named after the two in the order of their ids. */
    Tie between(EntityId one, EntityId other) {
        Pair pair = Pair.of(one, other);
        Tie known = ties.get(pair);
        if (known != null) {
            return known;
        }
        String slug = pair.first().slug() + "--" + pair.second().slug();
        return new Tie(EntityId.of(EntityKind.PARTNERSHIP, slug), pair.first(), pair.second(), false);
    }
}
