package org.sisterledger.server.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class BucketsTest {
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong();
    private final Buckets buckets = new Buckets(60, now::get);

    @Test
    void aMinutesWorthIsTakenAtOnceAndThenOneASecond() {
        for (int i = 0; i < 60; i++) {
            assertThat(buckets.take("a")).isZero();
        }
        assertThat(buckets.take("a")).isEqualTo(1);
        now.addAndGet(SECOND);
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isEqualTo(1);
    }

    @Test
    void nobodyTakesFromAnother() {
        for (int i = 0; i < 61; i++) {
            buckets.take("a");
        }
        assertThat(buckets.take("b")).isZero();
    }

    @Test
    void whatIsNotTakenDoesNotAddUpBeyondAMinutesWorth() {
        buckets.take("a");
        now.addAndGet(3_600 * SECOND);
        for (int i = 0; i < 60; i++) {
            assertThat(buckets.take("a")).isZero();
        }
        assertThat(buckets.take("a")).isPositive();
    }

    @Test
    void theNumberOfBucketsIsBounded() {
        for (int i = 0; i < Buckets.MOST + 100; i++) {
            buckets.take("address " + i);
        }
        assertThat(buckets.size()).isEqualTo(Buckets.MOST);
    }
}
