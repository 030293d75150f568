package org.sisterledger.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sisterledger.ledger.Drafts.asserted;
import static org.sisterledger.ledger.Drafts.by;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sisterledger.count.TieTable;
import org.sisterledger.count.TieTableFile;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Drafts;
import org.sisterledger.ledger.Fact;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.record.RecordView;
import org.sisterledger.store.sqlite.SqliteLedger;
import org.sisterledger.time.Edtf;

/** A table that was carried forward is the table made anew, byte by byte. */
class CarriedTableTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T08:00:00Z"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 12})
    void whateverHappensTheCarriedTableIsTheOneMadeAnew(long seed) throws IOException {
        int carried = 0;
        int sizes = 0;
        try (Ledger ledger = open("random")) {
            RandomHistory history = new RandomHistory(seed, ledger);
            history.begin(10);
            List<HeldTable> held = new ArrayList<>();
            for (Clearance clearance : List.of(Clearance.PUBLIC, Clearance.INTERNAL)) {
                held.add(anew(ledger, clearance));
            }
            for (int round = 0; round < 80; round++) {
                history.grow(1 + round % 7);
                for (int i = 0; i < held.size(); i++) {
                    HeldTable fresh = anew(ledger, held.get(i).clearance());
                    Optional<TieTable> next = carry(ledger, held.get(i));
                    next.ifPresent(table -> assertThat(bytes(table))
                            .as("seed " + seed + " at " + fresh.head().position())
                            .isEqualTo(bytes(fresh.table())));
                    carried += next.isPresent() ? 1 : 0;
                    sizes = Math.max(sizes, fresh.table().size());
                    held.set(i, new HeldTable(fresh.clearance(), fresh.head(), next.orElse(fresh.table())));
                }
            }
        }
        // Merges of countries and registers, and of documents of which nothing is known, make it anew.
        assertThat(carried).isGreaterThan(100);
        assertThat(sizes).isGreaterThan(7);
    }

    @Test
    void onlyTheTieThatAnEntryIsAboutIsReadAgain() throws IOException {
        try (Ledger ledger = open("one")) {
            ledger.append(List.of(
                    asserted("partnership:t1", "a", "community:p1"),
                    asserted("partnership:t1", "b", "community:p2"),
                    asserted("partnership:t2", "a", "community:p3"),
                    asserted("partnership:t2", "b", "community:p4"),
                    asserted("community:p3", "name", "Three")));
            HeldTable held = anew(ledger, Clearance.PUBLIC);
            ledger.append(List.of(asserted("partnership:t1", "formed", "1990")));
            List<EntityId> read = new ArrayList<>();

            TieTable next = carry(listening(ledger, read), held).orElseThrow();

            assertThat(next.formed(0)).contains(Edtf.parse("1990"));
            assertThat(read)
                    .contains(EntityId.parse("partnership:t1"))
                    .doesNotContain(EntityId.parse("partnership:t2"), EntityId.parse("community:p3"));
        }
    }

    @Test
    void aTableOfAnotherLedgerOrClearanceIsNotCarried() {
        try (Ledger one = open("one");
                Ledger other = open("other")) {
            one.append(List.of(asserted("community:a", "name", "A")));
            other.append(List.of(asserted("community:b", "name", "B")));
            HeldTable held = anew(one, Clearance.PUBLIC);
            other.append(List.of(asserted("community:c", "name", "C")));
            HeldTable internal = new HeldTable(Clearance.INTERNAL, held.head(), held.table());

            assertThat(carry(other, held)).isEmpty();
            assertThat(TieTables.carry(one, View.at(Clearance.PUBLIC, 1), held.head(), internal))
                    .isEmpty();
            assertThat(carry(one, held)).contains(held.table());
        }
    }

    @Test
    void mergingCountriesMakesTheTableAnew() {
        try (Ledger ledger = open("countries")) {
            ledger.append(List.of(asserted("community:a", "country", "country:x")));
            HeldTable held = anew(ledger, Clearance.PUBLIC);
            ledger.append(List.of(by(new Action.Merge(EntityId.parse("country:x"), EntityId.parse("country:y")))));

            assertThat(carry(ledger, held)).isEmpty();
        }
    }

    @Test
    void aKeptTableIsCarriedForwardWhenTheLedgerGrows() throws IOException {
        try (Ledger ledger = open("kept")) {
            List<Draft> drafts = new ArrayList<>();
            for (int i = 0; i < 5_000; i++) {
                drafts.add(asserted("partnership:t" + i, "a", "community:p" + i));
                drafts.add(asserted("partnership:t" + i, "b", "community:q"));
            }
            ledger.append(drafts);
            TieTables tables = TieTables.in(folder.resolve("cache"));
            Head first = ledger.head(View.PUBLIC);
            tables.get(ledger, View.at(Clearance.PUBLIC, first.position()), first, ties -> {});
            ledger.append(List.of(asserted("partnership:t7", "level", "city")));
            Head head = ledger.head(View.PUBLIC);

            TieTable table = tables.get(ledger, View.at(Clearance.PUBLIC, head.position()), head, ties -> {
                throw new AssertionError("the table was made anew");
            });

            int tie = table.findTie(EntityId.parse("partnership:t7")).orElseThrow();
            assertThat(table.level(tie)).isPresent();
            assertThat(table.size()).isEqualTo(5_000);
            try (Stream<Path> kept = Files.list(folder.resolve("cache"))) {
                assertThat(kept).as("the table at either position").hasSize(2);
            }
        }
    }

    // Tells which subjects are asked for.
    private static Ledger listening(Ledger ledger, List<EntityId> asked) {
        return (Ledger) Proxy.newProxyInstance(
                CarriedTableTest.class.getClassLoader(), new Class<?>[] {Ledger.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("forEachFactAbout")) {
                        ((Collection<?>) arguments[1]).forEach(id -> asked.add((EntityId) id));
                    }
                    try {
                        return method.invoke(ledger, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private Ledger open(String place) {
        return SqliteLedger.open(folder.resolve(place), CLOCK, Drafts.SALTS);
    }

    private static Optional<TieTable> carry(Ledger ledger, HeldTable held) {
        Head head = ledger.head(View.of(held.clearance()));
        return TieTables.carry(ledger, View.at(held.clearance(), head.position()), head, held);
    }

    private static HeldTable anew(Ledger ledger, Clearance clearance) {
        Head head = ledger.head(View.of(clearance));
        List<Fact> facts = new ArrayList<>();
        ledger.forEachFact(View.at(clearance, head.position()), EnumSet.allOf(EntityKind.class), facts::add);
        return new HeldTable(clearance, head, TieTable.of(RecordView.of(facts, List.of())));
    }

    private static byte[] bytes(TieTable table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TieTableFile.write(table, "same", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
