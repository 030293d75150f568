package org.sisterledger.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Works on items with several threads and hands the results on in the order of the items, so that the number of threads cannot be
 * told from what comes out. Holds a bounded number of items, and items of a bounded weight.
 *
 * @param <I> what is worked on
 * @param <O> what comes of it
 */
public final class OrderedWork<I, O> {
    private static final int ITEMS_PER_THREAD = 8;

    private final int threads;
    private final long mostWeight;
    private final ToLongFunction<I> weigher;
    private final Function<I, O> work;

    /**
     * Work for this many threads.
     *
     * @param threads 1 or more
     * @param mostWeight how many bytes of items may be held at once; an item that weighs more is held alone
     * @param weigher how many bytes an item needs
     * @param work must not throw; it is called from any of the threads
     */
    public OrderedWork(int threads, long mostWeight, ToLongFunction<I> weigher, Function<I, O> work) {
        if (threads < 1) {
            throw new IllegalArgumentException("expected at least one thread, got " + threads);
        }
        this.threads = threads;
        this.mostWeight = mostWeight;
        this.weigher = weigher;
        this.work = work;
    }

    private record Pending<I, O>(I item, long weight, Future<O> result) {}

    /**
     * Works on the items to their end, or until it is told to stop; then what is under way is dropped.
     *
     * @param results takes each item with its result, in order, on the caller's thread
     * @return whether it came to the end
     */
    public boolean run(Iterator<I> items, BiConsumer<I, O> results, BooleanSupplier stop) {
        ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("reader-", 0).factory());
        try {
            return run(pool, items, results, stop);
        } finally {
            pool.shutdownNow();
        }
    }

    private boolean run(ExecutorService pool, Iterator<I> items, BiConsumer<I, O> results, BooleanSupplier stop) {
        Deque<Pending<I, O>> pending = new ArrayDeque<>();
        long held = 0;
        while (items.hasNext()) {
            I item = items.next();
            long weight = weigher.applyAsLong(item);
            while (!pending.isEmpty() && (pending.size() >= threads * ITEMS_PER_THREAD || held + weight > mostWeight)) {
                held -= handOn(pending.removeFirst(), results);
            }
            if (stop.getAsBoolean()) {
                return false;
            }
            held += weight;
            pending.addLast(new Pending<>(item, weight, pool.submit(() -> work.apply(item))));
        }
        while (!pending.isEmpty()) {
            if (stop.getAsBoolean()) {
                return false;
            }
            handOn(pending.removeFirst(), results);
        }
        return true;
    }

    private long handOn(Pending<I, O> oldest, BiConsumer<I, O> results) {
        try {
            results.accept(oldest.item(), oldest.result().get());
            return oldest.weight();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("work on an item failed", e.getCause());
        }
    }
}
