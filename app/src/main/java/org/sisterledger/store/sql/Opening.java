package org.sisterledger.store.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sisterledger.ledger.LedgerException;

/** Hashes and reads the bytes of entries in a second thread, while the first reads rows and compares. */
final class Opening implements AutoCloseable {
    private static final int PORTION = 1000;
    private static final int AHEAD = 4;

    private final Query query;
    private final ExecutorService opener = Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().daemon().name("sisterledger-verify").unstarted(work));
    private final Deque<Future<List<StoredEntry>>> opened = new ArrayDeque<>();
    private boolean atEnd;

    Opening(Query query) {
        this.query = query;
    }

    /** The next entries; none at the end. */
    List<StoredEntry> next() {
        while (!atEnd && opened.size() < AHEAD) {
            List<StoredEntry> rows = StoredEntry.read(query, PORTION);
            atEnd = rows.size() < PORTION;
            opened.add(opener.submit(() -> StoredEntry.open(rows)));
        }
        Future<List<StoredEntry>> first = opened.poll();
        if (first == null) {
            return List.of();
        }
        try {
            return first.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerException("verifying was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        opener.shutdownNow();
        query.close();
    }
}
