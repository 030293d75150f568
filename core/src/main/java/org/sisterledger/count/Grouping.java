package org.sisterledger.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Splits a figure by one or more dimensions. */
public final class Grouping {
    // Up to so many groups are tallied in one array.
    private static final int DENSE = 1 << 20;

    /**
     * One group.
     *
     * @param keys the group's value in each dimension, as ids and words; {@code ?} where it is not known, {@code none} where
     *     the tie is in none
     * @param labels the same for people
     * @param value the figure
     */
    public record Group(List<String> keys, List<String> labels, long value) {
        /** Copies the lists. */
        public Group {
            keys = List.copyOf(keys);
            labels = List.copyOf(labels);
        }
    }

    private final Counts counts;
    private final CountDefinition definition;
    private final List<GroupKeys> dimensions;
    private final TieColumns ties;

    private Grouping(Counts counts, CountDefinition definition, List<Dimension> dimensions) {
        this.counts = counts;
        this.definition = definition;
        this.ties = counts.table().tieColumns();
        this.dimensions = dimensions.stream()
                .map(dimension -> GroupKeys.of(dimension, counts, definition.began()))
                .toList();
    }

    /**
     * The groups of a figure, the largest first, then by keys. Groups without a tie are left out.
     *
     * @param dimensions by what, at least one
     */
    public static List<Group> of(Counts counts, CountDefinition definition, List<Dimension> dimensions) {
        if (dimensions.isEmpty()) {
            throw new IllegalArgumentException("Expected a dimension to group by.");
        }
        return new Grouping(counts, definition, dimensions).groups();
    }

    private List<Group> groups() {
        Map<Long, Long> values = definition.counted() == Counted.PAIRS ? pairs() : places();
        List<Sorted> groups = new ArrayList<>();
        values.forEach((code, value) -> groups.add(Sorted.of(group(code, value))));
        groups.sort(Comparator.<Sorted>comparingLong(sorted -> sorted.group().value())
                .reversed()
                .thenComparing(Sorted::key));
        return groups.stream().map(Sorted::group).toList();
    }

    // There may be ten thousands of groups, many of one tie: the key to sort them by is made once for each.
    private record Sorted(Group group, String key) {
        static Sorted of(Group group) {
            return new Sorted(group, String.join("\u0000", group.keys()));
        }
    }

    private Map<Long, Long> pairs() {
        int[] rows = counts.rows(definition);
        long size = 1;
        for (GroupKeys keys : dimensions) {
            size = Math.min(Integer.MAX_VALUE, size * keys.size());
        }
        Map<Long, Long> values = new HashMap<>();
        if (size <= DENSE) {
            long[] dense = new long[(int) size];
            for (int tie : rows) {
                for (long code : codes(tie)) {
                    dense[(int) code]++;
                }
            }
            for (int code = 0; code < dense.length; code++) {
                if (dense[code] > 0) {
                    values.put((long) code, dense[code]);
                }
            }
        } else {
            for (int tie : rows) {
                for (long code : codes(tie)) {
                    values.merge(code, 1L, Long::sum);
                }
            }
        }
        return values;
    }

    // Places are counted once in a group, however many of its ties they have.
    private Map<Long, Long> places() {
        boolean first = definition.counted() == Counted.PLACES_OF_FIRST;
        Map<Long, BitSet> places = new HashMap<>();
        for (int tie : counts.rows(definition)) {
            for (long code : codes(tie)) {
                for (int place : new int[] {ties.a(tie), ties.b(tie)}) {
                    boolean isFirst = counts.table()
                            .country(place)
                            .equals(Optional.of(definition.countries().get(0)));
                    if (isFirst == first) {
                        places.computeIfAbsent(code, k -> new BitSet()).set(place);
                    }
                }
            }
        }
        Map<Long, Long> values = new HashMap<>();
        places.forEach((code, set) -> values.put(code, (long) set.cardinality()));
        return values;
    }

    // The groups of a tie, each as one number: its keys as digits, each to the base of its dimension's size.
    private long[] codes(int tie) {
        long[] codes = {0};
        for (GroupKeys keys : dimensions) {
            int[] own = keys.of(tie);
            if (own.length == 1) {
                for (int i = 0; i < codes.length; i++) {
                    codes[i] = codes[i] * keys.size() + own[0];
                }
            } else {
                long[] longer = new long[codes.length * own.length];
                for (int i = 0; i < longer.length; i++) {
                    longer[i] = codes[i / own.length] * keys.size() + own[i % own.length];
                }
                codes = longer;
            }
        }
        return codes;
    }

    private Group group(long code, long value) {
        String[] keys = new String[dimensions.size()];
        String[] labels = new String[keys.length];
        long rest = code;
        for (int i = keys.length - 1; i >= 0; i--) {
            GroupKeys dimension = dimensions.get(i);
            int key = (int) (rest % dimension.size());
            keys[i] = dimension.key(key);
            labels[i] = dimension.label(key);
            rest /= dimension.size();
        }
        return new Group(Arrays.asList(keys), Arrays.asList(labels), value);
    }
}
