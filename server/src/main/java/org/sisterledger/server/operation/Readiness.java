package org.sisterledger.server.operation;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.server.desk.Desk;
import org.sisterledger.server.settings.Setting;
import org.sisterledger.server.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Whether the server can answer: it listens, the record can be read, and nobody told it to stop. The record is looked at when somebody
 * asks, at most once a second and never for long.
 */
@Component
final class Readiness implements SmartLifecycle {
    /** Stops before the web server begins to, which is at {@code DEFAULT_PHASE - 1024}. */
    private static final int PHASE = DEFAULT_PHASE - 512;

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

    private final Desk desk;
    private final Duration notice;
    private final ExecutorService looker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("readiness").factory());
    private volatile boolean running;
    private volatile long position;
    private @Nullable Future<Boolean> look;
    private long lookedAt;

    Readiness(Desk desk, Settings settings, Meters meters) {
        this.desk = desk;
        this.notice = Duration.ofSeconds(settings.number(Setting.SHUTDOWN_NOTICE_SECONDS));
        meters.gauge(
                "sisterledger.ready",
                "1 if requests are answered, 0 while starting, stopping or without record",
                () -> isReady() ? 1 : 0);
        meters.gauge("sisterledger.ledger.position", "Entries of the ledger that the public sees", () -> position);
    }

    /** Whether requests are answered. */
    boolean isReady() {
        if (!running) {
            return false;
        }
        try {
            return look().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) && running;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized Future<Boolean> look() {
        Future<Boolean> last = look;
        if (last != null && (!last.isDone() || System.nanoTime() - lookedAt < FRESH.toNanos())) {
            return last;
        }
        Future<Boolean> next = looker.submit(this::reads);
        look = next;
        lookedAt = System.nanoTime();
        return next;
    }

    private boolean reads() {
        try {
            position = desk.head(Clearance.PUBLIC).position();
            return true;
        } catch (RuntimeException e) {
            LOG.warn("the record cannot be read", e);
            return false;
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        LOG.info("stopping: no more requests are taken after {} s", notice.toSeconds());
        try {
            // Whoever sends requests here learns from /health that they should go elsewhere, and those under way still
            // come in.
            Thread.sleep(notice);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        looker.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
