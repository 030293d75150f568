package org.sisterledger.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Fact;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;

/**
 * Reads from a ledger what a check needs of a record that is too large to be held: the kinds of which there are few as a whole, and of
 * places, ties and activities those that are asked for, each with all that belongs to it. What was read folds as the whole record does.
 */
public final class CheckParts {
    // Memberships are asked for by counts alone, which have a table for them.
    private static final Set<EntityKind> MANY = EnumSet.of(
            EntityKind.COMMUNITY,
            EntityKind.PARTNERSHIP,
            EntityKind.LISTING,
            EntityKind.STATUS,
            EntityKind.AGREEMENT,
            EntityKind.ACTIVITY,
            EntityKind.MEMBERSHIP);
    private static final Set<EntityKind> OF_A_TIE =
            EnumSet.of(EntityKind.LISTING, EntityKind.STATUS, EntityKind.AGREEMENT);

    private final Ledger ledger;
    private final View view;

    private CheckParts(Ledger ledger, View view) {
        this.ledger = ledger;
        this.view = view;
    }

    /** The parts of a view. Name a position in it, so that all parts are of one record; the ledger stays open while they are read. */
    public static CheckParts of(Ledger ledger, View view) {
        return new CheckParts(ledger, view);
    }

    /** All facts there are and the rulings: what a small record is checked against. */
    public RecordView whole() {
        List<Fact> facts = new ArrayList<>();
        ledger.forEachFact(view, EnumSet.allOf(EntityKind.class), facts::add);
        return RecordView.of(facts, ledger.listRulings(view));
    }

    /**
     * The kinds of which there are few: countries, people, bodies, publishers, documents, statements, figures, issues, inquiries, decisions,
     * briefings, rules, lists and context, with the places and ties that these name, and all rulings.
     */
    public RecordView few() {
        List<Fact> facts = new ArrayList<>();
        Set<EntityId> named = new TreeSet<>();
        ledger.forEachFact(view, EnumSet.complementOf(EnumSet.copyOf(MANY)), fact -> {
            facts.add(fact);
            fact.assertion().findReferred().ifPresent(named::add);
        });
        RecordView few = RecordView.of(facts, ledger.listRulings(view));
        return few.with(about(few, named));
    }

    /** Every activity's facts, by activity. They are handed over one by one and need not be kept. */
    public void forEachFactOfActivities(Consumer<Fact> consumer) {
        ledger.forEachFact(view, EnumSet.of(EntityKind.ACTIVITY), consumer);
    }

    /** The communities with a name or alias that folds as one of these names does, in the order of the ids. */
    public Set<EntityId> listPlacesNamed(Collection<String> names) {
        return new TreeSet<>(ledger.listBearers(view, EntityKind.COMMUNITY, names));
    }

    /**
     * The facts about these subjects and about all that belongs to them: of an activity its ties and places, of a tie its sides, listings,
     * changes and agreements.
     *
     * @param known what need not be read again: the facts about its subjects are left out
     * @param subjects communities, ties and activities; other kinds are passed over
     */
    public List<Fact> about(RecordView known, Collection<EntityId> subjects) {
        Part part = new Part(ledger, view);
        part.skip(id -> known.facts(id).isPresent());
        part.readAbout(of(EntityKind.ACTIVITY, subjects));
        Set<EntityId> all = new TreeSet<>(subjects);
        all.addAll(part.listReferred());
        part.readAbout(of(EntityKind.PARTNERSHIP, all));
        part.readAbout(part.listNaming(part.ids(EntityKind.PARTNERSHIP), id -> OF_A_TIE.contains(id.kind())));
        all.addAll(part.listReferred());
        part.readAbout(of(EntityKind.COMMUNITY, all));
        return part.list();
    }

    private static List<EntityId> of(EntityKind kind, Collection<EntityId> ids) {
        return ids.stream().filter(id -> id.kind() == kind).toList();
    }
}
