package org.sisterledger.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Words;
import org.sisterledger.partnership.Level;
import org.sisterledger.partnership.PartnershipType;

/**
 * The keys of one dimension, numbered from 0, and those of each tie. Keys that depend on a tie's state are found once for each
 * state.
 */
final class GroupKeys {
    private static final String UNKNOWN = "?";
    private static final String NONE = "none";
    private static final List<String> ACTIVITY =
            List.of("within-a-year", "within-5-years", "within-10-years", "earlier", "nothing-on-record");

    private final List<String> keys;
    private final List<String> labels;
    private final IntFunction<int[]> ofTie;

    private GroupKeys(List<String> keys, List<String> labels, IntFunction<int[]> ofTie) {
        this.keys = keys;
        this.labels = labels;
        this.ofTie = ofTie;
    }

    static GroupKeys of(Dimension dimension, Counts counts, Began began) {
        TieTable table = counts.table();
        TieColumns ties = table.tieColumns();
        return switch (dimension) {
            case COUNTRIES -> countries(table);
            case COUNTRY -> sides(ties, countryOf(table), countryKeys(table), countryLabels(table));
            case REGION -> regions(table);
            case LEVEL -> levels(ties);
            case TYPE ->
                states(counts, wordsOf(PartnershipType.values()), state ->
                        new int[] {List.of(PartnershipType.values()).indexOf(state.type())});
            case STATUS ->
                states(counts, List.of("standing", "suspended", "ended"), state ->
                        new int[] {state.ended() ? 2 : state.suspended() ? 1 : 0});
            case REGISTER -> registers(counts, began);
            case MEMBERSHIP -> memberships(counts);
            case ACTIVITY -> activity(counts);
        };
    }

    int size() {
        return keys.size();
    }

    String key(int number) {
        return keys.get(number);
    }

    String label(int number) {
        return labels.get(number);
    }

    /** The keys of a tie, at least one. The array is not to be changed. */
    int[] of(int tie) {
        return ofTie.apply(tie);
    }

    // Keys by number, the last for what is not known.
    private static int[] countryOf(TieTable table) {
        PlaceColumns places = table.placeColumns();
        int[] of = places.countryOf().toArray();
        for (int i = 0; i < of.length; i++) {
            of[i] = of[i] < 0 ? places.countries().size() : of[i];
        }
        return of;
    }

    private static List<String> countryKeys(TieTable table) {
        List<String> keys = new ArrayList<>();
        table.countries().forEach(id -> keys.add(id.slug()));
        keys.add(UNKNOWN);
        return keys;
    }

    private static List<String> countryLabels(TieTable table) {
        List<String> labels = new ArrayList<>();
        table.countries().forEach(id -> labels.add(table.label(id)));
        labels.add("not known");
        return labels;
    }

