package org.sisterledger.count;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.fact.EntityId;
import org.sisterledger.partnership.Level;
import org.sisterledger.partnership.PartnershipType;

/**
 * The figures that every combination of the axes gives for some countries on a day. Ties that no combination tells apart are
 * put together first, so that thousands of combinations cost no scan each.
 */
final class Combinations {
    private static final List<Set<Level>> LEVELS =
            List.of(Set.of(), Counts.LOCAL, Set.of(Level.CITY), Set.of(Level.COUNTY), Set.of(Level.STATE));
    private static final List<Set<PartnershipType>> TYPES =
            List.of(Set.of(), Set.of(PartnershipType.SISTER), Set.of(PartnershipType.FRIENDSHIP));

    /**
     * A definition with what it gives.
     *
     * @param definition what is counted
     * @param value the figure
     */
    record Valued(CountDefinition definition, long value) {}

    // Ties in one state at one level.
    private static final class Group {
        private final TieState state;
        private final Optional<Level> level;
        private final BitSet first = new BitSet();
        private final BitSet second = new BitSet();
        private long pairs;

        Group(TieState state, Optional<Level> level) {
            this.state = state;
            this.level = level;
        }
    }

    private final Counts counts;
    private final List<EntityId> countries;
    private final List<Group> groups;

    private Combinations(Counts counts, List<EntityId> countries) {
        this.counts = counts;
        this.countries = countries;
        this.groups = group();
    }

    /** The figures of all combinations, in the order of the axes. */
    static List<Valued> of(Counts counts, List<EntityId> countries) {
        Combinations combinations = new Combinations(counts, countries);
        return combinations.list().stream()
                .map(definition -> new Valued(definition, combinations.value(definition)))
                .toList();
    }

    private List<Group> group() {
        Map<Long, Group> groups = new HashMap<>();
        Map<Integer, Integer> local = new HashMap<>();
        TieTable table = counts.table();
        TieColumns ties = table.tieColumns();
        for (int tie : counts.inScope(countries)) {
            long key = (long) counts.scan().stateOf(tie) << 8 | (ties.levelOf().get(tie) & 0xFF);
            int row = tie;
            Group group =
                    groups.computeIfAbsent(key, k -> new Group(counts.scan().state(row), ties.level(row)));
            group.pairs++;
            if (!countries.isEmpty()) {
                for (int place : new int[] {ties.a(tie), ties.b(tie)}) {
                    int number = local.computeIfAbsent(place, p -> local.size());
                    boolean isFirst = table.country(place).equals(Optional.of(countries.get(0)));
                    (isFirst ? group.first : group.second).set(number);
                }
            }
        }
        return List.copyOf(groups.values());
    }

    private long value(CountDefinition definition) {
        long pairs = 0;
        BitSet places = new BitSet();
        for (Group group : groups) {
            boolean atLevel = definition.levels().isEmpty()
                    || group.level.map(definition.levels()::contains).orElse(false);
            if (atLevel && group.state.fits(definition)) {
                switch (definition.counted()) {
                    case PAIRS -> pairs += group.pairs;
                    case PLACES_OF_FIRST -> places.or(group.first);
                    case PLACES_OF_SECOND -> places.or(group.second);
                }
            }
        }
        return definition.counted() == Counted.PAIRS ? pairs : places.cardinality();
    }

    private List<CountDefinition> list() {
        List<Optional<EntityId>> registers = new ArrayList<>();
        registers.add(Optional.empty());
        counts.listRegisters(countries).forEach(register -> registers.add(Optional.of(register)));
        List<CountDefinition> all = new ArrayList<>();
        for (Optional<EntityId> register : registers) {
            for (Set<Level> levels : LEVELS) {
                for (Set<PartnershipType> types : TYPES) {
                    addStates(
                            all,
                            CountDefinition.pairs(countries, Began.KNOWN)
                                    .withRegister(register)
                                    .withLevels(levels)
                                    .withTypes(types));
                }
            }
        }
        return all;
    }

    private static void addStates(List<CountDefinition> all, CountDefinition base) {
        for (Began began : Began.values()) {
            for (Standing standing : Standing.values()) {
                for (Counted counted : Counted.values()) {
                    if (counted == Counted.PAIRS || !base.countries().isEmpty()) {
                        all.add(base.withBegan(began).withStanding(standing).withCounted(counted));
                    }
                }
            }
        }
    }
}
