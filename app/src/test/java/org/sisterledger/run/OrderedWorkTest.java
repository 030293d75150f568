package org.sisterledger.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedWorkTest {
    private static final List<Integer> ITEMS = IntStream.range(0, 300).boxed().toList();

    @Test
    void resultsComeInTheOrderOfTheItemsForAnyNumberOfThreads() {
        for (int threads : List.of(1, 2, 7)) {
            List<Integer> results = new ArrayList<>();
            boolean ended = new OrderedWork<Integer, Integer>(threads, 1000, item -> 1, item -> slowly(item))
                    .run(ITEMS.iterator(), (item, result) -> results.add(result), () -> false);
            assertThat(ended).isTrue();
            assertThat(results).isEqualTo(ITEMS);
        }
    }

    @Test
    void noMoreThanTheWeightIsHeldAndAHeavyItemIsHeldAlone() {
        AtomicLong held = new AtomicLong();
        AtomicLong most = new AtomicLong();
        new OrderedWork<Integer, Integer>(4, 10, OrderedWorkTest::weight, item -> {
                    most.accumulateAndGet(held.addAndGet(weight(item)), Math::max);
                    slowly(item);
                    held.addAndGet(-weight(item));
                    return item;
                })
                .run(ITEMS.iterator(), (item, result) -> {}, () -> false);
        assertThat(most.get()).isBetween(50L, 50L);
    }

    @Test
    void stopIsObeyed() {
        List<Integer> results = new ArrayList<>();
        boolean ended = new OrderedWork<Integer, Integer>(2, 1000, item -> 1, item -> item)
                .run(ITEMS.iterator(), (item, result) -> results.add(result), () -> results.size() >= 20);
        assertThat(ended).isFalse();
        assertThat(results).hasSize(20).isEqualTo(ITEMS.subList(0, 20));
    }

    private static long weight(int item) {
        return item == 150 ? 50 : 3;
    }

    private static int slowly(int item) {
        try {
            Thread.sleep(new Random(item).nextInt(3));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return item;
    }
}