    private static GroupKeys countries(TieTable table) {
        TieColumns ties = table.tieColumns();
        int[] of = countryOf(table);
        List<String> single = countryKeys(table);
        List<String> names = countryLabels(table);
        int size = single.size();
        List<String> keys = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                boolean inOrder = single.get(a).compareTo(single.get(b)) <= 0;
                keys.add(inOrder ? single.get(a) + "," + single.get(b) : single.get(b) + "," + single.get(a));
                labels.add(inOrder ? names.get(a) + " and " + names.get(b) : names.get(b) + " and " + names.get(a));
            }
        }
        return new GroupKeys(keys, labels, tie -> {
            int a = of[ties.a(tie)];
            int b = of[ties.b(tie)];
            return new int[] {Math.min(a, b) * size + Math.max(a, b)};
        });
    }

    private static GroupKeys regions(TieTable table) {
        PlaceColumns places = table.placeColumns();
        Map<Long, Integer> numbers = new HashMap<>();
        List<String> keys = new ArrayList<>(List.of(UNKNOWN));
        List<String> labels = new ArrayList<>(List.of("not known"));
        int[] of = new int[places.size()];
        for (int place = 0; place < of.length; place++) {
            int region = places.regionOf().get(place);
            if (region >= 0) {
                int country = places.countryOf().get(place);
                int one = place;
                of[place] = numbers.computeIfAbsent(((long) country << 32) | region, k -> {
                    String slug = places.country(one).map(EntityId::slug).orElse(UNKNOWN);
                    String name = places.country(one).map(table::label).orElse("not known");
                    keys.add(slug + "/" + places.regions().get(region));
                    labels.add(places.regions().get(region) + ", " + name);
                    return keys.size() - 1;
                });
            }
        }
        return sides(table.tieColumns(), of, keys, labels);
    }

    private static GroupKeys sides(TieColumns ties, int[] of, List<String> keys, List<String> labels) {
        return new GroupKeys(keys, labels, tie -> {
            int a = of[ties.a(tie)];
            int b = of[ties.b(tie)];
            return a == b ? new int[] {a} : new int[] {a, b};
        });
    }

    private static GroupKeys levels(TieColumns ties) {
        List<String> keys = new ArrayList<>(wordsOf(Level.values()));
        keys.add(UNKNOWN);
        int unknown = keys.size() - 1;
        return new GroupKeys(keys, labels(keys), tie -> {
            int level = ties.levelOf().get(tie);
            return new int[] {level < 0 ? unknown : level};
        });
    }

    private static GroupKeys states(Counts counts, List<String> keys, Function<TieState, int[]> of) {
        int[][] byState = counts.table().tieColumns().states().stream().map(of).toArray(int[][]::new);
        return new GroupKeys(keys, labels(keys), tie -> byState[counts.scan().stateOf(tie)]);
    }

    private static GroupKeys registers(Counts counts, Began began) {
        TreeSet<EntityId> all = new TreeSet<>();
        for (TieState state : counts.table().tieColumns().states()) {
            all.addAll(state.listed());
            all.addAll(state.presumedListed());
        }
        List<EntityId> registers = List.copyOf(all);
        GroupKeys unlabelled = states(counts, withNone(registers), state -> {
            int[] of = (began == Began.KNOWN ? state.listed() : state.presumedListed())
                    .stream().mapToInt(registers::indexOf).sorted().toArray();
            return of.length == 0 ? new int[] {registers.size()} : of;
        });
        return new GroupKeys(unlabelled.keys, labelsWithNone(counts.table(), registers), unlabelled.ofTie);
    }

    private static GroupKeys memberships(Counts counts) {
        TreeSet<EntityId> all = new TreeSet<>();
        counts.table().named().memberships().forEach(membership -> all.add(membership.body()));
        List<EntityId> bodies = List.copyOf(all);
        List<boolean[]> members =
                bodies.stream().map(body -> counts.scan().members(body)).toList();
        TieColumns ties = counts.table().tieColumns();
        return new GroupKeys(withNone(bodies), labelsWithNone(counts.table(), bodies), tie -> {
            int[] of = IntStream.range(0, bodies.size())
                    .filter(body -> members.get(body)[ties.a(tie)] || members.get(body)[ties.b(tie)])
                    .toArray();
            return of.length == 0 ? new int[] {bodies.size()} : of;
        });
    }

    private static GroupKeys activity(Counts counts) {
        LocalDate day = counts.day();
        TieColumns ties = counts.table().tieColumns();
        int until = TieColumns.number(day);
        int[] from = IntStream.of(1, 5, 10)
                .map(years -> TieColumns.number(new ActivityWindow(years, true).firstDay(day)))
                .toArray();
        return new GroupKeys(ACTIVITY, labels(ACTIVITY), tie -> {
            int last = ties.lastHeld(tie, until);
            for (int i = 0; i < from.length && last != Integer.MIN_VALUE; i++) {
                if (last >= from[i]) {
                    return new int[] {i};
                }
            }
            return new int[] {last == Integer.MIN_VALUE ? from.length + 1 : from.length};
        });
    }

    private static List<String> withNone(List<EntityId> ids) {
        List<String> keys = new ArrayList<>();
        ids.forEach(id -> keys.add(id.toString()));
        keys.add(NONE);
        return keys;
    }

    private static List<String> labelsWithNone(TieTable table, List<EntityId> ids) {
        List<String> labels = new ArrayList<>();
        ids.forEach(id -> labels.add(table.label(id)));
        labels.add(NONE);
        return labels;
    }

    private static List<String> labels(List<String> keys) {
        return keys.stream()
                .map(key -> UNKNOWN.equals(key) ? "not known" : key.replace('-', ' '))
                .toList();
    }

    private static List<String> wordsOf(Enum<?>[] constants) {
        return List.of(constants).stream().map(Words::of).toList();
    }
}
