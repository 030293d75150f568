package org.sisterledger.server.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * What is made once of a view of the ledger and then shared by all who ask with its clearance: found by clearance, position and root alone.
 * Who asks while it is made waits for it. Safe for several threads.
 */
public final class PerRoot<T> {
    private final int most;
    private final Map<String, CompletableFuture<T>> held = new LinkedHashMap<>();

    /** Keeps so many at most; those asked for longest ago go first. */
    public PerRoot(int most) {
        this.most = most;
    }

    /**
     * What was made of a view, or what the maker makes of it now.
     *
     * @param key what besides the view it depends on
     */
    T get(Look look, String key, Supplier<T> maker) {
        return get(
                look.view().clearance() + " " + look.head().position() + " "
                        + look.head().root() + " " + key,
                maker);
    }

    /** As the other, with the view in the key. */
    public T get(String key, Supplier<T> maker) {
        CompletableFuture<T> mine = new CompletableFuture<>();
        CompletableFuture<T> known;
        synchronized (held) {
            known = held.remove(key);
            held.put(key, known == null ? mine : known);
            List<String> oldest = held.keySet().stream()
                    .limit(Math.max(0, held.size() - most))
                    .toList();
            oldest.forEach(held::remove);
        }
        if (known != null) {
            return join(known);
        }
        try {
            mine.complete(maker.get());
        } catch (Throwable e) {
            // What failed is forgotten, and tried again by the next who asks.
            synchronized (held) {
                held.remove(key, mine);
            }
            mine.completeExceptionally(e);
        }
        return join(mine);
    }

    private static <T> T join(CompletableFuture<T> made) {
        try {
            return made.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw e;
        }
    }
}
