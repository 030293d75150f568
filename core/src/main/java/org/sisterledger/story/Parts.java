package org.sisterledger.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Joins texts with longer ones that contain them. Candidates are found by a quarter of the runs, chosen by their hash, that
 * few groups share. A text that contains several stories and came after one of them, or has no day, is a round-up and joins
 * none.
 */
final class Parts {
    private static final int SAMPLED = 3;
    private static final int MOST_SHARING = 16;
    private static final int MOST_ASKED = 9;

    private final Texts texts;
    private final Groups groups;
    // As they are before parts are joined.
    private final Map<Integer, List<Integer>> copiesOf = new HashMap<>();

    Parts(Texts texts, Groups groups) {
        this.texts = texts;
        this.groups = groups;
        Map<Integer, List<Integer>> copies = new HashMap<>();
        for (int text = 0; text < texts.size(); text++) {
            List<Integer> all = copies.computeIfAbsent(groups.of(text), root -> new ArrayList<>());
            all.add(text);
            copiesOf.put(text, all);
        }
    }

    // The shorter wholes come first: two cuts of one text, one longer than the other, are one story by the time the
    // text
    // itself is asked. Equal ones come in the order of their ids, which is that of the texts.
    void join() {
        Map<Integer, Set<Integer>> partsOf = new TreeMap<>(
                Comparator.comparingInt((Integer text) -> texts.shingles(text).size())
                        .thenComparing(Comparator.naturalOrder()));
        for (int[] pair : candidates()) {
            addPart(pair[0], pair[1], partsOf);
            addPart(pair[1], pair[0], partsOf);
        }
        partsOf.forEach((whole, parts) -> {
            Set<Integer> stories = new TreeSet<>();
            parts.forEach(part -> stories.add(groups.of(part)));
            stories.remove(groups.of(whole));
            if (stories.size() == 1 || isBefore(whole, parts)) {
                stories.forEach(story -> groups.join(whole, story));
            }
        });
    }

    private void addPart(int part, int whole, Map<Integer, Set<Integer>> partsOf) {
        boolean shorter = texts.shingles(part).size() <= texts.shingles(whole).size();
        if (shorter && isPart(part, whole) && isPartOfStory(part, whole)) {
            partsOf.computeIfAbsent(whole, key -> new TreeSet<>()).add(part);
        }
    }

    private boolean isPart(int part, int whole) {
        return texts.containment(part, whole) >= StoryGrouping.PART && !texts.shareOnlyAnEnd(part, whole);
    }

    // What one copy has added to a story is no part of the story; what the earliest copy has is.
    private boolean isPartOfStory(int part, int whole) {
        List<Integer> all = copiesOf.getOrDefault(whole, List.of());
        boolean inEarliest = earliest(all)
                .filter(first -> first == whole || isPart(part, first))
                .isPresent();
        return inEarliest || isPartOfMost(part, all);
    }

    // Whether the text, in its earliest copy, is known to be no later than any of its parts.
    private boolean isBefore(int whole, Set<Integer> parts) {
        return earliest(copiesOf.getOrDefault(whole, List.of()))
                .filter(copy -> parts.stream().allMatch(part -> texts.isNoLaterThan(copy, part)))
                .isPresent();
    }

    private Optional<Integer> earliest(List<Integer> all) {
        return all.stream().filter(texts::hasDay).min(texts.byDay());
    }

    private boolean isPartOfMost(int part, List<Integer> all) {
        int[] longer = all.stream()
                .mapToInt(Integer::intValue)
                .filter(copy ->
                        texts.shingles(copy).size() >= texts.shingles(part).size())
                .limit(MOST_ASKED)
                .toArray();
        long containing =
                Arrays.stream(longer).filter(copy -> isPart(part, copy)).count();
        return 2 * containing > longer.length;
    }

    // Pairs of texts that share a sampled run and are of different groups; each pair once.
    private List<int[]> candidates() {
        long[] postings = postings();
        Set<Long> pairs = new TreeSet<>();
        for (int from = 0; from < postings.length; ) {
            int to = from + 1;
            while (to < postings.length && postings[to] >> 32 == postings[from] >> 32) {
                to++;
            }
            addPairs(postings, from, to, pairs);
            from = to;
        }
        return pairs.stream()
                .map(pair -> new int[] {(int) (pair >> 32), pair.intValue()})
                .toList();
    }

    private long[] postings() {
        int total = 0;
        for (int text = 0; text < texts.size(); text++) {
            total += texts.shingles(text).size();
        }
        long[] postings = new long[total];
        int count = 0;
        for (int text = 0; text < texts.size(); text++) {
            if (!texts.isTelling(text)) {
                continue;
            }
            for (int hash : texts.shingles(text).distinct()) {
                if ((Sketch.mix(hash) & SAMPLED) == 0) {
                    postings[count++] = ((long) hash << 32) | text;
                }
            }
        }
        long[] sorted = Arrays.copyOf(postings, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private void addPairs(long[] postings, int from, int to, Set<Long> pairs) {
        int[] longest = longestOfEachGroup(postings, from, to);
        for (int i = 0; i < longest.length; i++) {
            for (int j = i + 1; j < longest.length; j++) {
                pairs.add(((long) Math.min(longest[i], longest[j]) << 32) | Math.max(longest[i], longest[j]));
            }
        }
    }

    // Copies of one text have the same runs; one of them is asked for all.
    private int[] longestOfEachGroup(long[] postings, int from, int to) {
        Map<Integer, Integer> byGroup = new TreeMap<>();
        for (int i = from; i < to && byGroup.size() <= MOST_SHARING; i++) {
            byGroup.merge(
                    groups.of((int) postings[i]),
                    (int) postings[i],
                    (a, b) -> texts.shingles(b).size() > texts.shingles(a).size() ? b : a);
        }
        return byGroup.size() > MOST_SHARING
                ? new int[0]
                : byGroup.values().stream().mapToInt(Integer::intValue).toArray();
    }
}
