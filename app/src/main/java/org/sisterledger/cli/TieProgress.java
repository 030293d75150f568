package org.sisterledger.cli;

import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** Says now and then how many ties have been read, while the table of them is made. */
final class TieProgress implements LongConsumer {
    private static final long INTERVAL = TimeUnit.SECONDS.toNanos(2);

    private final Terminal terminal;
    private long next = System.nanoTime() + INTERVAL;

    TieProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void accept(long ties) {
        long now = System.nanoTime();
        if (now >= next) {
            next = now + INTERVAL;
            terminal.say(String.format("Read %,d ties; they are kept for the next question.", ties));
        }
    }
}
