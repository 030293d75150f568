package org.sisterledger.views;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sisterledger.count.TieTable;
import org.sisterledger.count.TieTableBuilder;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Fact;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.record.RecordParts;

/**
 * Carries a table of ties from one position of the ledger to a later one. The ties and places that the entries in between are
 * about are found in both views, since a subject may be read under another id in each, and are read anew; the rest is copied.
 */
final class CarriedTable {
    private final Ledger ledger;
    private final View before;
    private final View after;
    private final TieTable old;
    private final Set<EntityId> ties = new TreeSet<>();
    private final Set<EntityId> places = new TreeSet<>();
    private final Set<EntityId> documents = new TreeSet<>();

    private CarriedTable(Ledger ledger, View before, View after, TieTable old) {
        this.ledger = ledger;
        this.before = before;
        this.after = after;
        this.old = old;
    }

    /**
     * The table at the later view; empty if so much changed that it is sooner made anew, or if the change may concern any tie.
     *
     * @param before the view of the table, with a position
     * @param after the same at a later position
     */
    static Optional<TieTable> of(Ledger ledger, View before, View after, TieTable old) {
        long from = before.at().orElseThrow();
        if (after.at().orElseThrow() - from > mostEntries(old)) {
            return Optional.empty();
        }
        CarriedTable carried = new CarriedTable(ledger, before, after, old);
        return TouchedSubjects.from(ledger, after, from)
                .filter(carried::find)
                .filter(touched -> carried.ties.size() <= mostTies(old))
                .map(touched -> carried.table());
    }

    // An entry is read about ten times as fast as a tie with all that belongs to it.
    private static long mostEntries(TieTable old) {
        return 10_000L + 2L * old.size();
    }

    private static int mostTies(TieTable old) {
        return 1_000 + old.size() / 3;
    }

    /** Finds what has to be read; false if it cannot be told. */
    private boolean find(TouchedSubjects touched) {
        for (View view : List.of(before, after)) {
            ledger.forEachFactAbout(view, touched.stated(), this::add);
            ledger.forEachFactAbout(view, touched.merged(), this::add);
            ledger.forEachFactNaming(view, touched.merged(), fact -> {
                add(fact);
                fact.assertion().findReferred().ifPresent(this::add);
            });
        }
        touched.stated().forEach(this::add);
        touched.merged().forEach(this::add);
        if (!knowsDocuments(touched.merged())) {
            return false;
        }
        Set<EntityId> moved = new TreeSet<>(touched.merged());
        moved.addAll(places);
        ties.addAll(old.listTiesStatedBy(documents));
        if (touched.merged().stream().anyMatch(id -> id.kind() == EntityKind.COMMUNITY)) {
            ties.addAll(old.listTiesOf(moved));
        }
        for (EntityId id : ties) {
            old.findTie(id).ifPresent(tie -> {
                places.add(old.place(old.a(tie)));
                places.add(old.place(old.b(tie)));
            });
        }
        return true;
    }

    // Under which id the table has a merged document is told by facts about it; without any, its ties cannot be found.
    private boolean knowsDocuments(Collection<EntityId> merged) {
        return merged.stream()
                .filter(id -> id.kind() == EntityKind.DOCUMENT)
                .noneMatch(id -> ledger.listFacts(before, id).isEmpty());
    }

    private void add(Fact fact) {
        EntityId subject = fact.assertion().subject();
        add(subject);
        if (isOfATie(subject.kind())) {
            fact.assertion()
                    .findReferred()
                    .filter(id -> id.kind() == EntityKind.PARTNERSHIP)
                    .ifPresent(ties::add);
        }
    }

    private void add(EntityId id) {
        switch (id.kind()) {
            case COMMUNITY -> places.add(id);
            case PARTNERSHIP -> ties.add(id);
            case DOCUMENT -> documents.add(id);
            default -> {}
        }
    }

    private static boolean isOfATie(EntityKind kind) {
        return switch (kind) {
            case LISTING, STATUS, AGREEMENT, ACTIVITY -> true;
            default -> false;
        };
    }

    private TieTable table() {
        RecordParts parts = RecordParts.of(ledger, after);
        TieTableBuilder builder = new TieTableBuilder();
        builder.addNames(parts.names());
        List<EntityId> sides = new ArrayList<>();
        parts.forEachOfPlaces(places, builder::addPlaces);
        parts.forEachOfNamedTies(ties, part -> {
            builder.addPlaces(part);
            builder.addTies(part);
            for (Partnership tie : part.partnerships().values()) {
                sides.add(tie.a());
                sides.add(tie.b());
            }
        });
        places.addAll(sides);
        return builder.finishOnto(old, ties, places);
    }
}
