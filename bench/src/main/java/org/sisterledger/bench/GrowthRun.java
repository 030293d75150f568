package org.sisterledger.bench;

import java.util.List;
import java.util.Optional;
import org.sisterledger.count.TieTable;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Grade;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.SourceReference;
import org.sisterledger.fact.Value;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.store.RecordPlace;
import org.sisterledger.views.HeldTable;
import org.sisterledger.views.TieTables;

/**
 * Measures the table of ties as a program that goes on for long has it: read from where it is kept, asked, and carried forward after
 * each of a few facts that are added to the record.
 */
final class GrowthRun {
    private static final EntityId SOURCE = EntityId.parse("document:made-up-world");

    private final Ledger ledger;
    private HeldTable held;

    private GrowthRun(Ledger ledger, HeldTable held) {
        this.ledger = ledger;
        this.held = held;
    }

    /** Measures, and prints a line for each kind of fact. */
    static void over(RecordPlace place) {
        try (Ledger ledger = place.open()) {
            Head head = ledger.head(View.PUBLIC);
            long start = System.nanoTime();
            TieTable table = TieTables.in(place.folder().resolve("cache"))
                    .get(ledger, View.at(View.PUBLIC.clearance(), head.position()), head, ties -> {});
            System.out.printf("table: read or made in %.2f s%n", (System.nanoTime() - start) / 1e9);
            TableRun.over(table);
            GrowthRun run = new GrowthRun(ledger, new HeldTable(View.PUBLIC.clearance(), head, table));
            run.grow();
        }
    }

    // Named after the position, so that facts are new however often this is run on a record.
    private void grow() {
        String fresh = "x" + held.head().position();
        EntityId tie = held.table().id(held.table().size() / 2);
        carry(
                "a day of formation",
                fact(tie, "formed", "1999-04-0" + (1 + held.head().position() % 9)));
        EntityId made = EntityId.parse("partnership:" + fresh);
        carry("one side of a tie", fact(made, "a", SeededWorld.placeId(1).toString()));
        carry("its other side", fact(made, "b", SeededWorld.placeId(2).toString()));
        carry("a listing", fact(EntityId.parse("listing:" + fresh), "partnership", tie.toString()));
        carry("another name of a place", fact(SeededWorld.placeId(3), "alias", "Name " + fresh));
        carry(
                "a place merged into another",
                new Action.Merge(
                        held.table().place(held.table().places() / 3),
                        held.table().place(held.table().places() / 2)));
    }

    private static Action fact(EntityId subject, String property, String value) {
        return new Action.Assert(
                new Assertion(
                        subject,
                        Property.of(subject.kind(), property),
                        Value.of(value),
                        Optional.empty(),
                        SourceReference.of(SOURCE),
                        Grade.UNGRADED,
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty());
    }

    private void carry(String what, Action action) {
        ledger.append(List.of(Draft.of(action, "bench")));
        Head head = ledger.head(View.PUBLIC);
        View view = View.at(View.PUBLIC.clearance(), head.position());
        long start = System.nanoTime();
        TieTable next = TieTables.carry(ledger, view, head, held)
                .orElseThrow(() -> new IllegalStateException("the table would have to be made anew"));
        System.out.printf("table carried over %s: %.0f ms%n", what, (System.nanoTime() - start) / 1e6);
        held = new HeldTable(held.clearance(), head, next);
    }
}
