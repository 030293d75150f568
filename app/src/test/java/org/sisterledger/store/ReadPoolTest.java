package org.sisterledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sisterledger.ledger.Drafts.asserted;
import static org.sisterledger.ledger.Drafts.by;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sisterledger.fact.EntityId;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.ledger.View;
import org.sisterledger.store.postgres.PostgresServer;

/** Readers share a few open ledgers of either store. */
class ReadPoolTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private final AtomicInteger opened = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(strings = {"folder", "database"})
    void manyThreadsReadWhileAnotherAppendsAndSeeWhatIsThere(String store)
            throws InterruptedException, ExecutionException {
        RecordPlace place = place(store);
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try (Ledger writer = place.open();
                ReadPool pool = pool(place, 3, PATIENCE)) {
            writer.append(List.of(asserted("community:first", "name", "First")));
            List<Future<Boolean>> readers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                readers.add(threads.submit(() -> readsOnlyMore(pool)));
            }
            for (int i = 0; i < 40; i++) {
                writer.append(List.of(asserted("community:c" + i, "name", "C")));
                int expected = i + 2;
                assertThat(pool.<Long>with(ledger -> ledger.head(View.PUBLIC).position()))
                        .isEqualTo(expected);
            }
            for (Future<Boolean> reader : readers) {
                assertThat(reader.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(opened.get()).isBetween(1, 3);
    }

    private static boolean readsOnlyMore(ReadPool pool) {
        long before = 0;
        EntityId first = EntityId.parse("community:first");
        for (int i = 0; i < 60; i++) {
            long position = pool.with(ledger -> {
                assertThat(ledger.listFacts(View.PUBLIC, first)).hasSize(1);
                return ledger.head(View.PUBLIC).position();
            });
            assertThat(position).isGreaterThanOrEqualTo(before);
            before = position;
        }
        return true;
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "database"})
    void mergesThatComeLaterAreSeenAndEarlierViewsStayWhatTheyWere(String store) {
        RecordPlace place = place(store);
        EntityId a = EntityId.parse("community:a");
        try (ReadPool pool = pool(place, 1, PATIENCE)) {
            try (Ledger writer = place.open()) {
                writer.append(List.of(asserted("community:a", "name", "A"), asserted("community:b", "name", "B")));
                assertThat(pool.<Integer>with(
                                ledger -> ledger.listFacts(View.PUBLIC, a).size()))
                        .isEqualTo(1);
                writer.append(List.of(by(new Action.Merge(a, EntityId.parse("community:b")))));
                assertThat(pool.<Integer>with(
                                ledger -> ledger.listFacts(View.PUBLIC, a).size()))
                        .isEqualTo(2);
            }
            View earlier = View.at(View.PUBLIC.clearance(), 2);
            assertThat(pool.<Integer>with(ledger -> ledger.listFacts(earlier, a).size()))
                    .isEqualTo(1);
            try (Ledger again = place.open()) {
                again.append(List.of(asserted("community:b", "region", "R")));
            }
            assertThat(pool.<Integer>with(
                            ledger -> ledger.listFacts(View.PUBLIC, a).size()))
                    .isEqualTo(3);
        }
        assertThat(opened.get()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "database"})
    void aLedgerThatFailedIsClosedAndTheQuestionPutToANewOne(String store) {
        RecordPlace place = place(store);
        place.open().close();
        List<Ledger> lent = new ArrayList<>();
        try (ReadPool pool = pool(place, 2, PATIENCE)) {
            pool.with(lent::add);
            lent.get(0).close();

            assertThat(pool.<Long>with(ledger -> {
                        lent.add(ledger);
                        return ledger.head(View.PUBLIC).position();
                    }))
                    .isZero();

            assertThat(lent.get(1)).isSameAs(lent.get(0));
            assertThat(lent.get(2)).isNotSameAs(lent.get(0));
            assertThatThrownBy(() -> pool.with(ledger -> {
                        throw new LedgerException("always");
                    }))
                    .hasMessage("always");
            assertThat(opened.get()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "database"})
    void aQuestionThatIsNotAllowedLeavesTheLedgerInThePool(String store) {
        RecordPlace place = place(store);
        place.open().close();
        try (ReadPool pool = pool(place, 2, PATIENCE)) {
            assertThatThrownBy(() -> pool.with(ledger -> ledger.head(View.at(View.PUBLIC.clearance(), 7))))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(pool.<Long>with(ledger -> ledger.head(View.PUBLIC).position()))
                    .isZero();
        }
        assertThat(opened.get()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder"})
    void whoFindsAllLedgersLentWaitsAndThenIsToldSo(String store) throws InterruptedException, ExecutionException {
        RecordPlace place = place(store);
        place.open().close();
        CountDownLatch lent = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (ReadPool pool = pool(place, 1, Duration.ofMillis(100))) {
            Future<Boolean> reader = thread.submit(() -> pool.with(ledger -> {
                lent.countDown();
                return await(done);
            }));
            lent.await();

            assertThatThrownBy(() -> pool.with(ledger -> ledger.head(View.PUBLIC)))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("all 1 readers");
            done.countDown();
            assertThat(reader.get()).isTrue();
            assertThat(pool.<Long>with(ledger -> ledger.head(View.PUBLIC).position()))
                    .isZero();
        } finally {
            thread.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "database"})
    void aClosedPoolClosesItsLedgersAndLendsNoMore(String store) {
        RecordPlace place = place(store);
        place.open().close();
        List<Ledger> lent = new ArrayList<>();
        ReadPool pool = pool(place, 2, PATIENCE);
        pool.with(lent::add);
        pool.close();

        assertThatThrownBy(() -> lent.get(0).head(View.PUBLIC)).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> pool.with(lent::add)).isInstanceOf(IllegalStateException.class);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private RecordPlace place(String store) {
        return store.equals("folder") ? RecordPlace.of(folder) : RecordPlace.of(PostgresServer.newUrl());
    }

    private ReadPool pool(RecordPlace place, int most, Duration patience) {
        return new ReadPool(
                () -> {
                    opened.incrementAndGet();
                    return place.openForFollowing();
                },
                most,
                patience);
    }
}
