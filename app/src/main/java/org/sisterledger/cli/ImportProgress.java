package org.sisterledger.cli;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Says once a second how far an import is: bytes and rows, how fast, and how long it takes yet where the size is known. */
final class ImportProgress {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final double MEGA = 1e6;

    private final Terminal terminal;
    private final LongSupplier bytes;
    private final LongSupplier rows;
    private final long size;
    private final long start = System.nanoTime();
    private final Thread thread;

    /**
     * Begins to speak after a second.
     *
     * @param size how many bytes there are in all; 0 if that is not known
     */
    ImportProgress(Terminal terminal, LongSupplier bytes, LongSupplier rows, long size) {
        this.terminal = terminal;
        this.bytes = bytes;
        this.rows = rows;
        this.size = size;
        this.thread = Thread.ofPlatform().daemon().name("import-progress").unstarted(this::run);
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(1000);
                terminal.say(line(bytes.getAsLong(), rows.getAsLong(), System.nanoTime() - start));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is said of so many bytes and rows after so many nanoseconds. */
    String line(long done, long read, long nanos) {
        double seconds = Math.max(nanos, 1) / (double) SECOND;
        double rate = done / MEGA / seconds;
        StringBuilder line = new StringBuilder(String.format("%,.1f", done / MEGA));
        line.append(size > 0 ? String.format(" of %,.1f MB", size / MEGA) : " MB");
        line.append(String.format(", %,d rows, %,.1f MB/s, %,.0f rows/s", read, rate, read / seconds));
        if (size > 0 && done > 0 && done <= size) {
            line.append(String.format(", %,.0f s left", (size - done) / MEGA / rate));
        }
        return line.toString();
    }

    /** Says no more. */
    void stop() {
        thread.interrupt();
    }
}
