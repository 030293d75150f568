package org.sisterledger.check;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The values that were used last, as many as weigh no more than a limit together. May be used by several threads. */
final class Recent<K, V> {
    private static final float LOAD = 0.75f;

    private final int most;
    private final ToIntFunction<V> weight;
    private final Map<K, V> values = new LinkedHashMap<>(16, LOAD, /* accessOrder= */ true);
    private int total;

    Recent(int most, ToIntFunction<V> weight) {
        this.most = most;
        this.weight = weight;
    }

    synchronized Optional<V> find(K key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Keeps a value, and drops those that were used least lately until all fit; the newest is kept whatever it weighs. */
    synchronized void put(K key, V value) {
        V old = values.put(key, value);
        total += weight.applyAsInt(value) - (old == null ? 0 : weight.applyAsInt(old));
        Iterator<V> oldest = values.values().iterator();
        while (total > most && values.size() > 1) {
            total -= weight.applyAsInt(oldest.next());
            oldest.remove();
        }
    }
}
