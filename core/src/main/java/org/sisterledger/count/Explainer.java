package org.sisterledger.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sisterledger.fact.EntityId;
import org.sisterledger.partnership.Level;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.partnership.PartnershipType;
import org.sisterledger.record.RecordView;
import org.sisterledger.statement.PublishedFigure;
import org.sisterledger.time.Edtf;

/** Searches every combination of the axes for the definitions that give a figure. */
final class Explainer {
    private static final int NEAREST = 5;
    private static final List<Set<Level>> LEVELS =
            List.of(Set.of(), Counts.LOCAL, Set.of(Level.CITY), Set.of(Level.COUNTY), Set.of(Level.STATE));
    private static final List<Set<PartnershipType>> TYPES =
            List.of(Set.of(), Set.of(PartnershipType.SISTER), Set.of(PartnershipType.FRIENDSHIP));

    private final Counts counts;
    private final RecordView record;
    private final LocalDate day;

    Explainer(Counts counts, RecordView record, LocalDate day) {
        this.counts = counts;
        this.record = record;
        this.day = day;
    }

    Explanation explain(List<EntityId> countries, long figure) {
        Comparator<Figure> nearestFirst = Comparator.<Figure>comparingLong(found -> Math.abs(found.value() - figure))
                .thenComparingInt(found -> found.definition().narrowness());
        List<Partnership> inScope = counts.listInScope(countries);
        // The sort is stable: definitions equally near and plain keep the order of the axes.
        List<Figure> all = listCombinations(countries).stream()
                .map(definition -> counts.figure(definition, inScope))
                .sorted(nearestFirst)
                .toList();
        List<Figure> exact =
                all.stream().filter(found -> found.value() == figure).toList();
        List<Figure> nearest = exact.isEmpty() ? all.stream().limit(NEAREST).toList() : List.of();
        List<PublishedFigure> published = listPublished(countries, figure);
        return new Explanation(figure, exact, nearest, published, words(figure, exact, nearest, published));
    }

    private List<CountDefinition> listCombinations(List<EntityId> countries) {
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

    private List<PublishedFigure> listPublished(List<EntityId> countries, long figure) {
        return record.figures().values().stream()
                .filter(published -> published.figure() == figure)
                .filter(published -> published.countries().containsAll(countries))
                .sorted(Comparator.comparing(
                        published -> published.on().flatMap(Edtf::latest).orElse(LocalDate.MAX)))
                .toList();
    }

    private String words(long figure, List<Figure> exact, List<Figure> nearest, List<PublishedFigure> published) {
        StringBuilder words = new StringBuilder();
        if (!exact.isEmpty()) {
            words.append("To get ").append(figure).append(" on ").append(day).append(", count ");
            words.append(exact.get(0).name()).append('.');
        } else if (!nearest.isEmpty()) {
            Figure near = nearest.get(0);
            words.append("No definition gives ").append(figure).append(" on ").append(day);
            words.append("; the nearest is ").append(near.value()).append(", counting ");
            words.append(near.name()).append(". ");
            words.append(away(figure, near.value()));
        }
        if (!published.isEmpty()) {
            words.append(" Whoever publishes ").append(figure).append(" counts: ");
            words.append(published.stream().map(this::cite).collect(Collectors.joining("; ")));
            words.append('.');
        }
        return words.toString().strip();
    }

    private static String away(long figure, long nearest) {
        long apart = Math.abs(figure - nearest);
        return figure > nearest
                ? apart + " more would have to be on record and counted with them."
                : apart + " of them would have to be left out by a rule that is not on record.";
    }

    private String cite(PublishedFigure figure) {
        boolean later = figure.on().map(on -> on.isAfter(day)).orElse(false);
        return figure.unit().map(unit -> "\"" + unit + "\"").orElse("what is not stated") + " ("
                + figure.publishedBy().orElse("publisher not known")
                + figure.on().map(on -> ", " + on).orElse("")
                + (later ? ", after the day asked" : "") + ")";
    }
}
