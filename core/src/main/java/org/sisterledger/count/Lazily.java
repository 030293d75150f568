package org.sisterledger.count;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is made when it is first asked for, once, whichever thread asks. */
final class Lazily<T> {
    private final Supplier<T> make;
    private volatile Optional<T> made = Optional.empty();

    Lazily(Supplier<T> make) {
        this.make = make;
    }

    T get() {
        Optional<T> known = made;
        return known.isPresent() ? known.get() : first();
    }

    private synchronized T first() {
        if (made.isEmpty()) {
            made = Optional.of(make.get());
        }
        return made.orElseThrow();
    }
}
