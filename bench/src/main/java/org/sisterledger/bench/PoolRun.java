package org.sisterledger.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.sisterledger.fact.EntityId;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.record.RecordParts;
import org.sisterledger.store.ReadPool;
import org.sisterledger.store.RecordPlace;

/** Measures what is about a subject, read by several threads over pools of several sizes. */
final class PoolRun {
    private static final int THREADS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private PoolRun() {}

    /** Reads these subjects with each size of pool, once to warm up and once measured. */
    static void over(RecordPlace place, List<EntityId> subjects) throws InterruptedException {
        long start = System.nanoTime();
        View view;
        try (Ledger ledger = place.openForFollowing()) {
            view = View.at(View.PUBLIC.clearance(), ledger.head(View.PUBLIC).position());
        }
        System.out.printf("open a reader, ask for the head and close: %.1f ms%n", (System.nanoTime() - start) / 1e6);
        for (int size : new int[] {1, 2, 4, 8}) {
            try (ReadPool pool = ReadPool.of(place, size, PATIENCE)) {
                read(pool, view, subjects);
                long begun = System.nanoTime();
                long[] times = read(pool, view, subjects);
                double seconds = (System.nanoTime() - begun) / 1e9;
                Arrays.sort(times);
                System.out.printf(
                        "show, %d threads on a pool of %d: %,.0f reads/s, median %.1f ms, 99 of 100 within %.1f ms, most %.1f ms%n",
                        THREADS,
                        size,
                        times.length / seconds,
                        times[times.length / 2] / 1e6,
                        times[times.length * 99 / 100] / 1e6,
                        times[times.length - 1] / 1e6);
            }
        }
    }

    private static long[] read(ReadPool pool, View view, List<EntityId> subjects) throws InterruptedException {
        long[] times = new long[subjects.size()];
        AtomicInteger next = new AtomicInteger();
        Callable<Boolean> reader = () -> {
            for (int i = next.getAndIncrement(); i < times.length; i = next.getAndIncrement()) {
                EntityId subject = subjects.get(i);
                long start = System.nanoTime();
                pool.with(ledger -> RecordParts.of(ledger, view).about(subject).label(subject));
                times[i] = System.nanoTime() - start;
            }
            return true;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Boolean> done : threads.invokeAll(Collections.nCopies(THREADS, reader))) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return times;
    }
}
