package org.sisterledger.record;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is worked out when it is first asked for and kept from then on. Threads that ask for the first time wait for the one that works
 * it out; later ones read it without a lock.
 */
final class Kept<T> {
    private volatile @Nullable T value;

    T get(Supplier<T> make) {
        T known = value;
        return known != null ? known : first(make);
    }

    private synchronized T first(Supplier<T> make) {
        T known = value;
        if (known == null) {
            known = make.get();
            value = known;
        }
        return known;
    }
}
