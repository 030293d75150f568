package org.sisterledger.connect.document;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Does one piece of work after another, each within a limit of time. Work that goes on after its time is left to itself on a
 * thread that does not keep the process alive, is interrupted, and the next work gets a thread of its own.
 *
 * <p>Not for use by two threads at once.
 */
public final class TimeLimited implements AutoCloseable {
    private final Duration limit;
    private ExecutorService thread = newThread();

    /** Work may take this long. */
    public TimeLimited(Duration limit) {
        this.limit = limit;
    }

    /**
     * Does the work; empty if it was not done in time.
     *
     * @throws ExecutionException if the work throws; its cause is what was thrown, an error included
     * @throws InterruptedException if this thread is interrupted while it waits
     */
    public <T> Optional<T> call(Callable<T> work) throws ExecutionException, InterruptedException {
        Future<T> future = thread.submit(work);
        try {
            return Optional.of(future.get(limit.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | CancellationException e) {
            future.cancel(true);
            thread.shutdownNow();
            thread = newThread();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private static ExecutorService newThread() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("document").factory());
    }
}
