package org.sisterledger.bench;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sisterledger.story.Carrier;
import org.sisterledger.story.Story;

/**
 * How well stories were found, over pairs of articles: a pair is found if both are in one group, and true if both are of one
 * story.
 */
final class GroupingScore {
    private final Map<String, SeededStories.Made> truth = new HashMap<>();
    private final Map<String, Integer> groups = new HashMap<>();
    private final Map<Integer, Long> copies = new HashMap<>();
    private final Map<Integer, Long> grouped = new HashMap<>();
    private final Map<Long, Long> both = new HashMap<>();

    GroupingScore(List<SeededStories.Made> made, List<Story> stories) {
        made.forEach(article -> truth.put(article.carrier().id(), article));
        for (int group = 0; group < stories.size(); group++) {
            for (Carrier carrier : stories.get(group).carriers()) {
                groups.put(carrier.id(), group);
                int story = Objects.requireNonNull(truth.get(carrier.id())).story();
                copies.merge(story, 1L, Long::sum);
                grouped.merge(group, 1L, Long::sum);
                both.merge(((long) group << 32) | story, 1L, Long::sum);
            }
        }
    }

    /** The share of the pairs found that are true; 1 if none is found. */
    double precision() {
        return share(pairs(both), pairs(grouped));
    }

    /** The share of the true pairs that are found; 1 if there is none. */
    double recall() {
        return share(pairs(both), pairs(copies));
    }

    /** For each kind of copy, the share that is in one group with its original. */
    Map<SeededStories.Copy, Double> foundByKind() {
        Map<Integer, Integer> originals = new HashMap<>();
        truth.forEach((id, article) -> {
            if (article.copy() == SeededStories.Copy.ORIGINAL) {
                originals.put(article.story(), groups.get(id));
            }
        });
        Map<SeededStories.Copy, int[]> counts = new EnumMap<>(SeededStories.Copy.class);
        truth.forEach((id, article) -> {
            int[] count = counts.computeIfAbsent(article.copy(), kind -> new int[2]);
            count[0] += Objects.equals(groups.get(id), originals.get(article.story())) ? 1 : 0;
            count[1]++;
        });
        counts.remove(SeededStories.Copy.ORIGINAL);
        Map<SeededStories.Copy, Double> shares = new EnumMap<>(SeededStories.Copy.class);
        counts.forEach((kind, count) -> shares.put(kind, share(count[0], count[1])));
        return shares;
    }

    private static long pairs(Map<?, Long> sizes) {
        return sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
