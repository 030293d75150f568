package org.sisterledger.server.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Verification;
import org.sisterledger.ledger.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Recomputes the record beside all else that is done, once at a time, and keeps what the last time found for each clearance. Safe for several
 * threads.
 */
@Component
public final class Verifications {
    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);

    private final Desk desk;
    private final Clock clock;
    private final Map<Clearance, Done> last = new HashMap<>();
    private Optional<Running> running = Optional.empty();

    @Autowired
    Verifications(Desk desk) {
        this(desk, Clock.systemUTC());
    }

    /** Verifications with a clock of the caller's. */
    public Verifications(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param began when it began
     * @param took how long it took
     * @param found what was found; empty if the record could not be read to the end
     */
    public record Done(Instant began, Duration took, Optional<Verification> found) {}

    /**
     * How things stand for a clearance.
     *
     * @param running how many entries of the clearance's sequence are done, if it is being verified now
     * @param busy whether the record is being verified now, for this clearance or another
     * @param last what was done last; empty if nothing was since the server started
     */
    public record State(Optional<Long> running, boolean busy, Optional<Done> last) {}

    private static final class Running {
        private final Clearance clearance;
        private final Instant began;
        private volatile long entries;

        Running(Clearance clearance, Instant began) {
            this.clearance = clearance;
            this.began = began;
        }
    }

    /** How things stand. */
    public synchronized State state(Clearance clearance) {
        return new State(
                running.filter(now -> now.clearance.equals(clearance)).map(now -> now.entries),
                running.isPresent(),
                Optional.ofNullable(last.get(clearance)));
    }

    /**
     * Begins to verify what a clearance sees, unless the record is being verified already.
     *
     * @param rest how long ago the last time has to be
     * @return whether it was begun
     */
    public synchronized boolean begin(Clearance clearance, Duration rest) {
        Instant now = clock.instant();
        Done before = last.get(clearance);
        if (running.isPresent()
                || (before != null
                        && before.began().plus(before.took()).plus(rest).isAfter(now))) {
            return false;
        }
        Running mine = new Running(clearance, now);
        running = Optional.of(mine);
        Thread.ofPlatform().daemon().name("sisterledger-verification").start(() -> verify(mine));
        return true;
    }

    private void verify(Running mine) {
        Optional<Verification> found = Optional.empty();
        try {
            found = Optional.of(
                    desk.place().verify(View.of(mine.clearance), entries -> mine.entries = Math.max(0, entries)));
        } catch (RuntimeException e) {
            LOG.error("the record could not be verified to the end", e);
        } finally {
            end(mine, found);
        }
    }

    private synchronized void end(Running mine, Optional<Verification> found) {
        last.put(mine.clearance, new Done(mine.began, Duration.between(mine.began, clock.instant()), found));
        running = Optional.empty();
    }
}
