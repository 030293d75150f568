package org.sisterledger.server.guard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often somebody may do something: a bucket for each, which holds what may be done in a minute and fills evenly. The number of buckets
 * is bounded; the one that was longest not asked for is given up first. Safe for several threads.
 */
final class Buckets {
    /** How many are remembered at once. */
    static final int MOST = 20_000;

    private static final double NANOS_A_MINUTE = 60e9;

    private final int perMinute;
    private final LongSupplier nanos;
    private final Map<String, Bucket> held = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    private static final class Bucket {
        private double left;
        private long at;
    }

    /**
     * Buckets.
     *
     * @param perMinute how often a minute, at least once
     * @param nanos a clock that never goes back, in nanoseconds
     */
    Buckets(int perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.nanos = nanos;
    }

    /** Takes one from somebody's bucket. Returns 0, or after how many seconds there will be one again. */
    synchronized int take(String who) {
        long now = nanos.getAsLong();
        Bucket bucket = held.computeIfAbsent(who, fresh -> {
            Bucket full = new Bucket();
            full.left = perMinute;
            full.at = now;
            return full;
        });
        bucket.left = Math.min(perMinute, bucket.left + ((now - bucket.at) / NANOS_A_MINUTE) * perMinute);
        bucket.at = now;
        if (bucket.left >= 1) {
            bucket.left--;
            return 0;
        }
        return (int) Math.ceil((1 - bucket.left) * 60 / perMinute);
    }

    /** How many are remembered. */
    synchronized int size() {
        return held.size();
    }
}
