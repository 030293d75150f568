package org.sisterledger.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.LedgerException;

/**
 * A few ledgers open for reading one record, lent to many threads, each to one at a time. A reader sees all that anybody has
 * appended before it was lent the ledger. For clearances without compartments: reads of restricted entries have to be noted in the
 * record, which these ledgers do not write.
 */
public final class ReadPool implements AutoCloseable {
    private final Supplier<? extends Ledger> opener;
    private final int most;
    private final Duration patience;
    private final Semaphore free;
    private final Deque<Ledger> idle = new ArrayDeque<>();
    private boolean closed;

    ReadPool(Supplier<? extends Ledger> opener, int most, Duration patience) {
        if (most < 1) {
            throw new IllegalArgumentException("Expected a pool of at least 1, got " + most + ".");
        }
        this.opener = opener;
        this.most = most;
        this.patience = patience;
        this.free = new Semaphore(most, true);
    }

    /**
     * A pool over a record. Nothing is opened before somebody reads.
     *
     * @param most how many ledgers are open at once, at least 1; two for each processor are enough
     * @param patience how long a reader waits for one when all are lent
     */
    public static ReadPool of(RecordPlace place, int most, Duration patience) {
        return new ReadPool(place::openForFollowing, most, patience);
    }

    /**
     * Lends a ledger for one question. A ledger that fails is closed; if it was opened earlier than for this question, as after the
     * restart of a server, the question is put once more to a new one.
     *
     * @param read the question; it closes nothing, keeps nothing of the ledger, and asks this pool for no second ledger
     * @throws LedgerException if the record cannot be opened or read, or all ledgers stay lent for longer than the patience
     * @throws IllegalStateException if the pool was closed
     */
    public <T> T with(Function<Ledger, T> read) {
        acquire();
        try {
            Optional<Ledger> waiting = takeIdle();
            if (waiting.isEmpty()) {
                return ask(opener.get(), read);
            }
            try {
                return ask(waiting.get(), read);
            } catch (LedgerException e) {
                closeIdle();
                return ask(opener.get(), read);
            }
        } finally {
            free.release();
        }
    }

    private <T> T ask(Ledger ledger, Function<Ledger, T> read) {
        boolean sound = false;
        try {
            T answer = read.apply(ledger);
            sound = true;
            return answer;
        } catch (IllegalArgumentException e) {
            // A question that is not allowed says nothing of the ledger.
            sound = true;
            throw e;
        } finally {
            if (!sound || !giveBack(ledger)) {
                closeQuietly(ledger);
            }
        }
    }

    private void acquire() {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new LedgerException("all " + most + " readers of the record were busy for " + patience.toSeconds()
                        + " s. Try again, or let more read at once.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerException("waiting for a reader of the record was interrupted", e);
        }
    }

    // The one that was used last knows most of what is asked for.
    private synchronized Optional<Ledger> takeIdle() {
        if (closed) {
            throw new IllegalStateException("The pool was closed.");
        }
        return Optional.ofNullable(idle.pollFirst());
    }

    private synchronized boolean giveBack(Ledger ledger) {
        if (!closed) {
            idle.addFirst(ledger);
        }
        return !closed;
    }

    private void closeIdle() {
        for (Optional<Ledger> next = pollIdle(); next.isPresent(); next = pollIdle()) {
            closeQuietly(next.get());
        }
    }

    private synchronized Optional<Ledger> pollIdle() {
        return Optional.ofNullable(idle.pollLast());
    }

    @SuppressWarnings("EmptyCatch")
    private static void closeQuietly(Ledger ledger) {
        try {
            ledger.close();
        } catch (LedgerException e) {
            // Nothing was written, and nobody asks it again.
        }
    }

    /** Closes the ledgers that nobody has; each of the others is closed when it is given back. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        closeIdle();
    }
}
