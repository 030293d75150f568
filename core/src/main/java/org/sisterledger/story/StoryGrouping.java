package org.sisterledger.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Groups texts that are copies of one: the same, edited, with another headline, cut short, or part of a longer one. The result
 * follows from the carriers alone, whatever their order and however many threads there are.
 *
 * <p>Two texts are copies if half of their runs of five words are the same ({@link #SAME_TEXT}), or if seven tenths of the
 * runs of one are in the other ({@link #PART}). What a publisher repeats in three different texts, such as a footer, does not
 * count. A text of fewer than {@link #FEWEST} runs is like no other.
 */
public final class StoryGrouping {
    /** From which share of common runs, of all that two texts have, they are copies. */
    public static final double SAME_TEXT = 0.5;

    /** From which share of its runs a text is part of another that has them. */
    public static final double PART = 0.7;

    /** Of how few runs of five words nothing is concluded. */
    public static final int FEWEST = 8;

    private static final Comparator<Carrier> BY_DAY = Comparator.comparing(
                    (Carrier carrier) -> carrier.publishedOn().orElse(LocalDate.MAX))
            .thenComparing(Carrier::id);

    private StoryGrouping() {}

    /**
     * Groups the carriers.
     *
     * @return the stories by their earliest carrier: day, then id; every carrier is in one
     * @throws IllegalArgumentException if two carriers have the same id
     */
    public static List<Story> group(Collection<Carrier> carriers) {
        List<Carrier> sorted =
                carriers.stream().sorted(Comparator.comparing(Carrier::id)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).id().equals(sorted.get(i - 1).id())) {
                throw new IllegalArgumentException("Expected carriers with an id each, got two with '"
                        + sorted.get(i).id() + "'.");
            }
        }
        Groups groups = new Groups(sorted.size());
        // Texts are independent of each other, so threads cannot change what comes out.
        Texts texts = Texts.of(
                sorted,
                IntStream.range(0, sorted.size())
                        .parallel()
                        .mapToObj(i -> Shingles.of(sorted.get(i).text()))
                        .toList());
        new Copies(texts, groups).join(Copies.NEARLY_EQUAL);
        Texts own = texts.withoutBoilerplate(groups);
        new Copies(own, groups).join(SAME_TEXT);
        new Parts(own, groups).join();
        return stories(sorted, groups);
    }

    private static List<Story> stories(List<Carrier> sorted, Groups groups) {
        Map<Integer, List<Carrier>> members = new TreeMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            members.computeIfAbsent(groups.of(i), root -> new ArrayList<>()).add(sorted.get(i));
        }
        return members.values().stream()
                .map(carriers -> new Story(carriers.stream().sorted(BY_DAY).toList(), agency(carriers)))
                .sorted(Comparator.comparing(Story::earliest, BY_DAY))
                .toList();
    }

    private static Optional<String> agency(List<Carrier> carriers) {
        Map<String, Integer> credits = new TreeMap<>();
        carriers.forEach(carrier -> carrier.agency().ifPresent(name -> credits.merge(name, 1, Integer::sum)));
        // Of equal counts the first in the order of the map stays.
        return credits.entrySet().stream()
                .reduce((best, next) -> next.getValue() > best.getValue() ? next : best)
                .map(Map.Entry::getKey);
    }
}
