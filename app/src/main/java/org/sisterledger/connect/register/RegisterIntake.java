package org.sisterledger.connect.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.Value;
import org.sisterledger.ledger.Head;

/**
 * Takes what the rows of a register state and hands on the facts. It counts as it goes, and hands on what belongs to a pair or a
 * country once. Of each statement, pair and place it keeps a fingerprint, so memory grows with the ties of a file and not
 * with its size: 32 bytes for each.
 */
public final class RegisterIntake {
    private static final Property NAME = Property.of(EntityKind.COMMUNITY, "name");
    private static final Property ALIAS = Property.of(EntityKind.COMMUNITY, "alias");

    private final RegisterSource source;
    private final RegisterFacts facts;
    private final FactSink sink;
    private final Fingerprints statements = new Fingerprints();
    private final Fingerprints pairs = new Fingerprints();
    private final Fingerprints places = new Fingerprints();
    private final Fingerprints described = new Fingerprints();
    private final Fingerprints named = new Fingerprints();
    private final Set<EntityId> lands = new HashSet<>();
    private long mutual;

    /** An intake; hands on the facts about the register and its document at once. */
    public RegisterIntake(RegisterSource source, FactSink sink) {
        this.source = source;
        this.facts = new RegisterFacts(source);
        this.sink = sink;
        sink.take(facts.ofSource());
    }

    /** Takes what is stated of a place; a second statement of the same place adds to the first. */
    public void take(Place place) {
        places.add(place.id().slug());
        if (place.facts().isEmpty() || !described.add(place.id() + " " + place.facts())) {
            return;
        }
        List<Assertion> all = new ArrayList<>();
        for (Stated stated : place.facts()) {
            if (stated.property().name().equals("country") && stated.value() instanceof Value.Known known) {
                EntityId land = EntityId.parse(known.text());
                if (isLand(land) && lands.add(land)) {
                    all.addAll(facts.ofLand(land));
                }
            }
        }
        all.addAll(facts.of(withOneName(place)));
        sink.take(all);
    }

    // A list that spells a name in two ways gives one place one name and one alias.
    private Place withOneName(Place place) {
        List<Stated> all = new ArrayList<>(place.facts());
        all.replaceAll(stated ->
                stated.property().equals(NAME) && !named.add(place.id().slug())
                        ? new Stated(ALIAS, stated.value(), stated.note())
                        : stated);
        return new Place(place.id(), all, place.locator());
    }

    private static boolean isLand(EntityId id) {
        return id.kind() == EntityKind.COUNTRY || id.kind() == EntityKind.TERRITORY;
    }

    /**
     * Takes a statement.
     *
     * @return whether it is new; if not, it is not taken
     */
    public boolean take(TieStatement statement) {
        String pair = statement.pair();
        String direction = source.directed() ? direction(statement.by(), statement.other()) : pair;
        if (!statements.add(direction)) {
            return false;
        }
        places.add(statement.by().slug());
        places.add(statement.other().slug());
        if (pairs.add(pair)) {
            sink.take(facts.ofPair(statement));
        } else if (statements.has(direction(statement.other(), statement.by()))) {
            mutual++;
        }
        sink.take(facts.of(statement));
        return true;
    }

    /** Takes what a further statement of the same direction says besides; it counts no second time. */
    public void add(TieStatement statement) {
        sink.take(facts.of(statement));
    }

    /** Whether this place was named before. */
    public boolean knows(EntityId place) {
        return places.has(place.slug());
    }

    private static String direction(EntityId from, EntityId to) {
        return from.slug() + "--" + to.slug();
    }

    /** What was taken so far. */
    public Tally tally() {
        long oneSided = source.directed() ? pairs.size() - mutual : 0;
        return new Tally(statements.size(), pairs.size(), oneSided, places.size());
    }

    /**
     * Brings what was taken so far to disk.
     *
     * @return whether all of it is there: only then may a reader note how far it is
     */
    public boolean commit() {
        return sink.commit();
    }

    /** How far the public part of the record reaches with what is on disk; empty in a dry run. */
    public Optional<Head> head() {
        return sink.head();
    }

    /** Whether the public part of the record begins with what had this head. */
    public boolean extendsFrom(Head head) {
        return sink.extendsFrom(head);
    }

    /** Whether the process was asked to end: then nothing more is to be read. */
    public boolean isStopped() {
        return sink.isStopped();
    }
}
