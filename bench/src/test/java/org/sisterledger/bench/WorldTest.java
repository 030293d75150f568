package org.sisterledger.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sisterledger.count.Began;
import org.sisterledger.count.CountDefinition;
import org.sisterledger.count.Counts;
import org.sisterledger.count.Dimension;
import org.sisterledger.count.Grouping;
import org.sisterledger.count.Standing;
import org.sisterledger.count.TieTable;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Fact;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.partnership.PartnershipType;
import org.sisterledger.record.RecordView;
import org.sisterledger.store.RecordPlace;
import org.sisterledger.views.TieTables;

/** A small world of the kind that {@code bench/world} measures. */
final class WorldTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final int TIES = 6_000;

    @TempDir
    private Path folder;

    @Test
    void theTableReadPartByPartCountsWhatTheWholeRecordCounts() {
        RecordPlace place = RecordPlace.of(folder.resolve("data"));
        try (Ledger ledger = place.open()) {
            long assertions = SeededWorld.make(TIES, 3, ledger::append);
            assertThat(ledger.head(View.PUBLIC).position()).isEqualTo(assertions);
            Head head = ledger.head(View.PUBLIC);
            View view = View.at(View.PUBLIC.clearance(), head.position());
            TieTables tables = TieTables.in(folder.resolve("cache"));
            TieTable made = tables.get(ledger, view, head, ties -> {});
            TieTable kept = tables.get(ledger, view, head, ties -> {
                throw new AssertionError("the table was made again");
            });
            Counts whole = Counts.of(record(ledger, view), DAY);

            assertThat(made.size()).isEqualTo(TIES);
            for (CountDefinition definition : definitions()) {
                long expected = whole.figure(definition).value();
                assertThat(Counts.of(made, List.of(), DAY).figure(definition).value())
                        .as(definition.toString())
                        .isEqualTo(expected);
                assertThat(Grouping.of(Counts.of(kept, List.of(), DAY), definition, List.of(Dimension.ACTIVITY)))
                        .isEqualTo(Grouping.of(whole, definition, List.of(Dimension.ACTIVITY)));
            }
        }
        assertThat(place.verify(View.PUBLIC, done -> {}).isIntact()).isTrue();
    }

    private static RecordView record(Ledger ledger, View view) {
        List<Fact> facts = new ArrayList<>();
        ledger.forEachFact(view, EnumSet.allOf(EntityKind.class), facts::add);
        return RecordView.of(facts, List.of());
    }

    private static List<CountDefinition> definitions() {
        CountDefinition all = CountDefinition.pairs(List.of(), Began.KNOWN);
        return List.of(
                all,
                all.withBegan(Began.PRESUMED).withStanding(Standing.ENDED),
                all.withStanding(Standing.SUSPENDED),
                all.withTypes(Set.of(PartnershipType.FRIENDSHIP)),
                CountDefinition.pairs(List.of(SeededWorld.country(0), SeededWorld.country(1)), Began.KNOWN));
    }
}
