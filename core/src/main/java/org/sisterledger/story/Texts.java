package org.sisterledger.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The texts of carriers as runs of words, and what of them two have in common. */
final class Texts {
    // A footer is known by standing in this many different texts of one publisher.
    private static final int REPEATED = 3;
    // What two texts share only behind a quarter of both, up to their ends, may be such a footer.
    private static final double OPENING = 0.25;
    private static final double END = 0.9;

    private final List<Carrier> carriers;
    private final List<Shingles> shingles;
    private final List<Sketch> sketches;

    private Texts(List<Carrier> carriers, List<Shingles> shingles) {
        this.carriers = carriers;
        this.shingles = shingles;
        this.sketches = IntStream.range(0, shingles.size())
                .parallel()
                .mapToObj(i -> Sketch.of(shingles.get(i)))
                .toList();
    }

    static Texts of(List<Carrier> carriers, List<Shingles> shingles) {
        return new Texts(carriers, shingles);
    }

    int size() {
        return shingles.size();
    }

    Shingles shingles(int text) {
        return shingles.get(text);
    }

    Sketch sketch(int text) {
        return sketches.get(text);
    }

    /** Whether a text is long enough to be told from others. */
    boolean isTelling(int text) {
        return shingles.get(text).size() >= StoryGrouping.FEWEST;
    }

    boolean hasDay(int text) {
        return carriers.get(text).publishedOn().isPresent();
    }

    /** The order in which texts were published, those of one day by their ids. */
    Comparator<Integer> byDay() {
        return Comparator.comparing(
                        (Integer text) -> carriers.get(text).publishedOn().orElse(LocalDate.MAX))
                .thenComparing(Comparator.naturalOrder());
    }

    /** Whether a text is known to have been published on the day of another, or before. */
    boolean isNoLaterThan(int one, int other) {
        Optional<LocalDate> first = carriers.get(one).publishedOn();
        Optional<LocalDate> second = carriers.get(other).publishedOn();
        return first.isPresent() && second.isPresent() && !first.get().isAfter(second.get());
    }

    /** The share of common runs among all runs of two texts. */
    double resemblance(int one, int other) {
        int shared = shingles.get(one).shared(shingles.get(other));
        int all = shingles.get(one).size() + shingles.get(other).size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    /** The share of a text's runs that are in another text. */
    double containment(int part, int whole) {
        int size = shingles.get(part).size();
        return size == 0 ? 0 : (double) shingles.get(part).shared(shingles.get(whole)) / size;
    }

    /**
     * Whether two texts with different openings share no more than what both end with, as texts of one publisher do. Outlets
     * that are known to be different have no footer in common.
     */
    boolean shareOnlyAnEnd(int one, int other) {
        Optional<String> a = publisher(one);
        Optional<String> b = publisher(other);
        if (a.isPresent() && b.isPresent() && !a.equals(b)) {
            return false;
        }
        return isSharedAtTheEnd(shingles.get(one), shingles.get(other))
                && isSharedAtTheEnd(shingles.get(other), shingles.get(one));
    }

    private static boolean isSharedAtTheEnd(Shingles text, Shingles other) {
        int[] inOrder = text.inOrder();
        int first = inOrder.length;
        int last = -1;
        for (int i = 0; i < inOrder.length; i++) {
            if (other.contains(inOrder[i])) {
                first = Math.min(first, i);
                last = i;
            }
        }
        return first >= OPENING * inOrder.length && last >= END * (inOrder.length - 1);
    }

    /**
     * The texts without the runs that a publisher has in three different texts.
     *
     * @param groups copies known so far, which count as one text
     */
    Texts withoutBoilerplate(Groups groups) {
        Map<String, List<Integer>> byPublisher = new TreeMap<>();
        for (int i = 0; i < size(); i++) {
            int text = i;
            publisher(i)
                    .ifPresent(name -> byPublisher
                            .computeIfAbsent(name, key -> new ArrayList<>())
                            .add(text));
        }
        List<Shingles> kept = new ArrayList<>(shingles);
        for (List<Integer> texts : byPublisher.values()) {
            int[] repeated = repeated(texts, groups);
            texts.forEach(text -> kept.set(text, shingles.get(text).without(repeated)));
        }
        return new Texts(carriers, kept);
    }

    private int[] repeated(List<Integer> texts, Groups groups) {
        if (texts.size() < REPEATED) {
            return new int[0];
        }
        int total = texts.stream().mapToInt(text -> shingles.get(text).size()).sum();
        long[] postings = new long[total];
        int at = 0;
        for (int text : texts) {
            for (int hash : shingles.get(text).distinct()) {
                postings[at++] = ((long) hash << 32) | groups.of(text);
            }
        }
        Arrays.sort(postings);
        int[] found = new int[total];
        int count = 0;
        int different = 0;
        for (int i = 0; i < total; i++) {
            boolean sameHash = i > 0 && postings[i] >> 32 == postings[i - 1] >> 32;
            boolean sameText = i > 0 && postings[i] == postings[i - 1];
            different = sameHash ? different + (sameText ? 0 : 1) : 1;
            if (different == REPEATED && !sameText) {
                found[count++] = (int) (postings[i] >> 32);
            }
        }
        return Arrays.copyOf(found, count);
    }

    private Optional<String> publisher(int text) {
        return carriers.get(text).publisher().map(name -> name.strip().toLowerCase(Locale.ROOT));
    }
}
