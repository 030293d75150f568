package org.sisterledger.count;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sisterledger.fact.EntityId;
import org.sisterledger.partnership.Level;
import org.sisterledger.partnership.PartnershipType;
import org.sisterledger.record.RecordView;
import org.sisterledger.statement.PublishedFigure;

/** Counts ties on one day. A count is a query: every figure comes with the definition that makes it. */
public final class Counts {
    /** The levels below a state or province. */
    public static final Set<Level> LOCAL = Set.copyOf(EnumSet.of(Level.CITY, Level.COUNTY, Level.DISTRICT));

    private final TieTable table;
    private final List<PublishedFigure> published;
    private final LocalDate day;
    private final TieScan scan;
    private final Map<List<EntityId>, int[]> inScope = new HashMap<>();
    private final Map<List<EntityId>, List<EntityId>> registers = new HashMap<>();
    private final Map<CountDefinition, Figure> figures = new HashMap<>();
    private final Map<List<EntityId>, Explainer> explainers = new HashMap<>();
    private final Map<CountDefinition, Long> listed = new HashMap<>();

    private Counts(TieTable table, List<PublishedFigure> published, LocalDate day) {
        this.table = table;
        this.published = List.copyOf(published);
        this.day = day;
        this.scan = new TieScan(table, day);
    }

    /** Counts over a record on a day. */
    public static Counts of(RecordView record, LocalDate day) {
        return of(TieTable.of(record), List.copyOf(record.figures().values()), day);
    }

    /**
     * Counts over a table on a day.
     *
     * @param published figures that others published, to explain them by
     */
    public static Counts of(TieTable table, List<PublishedFigure> published, LocalDate day) {
        return new Counts(table, published, day);
    }

    /** The day. */
    public LocalDate day() {
        return day;
    }

    /** The ties. */
    public TieTable table() {
        return table;
    }

    /** The figure that a definition gives. */
    public Figure figure(CountDefinition definition) {
        return figures.computeIfAbsent(definition, this::read);
    }

    private Figure read(CountDefinition definition) {
        int[] rows = rows(definition);
        CountedIds counted = switch (definition.counted()) {
            case PAIRS -> new CountedIds(rows, table::id);
            case PLACES_OF_FIRST ->
                new CountedIds(scan.places(rows, definition.countries().get(0), true), table::place);
            case PLACES_OF_SECOND ->
                new CountedIds(scan.places(rows, definition.countries().get(0), false), table::place);
        };
        return new Figure(definition, day, definition.words(table::label), counted.size(), counted);
    }

    /** The numbers of the ties that a definition takes, in order. */
    int[] rows(CountDefinition definition) {
        return scan.rows(definition, inScope(definition.countries()));
    }

    /** The numbers of the ties between countries, in order, whatever their state or age. */
    int[] inScope(List<EntityId> countries) {
        return inScope.computeIfAbsent(countries, scan::inScope);
    }

    TieScan scan() {
        return scan;
    }

    List<PublishedFigure> published() {
        return published;
    }

    /** The registers that show at least one tie between countries on any day, by id. */
    public List<EntityId> listRegisters(List<EntityId> countries) {
        return registers.computeIfAbsent(countries, this::readRegisters);
    }

    private List<EntityId> readRegisters(List<EntityId> countries) {
        TieColumns ties = table.tieColumns();
        boolean[] seen = new boolean[ties.states().size()];
        for (int tie : inScope(countries)) {
            for (int step = ties.stepEnds().before(tie); step < ties.stepEnds().get(tie); step++) {
                seen[ties.stepStates().get(step)] = true;
            }
        }
        Set<EntityId> all = new TreeSet<>();
        for (int i = 0; i < seen.length; i++) {
            if (seen[i]) {
                all.addAll(ties.states().get(i).presumedListed());
                all.addAll(ties.states().get(i).listed());
            }
        }
        return List.copyOf(all);
    }

    /** How many ties between countries a register shows, read as {@link TieOnDay#isListed(EntityId, Began)} says. */
    public long countListed(List<EntityId> countries, EntityId register, Began began) {
        CountDefinition key = CountDefinition.pairs(countries, began).withRegister(Optional.of(register));
        return listed.computeIfAbsent(key, asked -> {
            long count = 0;
            for (int tie : inScope(countries)) {
                count += scan.state(tie).isListed(register, began) ? 1 : 0;
            }
            return count;
        });
    }

    /**
     * What a reader must know beside a figure, as sentences: how many of the ties counted are known to have begun from
     * registers alone, and of which months. Empty if there is nothing to add.
     */
    public List<String> listNotes(Figure figure) {
        CountDefinition definition = figure.definition();
        if (definition.began() != Began.KNOWN || definition.counted() != Counted.PAIRS) {
            return List.of();
        }
        SortedMap<YearMonth, Integer> months = new TreeMap<>();
        for (int tie : rows(definition)) {
            scan.state(tie).onlyListedIn().ifPresent(month -> months.merge(month, 1, Integer::sum));
        }
        if (months.isEmpty()) {
            return List.of();
        }
        int all = months.values().stream().mapToInt(n -> n).sum();
        String when = months.size() == 1
                ? " of " + months.firstKey()
                : ": "
                        + months.entrySet().stream()
                                .map(month -> month.getValue() + " of " + month.getKey())
                                .collect(Collectors.joining(", "));
        return List.of(all + " of them " + (all == 1 ? "is" : "are")
                + " known to have begun only from register listings" + when + ".");
    }

    /** The definitions that are declared for a pair of countries: each axis varied on its own, dated strictly and loosely. */
    public List<CountDefinition> listDeclared(List<EntityId> countries) {
        return listDeclared(countries, Optional.empty());
    }

    /** The same for the ties of one community, if there is one. */
    public List<CountDefinition> listDeclared(List<EntityId> countries, Optional<EntityId> community) {
        CountDefinition base = CountDefinition.pairs(countries, Began.KNOWN).withCommunity(community);
        List<CountDefinition> all = new ArrayList<>(listFitting(base, Set.of(Began.values())));
        for (Began began : Began.values()) {
            all.add(base.withBegan(began).withStanding(Standing.EVER));
        }
        return List.copyOf(new LinkedHashSet<>(all));
    }

    /** The declared definitions that fit words: axes that the words fix stay as they are in {@code fixed}. */
    public List<CountDefinition> listFitting(CountDefinition fixed, Set<Began> beganAs) {
        Set<CountDefinition> all = new LinkedHashSet<>();
        for (Began began : Began.values()) {
            if (!beganAs.contains(began)) {
                continue;
            }
            CountDefinition base = fixed.withBegan(began);
            all.add(base);
            if (fixed.types().isEmpty()) {
                all.add(base.withTypes(Set.of(PartnershipType.SISTER)));
            }
            if (fixed.levels().isEmpty()) {
                all.add(base.withLevels(LOCAL));
            }
            if (fixed.register().isEmpty()) {
                listRegisters(fixed.countries()).forEach(register -> all.add(base.withRegister(Optional.of(register))));
            }
        }
        return List.copyOf(all);
    }

    /** Every combination of the axes that gives a figure for these countries, the plainest first. */
    public List<Figure> listGiving(List<EntityId> countries, long figure) {
        return explainer(countries).listExact(figure);
    }

    /** Which definitions give a figure for these countries, or come nearest, and what would have to be counted. */
    public Explanation explain(List<EntityId> countries, long figure) {
        return explainer(countries).explain(figure);
    }

    Explainer explainer(List<EntityId> countries) {
        return explainers.computeIfAbsent(countries, key -> new Explainer(this, key));
    }
}
