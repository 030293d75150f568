package org.sisterledger.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Fact;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;

/**
 * Reads parts of a record from a ledger, so that a question about a few subjects, or one that goes through all of them in turn,
 * needs no more memory than a part. A part folds as the whole record does for the subjects it was read for.
 */
public final class RecordParts {
    private static final int SUBJECTS = 10_000;
    // Whatever names one of these tells something of it; what names a country or a register may be the whole world.
    private static final Set<EntityKind> TOLD_BY_OTHERS =
            EnumSet.of(EntityKind.COMMUNITY, EntityKind.PARTNERSHIP, EntityKind.PERSON);
    private static final Set<EntityKind> OF_A_TIE = EnumSet.of(
            EntityKind.LISTING, EntityKind.STATUS, EntityKind.AGREEMENT, EntityKind.ACTIVITY, EntityKind.ISSUE);
    private static final Set<EntityKind> FEW = EnumSet.of(
            EntityKind.COUNTRY,
            EntityKind.TERRITORY,
            EntityKind.REGISTER,
            EntityKind.ORGANIZATION,
            EntityKind.MEMBERSHIP,
            EntityKind.FIGURE);

    private final Ledger ledger;
    private final View view;

    private RecordParts(Ledger ledger, View view) {
        this.ledger = ledger;
        this.view = view;
    }

    /** The parts of a view. Name a position in it, so that all parts are of one record. */
    public static RecordParts of(Ledger ledger, View view) {
        return new RecordParts(ledger, view);
    }

    /** Countries, territories, registers, bodies, memberships and published figures. */
    public RecordView names() {
        return read(FEW);
    }

    /** All communities, part by part, in the order of their ids. */
    public void forEachOfPlaces(Consumer<RecordView> consumer) {
        forEach(EntityKind.COMMUNITY, ids -> {
            Part part = new Part(ledger, view);
            part.readAbout(ids);
            consumer.accept(part.record());
        });
    }

    /** These communities, part by part, each as {@link #forEachOfPlaces(Consumer)} gives it. */
    public void forEachOfPlaces(Collection<EntityId> places, Consumer<RecordView> consumer) {
        forEach(places, ids -> {
            Part part = new Part(ledger, view);
            part.readAbout(ids);
            consumer.accept(part.record());
        });
    }

    /**
     * All ties, part by part, in the order of their ids, each with its listings, changes, agreements, activities and issues,
     * and the documents that state them.
     */
    public void forEachOfTies(Consumer<RecordView> consumer) {
        forEachOfTies(false, consumer);
    }

    /** As {@link #forEachOfTies}, with what the places, registers and bodies that the ties name are called. */
    public void forEachOfNamedTies(Consumer<RecordView> consumer) {
        forEachOfTies(true, consumer);
    }

    /** As {@link #forEachOfNamedTies(Consumer)}, these ties and those as which they are read, each once. */
    public void forEachOfNamedTies(Collection<EntityId> ties, Consumer<RecordView> consumer) {
        Map<EntityId, List<Fact>> documents = new LinkedHashMap<>();
        forEach(ties, ids -> consumer.accept(tiePart(ids, true, documents)));
    }

    private void forEachOfTies(boolean named, Consumer<RecordView> consumer) {
        Map<EntityId, List<Fact>> documents = new LinkedHashMap<>();
        forEach(EntityKind.PARTNERSHIP, ids -> consumer.accept(tiePart(ids, named, documents)));
    }

    private RecordView tiePart(List<EntityId> ids, boolean named, Map<EntityId, List<Fact>> documents) {
        Part part = new Part(ledger, view);
        part.readAbout(ids);
        part.readAbout(part.listNaming(ids, id -> OF_A_TIE.contains(id.kind())));
        part.addDocuments(documents);
        if (named) {
            // Another tie that an activity names belongs to a part of its own.
            Set<EntityId> referred = part.listReferred();
            referred.removeIf(id -> id.kind() == EntityKind.PARTNERSHIP);
            part.readAbout(referred);
        }
        return part.record();
    }

    /**
     * What there is to know about one subject: its facts, its ties with all that belongs to them, what names it, the statements
     * of the documents behind, and names for all of these.
     */
    public RecordView about(EntityId subject) {
        Part part = new Part(ledger, view);
        part.readAbout(List.of(subject));
        if (TOLD_BY_OTHERS.contains(subject.kind()) || subject.kind() == EntityKind.ORGANIZATION) {
            Predicate<EntityId> told = subject.kind() == EntityKind.ORGANIZATION
                    ? id -> id.kind() == EntityKind.STATEMENT || id.kind() == EntityKind.ROLE
                    : id -> true;
            part.readAbout(part.listNaming(part.ids(), told));
        }
        Set<EntityId> ties = part.ids(EntityKind.PARTNERSHIP);
        part.readAbout(part.listNaming(ties, id -> true));
        Set<EntityId> documents = new TreeSet<>();
        documents.addAll(part.documentsOf(EntityKind.STATUS));
        documents.addAll(part.documentsOf(EntityKind.ISSUE));
        part.readAbout(ledger.listStatedBy(view, EntityKind.STATEMENT, documents));
        // Two steps of references: a document names its publisher, a community its country.
        part.readAbout(part.listReferred());
        part.readAbout(part.listReferred());
        return RecordView.of(part.list(), ledger.listRulings(view));
    }

    private RecordView read(Set<EntityKind> kinds) {
        List<Fact> facts = new ArrayList<>();
        ledger.forEachFact(view, kinds, facts::add);
        return RecordView.of(facts, List.of());
    }

    private void forEach(EntityKind kind, Consumer<List<EntityId>> consumer) {
        Optional<EntityId> last = Optional.empty();
        List<EntityId> ids;
        do {
            ids = ledger.listSubjects(view, kind, last, SUBJECTS);
            if (!ids.isEmpty()) {
                consumer.accept(ids);
                last = Optional.of(ids.get(ids.size() - 1));
            }
        } while (ids.size() == SUBJECTS);
    }

    // Some may be read under one id, and that id may be any: all are found before the first part is read.
    private void forEach(Collection<EntityId> some, Consumer<List<EntityId>> consumer) {
        Set<EntityId> roots = new TreeSet<>();
        for (List<EntityId> chunk : chunks(some)) {
            ledger.forEachFactAbout(
                    view, chunk, fact -> roots.add(fact.assertion().subject()));
        }
        chunks(roots).forEach(consumer);
    }

    private static List<List<EntityId>> chunks(Collection<EntityId> ids) {
        List<EntityId> sorted = List.copyOf(new TreeSet<>(ids));
        List<List<EntityId>> chunks = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += SUBJECTS) {
            chunks.add(sorted.subList(from, Math.min(from + SUBJECTS, sorted.size())));
        }
        return chunks;
    }
}
