package org.sisterledger.connect.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TimeLimitedTest {
    @Test
    void workThatDoesNotEndIsGivenUpAndTheNextIsDone() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        try (TimeLimited limited = new TimeLimited(Duration.ofMillis(200))) {
            assertThat(limited.call(() -> {
                        // Deaf to interruption, as a parser may be.
                        while (!stop.get()) {
                            Thread.onSpinWait();
                        }
                        return "late";
                    }))
                    .isEmpty();
            assertThat(limited.call(() -> "in time")).contains("in time");
        } finally {
            stop.set(true);
        }
    }
}
