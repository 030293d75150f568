package org.sisterledger.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sisterledger.count.TieTable;
import org.sisterledger.fact.EntityId;

/**
 * Ties of the record as a graph: communities as they are read, so that merged ones are one node, and one edge for all ties of a
 * pair.
 *
 * @param built the graph, with what became of the ties: duplicates and reversed are further ties of the same pair, loops are ties
 *     whose two sides are one place
 * @param countries how many edges join which countries, the most first
 */
public record TieNetwork(NetworkBuilder.Outcome built, List<Cell> countries) {
    private static final Comparator<Cell> MOST_FIRST = Comparator.comparingLong(Cell::ties)
            .reversed()
            .thenComparing(cell -> name(cell.a()))
            .thenComparing(cell -> name(cell.b()));

    /** Copies the list. */
    public TieNetwork {
        countries = List.copyOf(countries);
    }

    /**
     * A cell of the matrix of countries.
     *
     * @param a the country of one side, that of the lower id; empty if the record does not know it
     * @param b that of the other side, which may be the same; empty if the record does not know it
     * @param ties edges between them
     */
    public record Cell(Optional<EntityId> a, Optional<EntityId> b, long ties) {}

    /**
     * The graph of some ties.
     *
     * @param table the ties of a view
     * @param ties which of them, by number
     */
    public static TieNetwork of(TieTable table, List<Integer> ties) {
        NetworkBuilder builder = new NetworkBuilder();
        for (int tie : ties) {
            builder.add(
                    table.place(table.a(tie)).toString(),
                    table.place(table.b(tie)).toString());
        }
        NetworkBuilder.Outcome built = builder.build();
        return new TieNetwork(built, matrix(table, built.network()));
    }

    private static List<Cell> matrix(TieTable table, Network network) {
        List<Optional<EntityId>> country = new ArrayList<>(network.nodes());
        for (int node = 0; node < network.nodes(); node++) {
            country.add(table.findPlace(EntityId.parse(network.id(node))).flatMap(table::country));
        }
        Map<String, Cell> cells = new TreeMap<>();
        network.forEachEdge((one, other) -> {
            boolean turned = name(country.get(one)).compareTo(name(country.get(other))) > 0;
            Optional<EntityId> a = country.get(turned ? other : one);
            Optional<EntityId> b = country.get(turned ? one : other);
            cells.merge(name(a) + ' ' + name(b), new Cell(a, b, 1), (was, more) -> new Cell(a, b, was.ties() + 1));
        });
        return cells.values().stream().sorted(MOST_FIRST).toList();
    }

    // Countries that are not known come last.
    private static String name(Optional<EntityId> country) {
        return country.map(EntityId::toString).orElse("~");
    }
}
