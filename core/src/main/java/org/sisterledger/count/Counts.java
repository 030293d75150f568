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
import org.sisterledger.community.Community;
import org.sisterledger.fact.EntityId;
import org.sisterledger.partnership.Level;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.partnership.PartnershipType;
import org.sisterledger.record.RecordView;
import org.sisterledger.time.Edtf;

/** Counts ties on one day. A count is a query: every figure comes with the definition that makes it. */
public final class Counts {
    /** The levels below a state or province. */
    public static final Set<Level> LOCAL = Set.copyOf(EnumSet.of(Level.CITY, Level.COUNTY, Level.DISTRICT));

    private final RecordView record;
    private final LocalDate day;
    private final Map<EntityId, State> states = new HashMap<>();
    private final Map<List<EntityId>, List<Partnership>> inScope = new HashMap<>();
    private final Map<List<EntityId>, List<EntityId>> registers = new HashMap<>();
    private final Map<CountDefinition, Figure> figures = new HashMap<>();
    private final Map<List<EntityId>, Explainer> explanations = new HashMap<>();
    private final Map<CountDefinition, Long> listed = new HashMap<>();

    private Counts(RecordView record, LocalDate day) {
        this.record = record;
        this.day = day;
    }

    /** Counts over a record on a day. */
    public static Counts of(RecordView record, LocalDate day) {
        return new Counts(record, day);
    }

    /** The figure that a definition gives. */
    public Figure figure(CountDefinition definition) {
        return figures.computeIfAbsent(definition, key -> figure(key, listInScope(key.countries())));
    }

    /** The ties between countries that the record holds, by id, whatever their state or age. */
    public List<Partnership> listInScope(List<EntityId> countries) {
        return inScope.computeIfAbsent(countries, this::readScope);
    }

    private List<Partnership> readScope(List<EntityId> countries) {
        return record.partnerships().values().stream()
                .filter(tie -> record.countriesOf(tie).containsAll(countries))
                .filter(tie -> countries.size() < 2
                        || !countries.get(0).equals(countries.get(1))
                        || record.countriesOf(tie).size() == 1)
                .toList();
    }

    /** The registers that show at least one tie between countries, by id. */
    public List<EntityId> listRegisters(List<EntityId> countries) {
        return registers.computeIfAbsent(countries, this::readRegisters);
    }

    private List<EntityId> readRegisters(List<EntityId> countries) {
        Set<EntityId> all = new TreeSet<>();
        listInScope(countries).forEach(tie -> tie.listings().forEach(listing -> all.add(listing.register())));
        return List.copyOf(all);
    }

    /** How many ties between countries a register shows, read as {@link TieOnDay#isListed(EntityId, Began)} says. */
    public long countListed(List<EntityId> countries, EntityId register, Began began) {
        CountDefinition key = CountDefinition.pairs(countries, began).withRegister(Optional.of(register));
        return listed.computeIfAbsent(
                key,
                asked -> listInScope(countries).stream()
                        .filter(tie -> TieOnDay.of(record, tie, day).isListed(register, began))
                        .count());
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
        Set<EntityId> counted = Set.copyOf(figure.counted());
        SortedMap<YearMonth, Integer> months = new TreeMap<>();
        for (Partnership tie : listInScope(definition.countries())) {
            if (counted.contains(tie.id())) {
                TieOnDay.of(record, tie, day)
                        .findOnlyListing()
                        .flatMap(Edtf::latest)
                        .ifPresent(on -> months.merge(YearMonth.from(on), 1, Integer::sum));
            }
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
        return explanations
                .computeIfAbsent(countries, key -> new Explainer(this, record, day, key))
                .listExact(figure);
    }

    /** Which definitions give a figure for these countries, or come nearest, and what would have to be counted. */
    public Explanation explain(List<EntityId> countries, long figure) {
        return explanations
                .computeIfAbsent(countries, key -> new Explainer(this, record, day, key))
                .explain(figure);
    }

    Figure figure(CountDefinition definition, List<Partnership> inScope) {
        Set<EntityId> counted = new TreeSet<>();
        for (Partnership tie : inScope) {
            if (takes(definition, tie)) {
                switch (definition.counted()) {
                    case PAIRS -> counted.add(tie.id());
                    case PLACES_OF_FIRST -> counted.addAll(placesOf(tie, definition.countries(), true));
                    case PLACES_OF_SECOND -> counted.addAll(placesOf(tie, definition.countries(), false));
                }
            }
        }
        return new Figure(definition, day, definition.words(record), counted.size(), List.copyOf(counted));
    }

    private boolean takes(CountDefinition definition, Partnership tie) {
        State state = states.computeIfAbsent(tie.id(), id -> state(tie));
        return (definition.began() == Began.KNOWN ? state.knownBegun() : state.mayHaveBegun())
                && state.fits(definition.standing())
                && definition
                        .community()
                        .map(place -> tie.a().equals(place) || tie.b().equals(place))
                        .orElse(true)
                && (definition.types().isEmpty() || definition.types().contains(state.type()))
                && (definition.levels().isEmpty()
                        || tie.level().map(definition.levels()::contains).orElse(false))
                && definition
                        .register()
                        .map(register -> TieOnDay.of(record, tie, day).isListed(register, definition.began()))
                        .orElse(true);
    }

    private State state(Partnership tie) {
        TieOnDay onDay = TieOnDay.of(record, tie, day);
        return new State(
                onDay.isKnownBegun(), onDay.mayHaveBegun(), onDay.type(), tie.hasEndedBy(day), tie.isSuspendedOn(day));
    }

    // What the axes ask of a tie, read once however many definitions are tried.
    private record State(
            boolean knownBegun, boolean mayHaveBegun, PartnershipType type, boolean ended, boolean suspended) {
        boolean fits(Standing standing) {
            return switch (standing) {
                case STANDING -> !ended;
                case ENDED -> ended;
                case SUSPENDED -> suspended;
                case EVER -> true;
            };
        }
    }

    // Of a tie within one country both sides are places of the first.
    private List<EntityId> placesOf(Partnership tie, List<EntityId> countries, boolean first) {
        List<EntityId> places = new ArrayList<>(2);
        for (EntityId side : List.of(tie.a(), tie.b())) {
            Optional<EntityId> country =
                    Optional.ofNullable(record.communities().get(side)).flatMap(Community::country);
            if (country.equals(Optional.of(countries.get(0))) == first) {
                places.add(side);
            }
        }
        return places;
    }
}
