package org.sisterledger.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Words;

/** Splits a figure by one or more dimensions. */
public final class Grouping {
    private static final String UNKNOWN = "?";
    private static final String NONE = "none";

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

    private record Key(String key, String label) {}

    private final Counts counts;
    private final TieTable table;
    private final TieColumns ties;
    private final Began began;
    private final Map<EntityId, boolean[]> members = new TreeMap<>();
    private final Map<String, Key> known = new HashMap<>();

    private Grouping(Counts counts, Began began) {
        this.counts = counts;
        this.table = counts.table();
        this.ties = table.tieColumns();
        this.began = began;
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
        return new Grouping(counts, definition.began()).groups(definition, dimensions);
    }

    private List<Group> groups(CountDefinition definition, List<Dimension> dimensions) {
        if (dimensions.contains(Dimension.MEMBERSHIP)) {
            table.placeColumns()
                    .memberships()
                    .forEach(membership -> members.computeIfAbsent(membership.body(), counts.scan()::members));
        }
        Map<List<Key>, Tally> tallies = new HashMap<>();
        for (int tie : counts.rows(definition)) {
            for (List<Key> keys : product(tie, dimensions)) {
                tallies.computeIfAbsent(keys, k -> new Tally(definition.counted()))
                        .add(tie, definition);
            }
        }
        List<Group> groups = new ArrayList<>();
        tallies.forEach((keys, tally) -> groups.add(new Group(
                keys.stream().map(Key::key).toList(),
                keys.stream().map(Key::label).toList(),
                tally.value())));
        groups.sort(Comparator.comparingLong(Group::value)
                .reversed()
                .thenComparing(group -> String.join("\u0000", group.keys())));
        return List.copyOf(groups);
    }

    private List<List<Key>> product(int tie, List<Dimension> dimensions) {
        List<List<Key>> rows = List.of(List.of());
        for (Dimension dimension : dimensions) {
            List<Key> keys = keys(tie, dimension);
            if (rows.size() == 1 && keys.size() == 1 && dimensions.size() == 1) {
                return List.of(keys);
            }
            List<List<Key>> longer = new ArrayList<>(rows.size() * keys.size());
            for (List<Key> row : rows) {
                for (Key key : keys) {
                    List<Key> more = new ArrayList<>(row);
                    more.add(key);
                    longer.add(List.copyOf(more));
                }
            }
            rows = longer;
        }
        return rows;
    }

    private List<Key> keys(int tie, Dimension dimension) {
        return switch (dimension) {
            case COUNTRIES -> List.of(countries(tie));
            case COUNTRY -> both(country(ties.a(tie)), country(ties.b(tie)));
            case REGION -> both(region(ties.a(tie)), region(ties.b(tie)));
            case LEVEL -> List.of(word(ties.level(tie).map(Words::of).orElse(UNKNOWN)));
            case TYPE -> List.of(word(Words.of(counts.scan().state(tie).type())));
            case STATUS -> List.of(word(status(counts.scan().state(tie))));
            case REGISTER ->
                ids((began == Began.KNOWN
                                ? counts.scan().state(tie).listed()
                                : counts.scan().state(tie).presumedListed())
                        .stream().sorted().toList());
            case MEMBERSHIP ->
                ids(members.entrySet().stream()
                        .filter(body -> body.getValue()[ties.a(tie)] || body.getValue()[ties.b(tie)])
                        .map(Map.Entry::getKey)
                        .toList());
            case ACTIVITY -> List.of(word(activity(tie)));
        };
    }

    private Key countries(int tie) {
        Key a = country(ties.a(tie));
        Key b = country(ties.b(tie));
        Key first = a.key().compareTo(b.key()) <= 0 ? a : b;
        Key second = a.key().compareTo(b.key()) <= 0 ? b : a;
        String key = first.key() + "," + second.key();
        return known.computeIfAbsent(key, k -> new Key(k, first.label() + " and " + second.label()));
    }

    private Key country(int place) {
        return table.country(place)
                .map(id -> known.computeIfAbsent(id.slug(), slug -> new Key(slug, table.label(id))))
                .orElseGet(() -> word(UNKNOWN));
    }

    private Key region(int place) {
        Optional<String> region = table.region(place);
        if (region.isEmpty()) {
            return word(UNKNOWN);
        }
        Key country = country(place);
        String key = country.key() + "/" + region.get();
        return known.computeIfAbsent(key, k -> new Key(k, region.get() + ", " + country.label()));
    }

    private static List<Key> both(Key a, Key b) {
        return a.equals(b) ? List.of(a) : List.of(a, b);
    }

    private List<Key> ids(List<EntityId> ids) {
        return ids.isEmpty()
                ? List.of(word(NONE))
                : ids.stream()
                        .map(id -> known.computeIfAbsent(id.toString(), text -> new Key(text, table.label(id))))
                        .toList();
    }

    private Key word(String word) {
        return known.computeIfAbsent(
                word, key -> new Key(key, UNKNOWN.equals(key) ? "not known" : key.replace('-', ' ')));
    }

    private static String status(TieState state) {
        return state.ended() ? "ended" : state.suspended() ? "suspended" : "standing";
    }

    private String activity(int tie) {
        LocalDate day = counts.day();
        int last = ties.lastHeld(tie, TieColumns.number(day));
        if (last == Integer.MIN_VALUE) {
            return "nothing-on-record";
        }
        LocalDate on = LocalDate.ofEpochDay(last);
        for (int years : new int[] {1, 5, 10}) {
            if (!on.isBefore(new ActivityWindow(years, true).firstDay(day))) {
                return years == 1 ? "within-a-year" : "within-" + years + "-years";
            }
        }
        return "earlier";
    }

    // Places are counted once in a group, however many of its ties they have.
    private final class Tally {
        private final Counted counted;
        private final BitSet places = new BitSet();
        private long pairs;

        Tally(Counted counted) {
            this.counted = counted;
        }

        void add(int tie, CountDefinition definition) {
            pairs++;
            if (counted != Counted.PAIRS) {
                for (int place : new int[] {ties.a(tie), ties.b(tie)}) {
                    boolean first = table.country(place)
                            .equals(Optional.of(definition.countries().get(0)));
                    if (first == (counted == Counted.PLACES_OF_FIRST)) {
                        places.set(place);
                    }
                }
            }
        }

        long value() {
            return counted == Counted.PAIRS ? pairs : places.cardinality();
        }
    }
}
