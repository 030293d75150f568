package org.sisterledger.count;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Values kept by key, those asked for last, up to a weight in all. For several threads; two may make the same value at once. */
final class LatestKept<K, V> {
    private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final ToIntFunction<V> weight;
    private final long most;
    private long weighs;

    /** Keeps values of this weight in all, and the last one made whatever it weighs. */
    LatestKept(long most, ToIntFunction<V> weight) {
        this.most = most;
        this.weight = weight;
    }

    V get(K key, Function<K, V> make) {
        Optional<V> known = find(key);
        if (known.isPresent()) {
            return known.get();
        }
        V made = make.apply(key);
        put(key, made);
        return made;
    }

    private synchronized Optional<V> find(K key) {
        return Optional.ofNullable(kept.get(key));
    }

    private synchronized void put(K key, V value) {
        if (kept.containsKey(key)) {
            return;
        }
        weighs += weight.applyAsInt(value);
        var eldest = kept.entrySet().iterator();
        while (weighs > most && eldest.hasNext()) {
            weighs -= weight.applyAsInt(eldest.next().getValue());
            eldest.remove();
        }
        kept.put(key, value);
    }
}
