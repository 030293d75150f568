package org.sisterledger.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Lets a long job end between two transactions when the process is asked to end (Ctrl-C), and say what it has done. */
final class Interruption {
    private static final int PATIENCE_SECONDS = 20;
    private static final AtomicBoolean ENDING = new AtomicBoolean();

    private Interruption() {}

    /** Whether the process was asked to end. */
    static boolean isAsked() {
        return ENDING.get();
    }

    /**
     * Does a job that looks at {@link #isAsked} from time to time. If the process is asked to end, it waits for the job to
     * return, then says what there is to say.
     */
    static <T> T guard(Supplier<T> job, Runnable farewell) {
        CountDownLatch done = new CountDownLatch(1);
        Thread hook = new Thread(() -> {
            ENDING.set(true);
            if (awaits(done)) {
                farewell.run();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return job.get();
        } finally {
            done.countDown();
            if (!ENDING.get()) {
                remove(hook);
            }
        }
    }

    /** Ends the process, unless it ends already. */
    static void exit(int code) {
        if (!ENDING.get()) {
            System.exit(code);
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process has begun to end in this moment.
            ENDING.set(true);
        }
    }

    private static boolean awaits(CountDownLatch done) {
        try {
            return done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
