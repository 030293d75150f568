package org.sisterledger.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.count.ActivityWindow;
import org.sisterledger.count.CountDefinition;
import org.sisterledger.count.Counts;
import org.sisterledger.count.Dimension;
import org.sisterledger.count.Facets;
import org.sisterledger.count.Grouping;
import org.sisterledger.count.Standing;
import org.sisterledger.count.TieCriteria;
import org.sisterledger.count.TieQuery;
import org.sisterledger.count.TieSearch;
import org.sisterledger.count.TieTable;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Words;

/**
 * By what a list of ties can be narrowed, with how many ties each choice leaves. Each parameter is counted among the ties that the other
 * parameters leave, so that another choice can be made.
 */
final class TieFacets {
    private static final int COUNTRIES = 12;
    private static final int REGISTERS = 8;
    private static final int REGIONS = 10;
    private static final int YEARS = 5;

    private final TieTable table;
    private final TieSearch search;
    private final TieQuery query;
    private final CountDefinition definition;
    private final Address address;

    private TieFacets(TieTable table, TieQuery query, Address address) {
        this.table = table;
        this.search = TieSearch.over(table);
        this.query = query;
        this.definition = query.definition();
        this.address = address.without("after");
    }

    /** The choices of a list that is shown at an address. */
    static List<Facet.Group> of(TieTable table, TieQuery query, Address address) {
        TieFacets facets = new TieFacets(table, query, address);
        TieCriteria ties = query.definition().ties();
        Facets own = facets.search.facets(query);
        Facets types = ties.types().isEmpty() ? own : facets.facets(ties.withTypes(Set.of()));
        Facets levels = ties.levels().isEmpty() ? own : facets.facets(ties.withLevels(Set.of()));
        Facets registers = ties.register().isEmpty() ? own : facets.facets(ties.withRegister(Optional.empty()));
        return List.of(
                facets.countries(own.countries()),
                facets.several("type", types.types()),
                facets.several("level", levels.levels()),
                facets.status(),
                facets.registers(registers.registers()),
                facets.activity(),
                facets.regions());
    }

    private Facets facets(TieCriteria ties) {
        return search.facets(query(definition.withTies(ties)));
    }

    private TieQuery query(CountDefinition other) {
        return new TieQuery(other, query.day(), query.text());
    }

    // Two at most: the second choice is the other side.
    private Facet.Group countries(List<Facets.Facet> found) {
        List<String> chosen = listOf("countries");
        List<Facet> facets = new ArrayList<>();
        for (Facets.Facet each : withChosen(found, COUNTRIES, definition.countries())) {
            EntityId country = EntityId.parse(each.key());
            boolean on = definition.countries().contains(country);
            List<String> next = new ArrayList<>(chosen);
            if (on) {
                next.removeIf(text -> text.equalsIgnoreCase(country.slug()) || text.equals(country.toString()));
            } else {
                next = new ArrayList<>(next.subList(0, Math.min(1, next.size())));
                next.add(country.kind() == EntityKind.COUNTRY ? country.slug() : country.toString());
            }
            facets.add(
                    new Facet(each.label(), false, each.ties(), on, address.with("countries", String.join(",", next))));
        }
        return new Facet.Group("partnerships.facet.countries", facets);
    }

    // The most, and those that are chosen even if nothing is left of them: a choice has to be taken back where it was
    // made.
    private List<Facets.Facet> withChosen(List<Facets.Facet> found, int most, List<EntityId> chosen) {
        List<Facets.Facet> shown = new ArrayList<>(found.subList(0, Math.min(most, found.size())));
        for (EntityId id : chosen) {
            if (shown.stream().noneMatch(each -> each.key().equals(id.toString()))) {
                shown.add(found.stream()
                        .filter(each -> each.key().equals(id.toString()))
                        .findFirst()
                        .orElseGet(() -> new Facets.Facet(id.toString(), table.label(id), 0)));
            }
        }
        return shown;
    }

