package org.sisterledger.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.List;
import java.util.Locale;
import org.sisterledger.story.Carrier;
import org.sisterledger.story.Story;
import org.sisterledger.story.StoryGrouping;

/** Groups seeded articles into stories, cold and warm. Arguments: how many articles, and the seed. */
final class StoriesRun {
    private static final int RUNS = 3;

    private StoriesRun() {}

    public static void main(String[] args) {
        Arguments arguments = Arguments.orExit(args, 2, 2, "bench/stories [ARTICLES [SEED]]");
        List<SeededStories.Made> made = new SeededStories(arguments.number(1, 1)).make(arguments.number(0, 10_000));
        List<Carrier> carriers = made.stream().map(SeededStories.Made::carrier).toList();
        long letters =
                carriers.stream().mapToLong(carrier -> carrier.text().length()).sum();
        System.out.printf(Locale.ROOT, "articles   %,d, %,.1f million characters%n", carriers.size(), letters / 1e6);
        List<Story> stories = List.of();
        for (int run = 1; run <= RUNS; run++) {
            long start = System.nanoTime();
            stories = StoryGrouping.group(carriers);
            System.out.printf(Locale.ROOT, "run %d      %.2f s%n", run, (System.nanoTime() - start) / 1e9);
        }
        GroupingScore score = new GroupingScore(made, stories);
        System.out.printf(Locale.ROOT, "heap       at most %,d MB, texts counted%n", peakHeap() >> 20);
        System.out.printf(Locale.ROOT, "stories    %,d%n", stories.size());
        System.out.printf(Locale.ROOT, "pairs      precision %.4f, recall %.4f%n", score.precision(), score.recall());
        score.foundByKind()
                .forEach((kind, share) -> System.out.printf(
                        Locale.ROOT,
                        "%-10s %.4f found with the original%n",
                        kind.name().toLowerCase(Locale.ROOT),
                        share));
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
