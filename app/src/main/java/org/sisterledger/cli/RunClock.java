package org.sisterledger.cli;

import java.util.concurrent.TimeUnit;

/** Says every few seconds how far a run is, how fast it goes and how long it will take. */
final class RunClock {
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(2);

    private final Terminal terminal;
    private final long total;
    private final long before;
    private final long start = System.nanoTime();
    private long next = start + PAUSE;

    /**
     * A clock that starts now.
     *
     * @param before how many inputs were done before this start
     */
    RunClock(Terminal terminal, long total, long before) {
        this.terminal = terminal;
        this.total = total;
        this.before = before;
    }

    /** Says how far the run is, if the last time is long enough ago. */
    void tell(long done) {
        long now = System.nanoTime();
        if (now >= next && done < total) {
            next = now + PAUSE;
            long rate = Math.max(1, (done - before) * TimeUnit.SECONDS.toNanos(1) / (now - start));
            long left = (total - done + rate - 1) / rate;
            terminal.say(String.format("%,d of %,d inputs, %,d a second, %s left", done, total, rate, duration(left)));
        }
    }

    private static String duration(long seconds) {
        return seconds < 3600
                ? String.format("%d:%02d", seconds / 60, seconds % 60)
                : String.format("%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