    private Facet.Group several(String name, List<Facets.Facet> found) {
        List<String> chosen = listOf(name);
        List<Facet> facets = new ArrayList<>();
        List<Facets.Facet> all = new ArrayList<>(found);
        chosen.stream()
                .filter(word -> found.stream().noneMatch(each -> each.key().equals(word)))
                .forEach(word -> all.add(new Facets.Facet(word, word, 0)));
        for (Facets.Facet each : all) {
            if (!each.key().equals("?")) {
                List<String> next = new ArrayList<>(chosen);
                boolean on = next.remove(each.key());
                if (!on) {
                    next.add(each.key());
                }
                facets.add(new Facet(each.key(), true, each.ties(), on, address.with(name, String.join(",", next))));
            }
        }
        return new Facet.Group("partnerships.facet." + name, facets);
    }

    private Facet.Group status() {
        Facets all = search.facets(query(definition.withStanding(Standing.EVER)));
        List<Facet> facets = new ArrayList<>();
        long suspended = number(all.statuses(), Standing.SUSPENDED);
        for (Standing standing : Standing.values()) {
            long number = switch (standing) {
                // What is suspended stands.
                case STANDING -> number(all.statuses(), standing) + suspended;
                case SUSPENDED -> suspended;
                case ENDED -> number(all.statuses(), standing);
                case EVER -> all.total();
            };
            String value = standing == Standing.STANDING ? "" : Words.of(standing);
            boolean on = definition.standing() == standing;
            facets.add(new Facet("standing." + Words.of(standing), true, number, on, address.with("status", value)));
        }
        return new Facet.Group("partnerships.facet.status", facets);
    }

    private static long number(List<Facets.Facet> facets, Standing standing) {
        return facets.stream()
                .filter(facet -> facet.key().equals(Words.of(standing)))
                .mapToLong(Facets.Facet::ties)
                .sum();
    }

    private Facet.Group registers(List<Facets.Facet> found) {
        List<Facet> facets = new ArrayList<>();
        List<EntityId> chosen = definition.register().stream().toList();
        for (Facets.Facet each : withChosen(found, REGISTERS, chosen)) {
            boolean on = definition
                    .register()
                    .filter(id -> id.toString().equals(each.key()))
                    .isPresent();
            facets.add(new Facet(each.label(), false, each.ties(), on, address.with("register", on ? "" : each.key())));
        }
        return new Facet.Group("partnerships.facet.register", facets);
    }

    private Facet.Group activity() {
        List<Facet> facets = new ArrayList<>();
        Address free = address.without("active-within", "quiet-for");
        for (boolean held : new boolean[] {true, false}) {
            ActivityWindow window = new ActivityWindow(YEARS, held);
            boolean on = definition.ties().activity().filter(window::equals).isPresent();
            CountDefinition narrowed = definition.withTies(definition.ties().withActivity(Optional.of(window)));
            String name = held ? "active-within" : "quiet-for";
            facets.add(new Facet(
                    name + ".5", true, search.count(query(narrowed)), on, on ? free : free.with(name, "" + YEARS)));
        }
        return new Facet.Group("partnerships.facet.activity", facets);
    }

    // States and provinces are counted by definition alone: with words to look for beside it the figures would be
    // others.
    private Facet.Group regions() {
        List<Facet> facets = new ArrayList<>();
        Optional<String> chosen = definition.ties().region();
        if (query.text().isEmpty() && chosen.isEmpty()) {
            Counts counts = Counts.of(table, List.of(), query.day());
            for (Grouping.Group group : Grouping.of(counts, definition, List.of(Dimension.REGION))) {
                String key = group.keys().getFirst();
                int slash = key.indexOf('/');
                if (slash >= 0 && facets.size() < REGIONS) {
                    String region = key.substring(slash + 1);
                    facets.add(new Facet(
                            group.labels().getFirst(), false, group.value(), false, address.with("region", region)));
                }
            }
        }
        chosen.ifPresent(
                region -> facets.add(new Facet(region, false, search.count(query), true, address.without("region"))));
        return new Facet.Group("partnerships.facet.region", facets);
    }

    private List<String> listOf(String name) {
        return address.find(name).map(text -> List.of(text.split(",", -1))).orElse(List.of());
    }
}
