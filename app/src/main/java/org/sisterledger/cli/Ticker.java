package org.sisterledger.cli;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Says how far long work has come, at most once a second, and nothing in the first. */
final class Ticker {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Terminal terminal;
    private long next = System.nanoTime() + SECOND;

    Ticker(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Says a line if it is time for one. */
    void tell(Supplier<String> line) {
        long now = System.nanoTime();
        if (now - next >= 0) {
            next = now + SECOND;
            terminal.say(line.get());
        }
    }
}
