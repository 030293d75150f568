package org.sisterledger.server.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sisterledger.answer.QuestionException;
import org.sisterledger.answer.TieQuestion;
import org.sisterledger.answer.TieSnapshot;
import org.sisterledger.count.CountDefinition;
import org.sisterledger.count.CountryMatrix;
import org.sisterledger.count.TieQuery;
import org.sisterledger.count.TieSearch;
import org.sisterledger.count.TieTable;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.network.NetworkFigures;
import org.sisterledger.network.TieNetwork;
import org.sisterledger.server.api.TieGraph;

/** Works out what the page of the network shows. */
final class NetworkMaker {
    /** How many places are drawn if nobody says. */
    static final int PLACES = 60;

    private static final int MOST_PLACES = 200;
    private static final int COUNTRIES = 12;
    private static final int LINKS = 300;
    private static final int SHADES = 5;
    // The figures of a network of this size take less than a second; of a larger one the command line works them out.
    private static final int FEW_EDGES = 20_000;

    private final Address address;
    private final TieTable table;
    private final CountDefinition definition;
    private final LocalDate day;
    private final int places;

    /**
     * A page.
     *
     * @throws QuestionException if a parameter is not understood
     */
    NetworkMaker(Asked asked, TieSnapshot ties, LocalDate today) {
        TieQuestion question = asked.ties();
        this.address = asked.address(NetworkController.PATH);
        this.table = ties.table();
        this.definition = question.definition(table);
        this.day = day(question, today);
        this.places = question.number("places", PLACES, 2, MOST_PLACES);
    }

    // A year is its last day, or today if it is not over.
    private static LocalDate day(TieQuestion question, LocalDate today) {
        if (question.one("year").isEmpty()) {
            return question.day(today);
        }
        if (question.one("as-of").isPresent()) {
            throw new QuestionException("expected year or as-of, got both.");
        }
        LocalDate last = LocalDate.of(question.number("year", today.getYear(), 1, 9999), 12, 31);
        return last.isAfter(today) && last.getYear() == today.getYear() ? today : last;
    }

    /** The day on which states are judged. */
    LocalDate day() {
        return day;
    }

    /** What the page depends on beside the record. */
    String key() {
        return definition + " " + day + " " + places + " " + address;
    }

    NetworkPage.Found make() {
        List<Integer> ties = table.select(definition, day);
        TieGraph graph = TieGraph.of(table, ties);
        TieGraph.Part part = graph.largest(places);
        CountryMatrix matrix = TieSearch.over(table).matrix(TieQuery.of(definition, day), COUNTRIES);
        List<NetworkPage.Link> links = part.links().stream()
                .limit(LINKS)
                .map(link -> new NetworkPage.Link(table.placeLabel(link.a()), table.placeLabel(link.b())))
                .toList();
        return new NetworkPage.Found(
                definition.words(table::label),
                graph.places(),
                graph.edges(),
                graph.edges() > 0 && graph.edges() <= FEW_EDGES ? figures(ties) : List.of(),
                matrix.countries().stream().map(table::label).toList(),
                cells(matrix),
                part.nodes().stream()
                        .map(place -> new NetworkPage.Ranked(
                                Links.dossier(table.place(place)),
                                table.placeLabel(place),
                                table.country(place).map(table::label),
                                graph.degree(place)))
                        .toList(),
                links,
                part.links().size() - links.size());
    }

    private List<NetworkPage.Figure> figures(List<Integer> ties) {
        NetworkFigures figures =
                NetworkFigures.of(TieNetwork.of(table, ties).built().network(), false, 1, (done, all) -> {});
        List<NetworkPage.Figure> shown = new ArrayList<>();
        shown.add(new NetworkPage.Figure("components", Integer.toString(figures.components())));
        shown.add(new NetworkPage.Figure("largest", Integer.toString(figures.largestComponent())));
        add(shown, "mean-degree", figures.meanDegree());
        shown.add(new NetworkPage.Figure("max-degree", Integer.toString(figures.maxDegree())));
        add(shown, "gini", figures.gini());
        add(shown, "clustering", figures.clustering());
        figures.diameter().ifPresent(value -> shown.add(new NetworkPage.Figure("diameter", value.toString())));
        add(shown, "mean-distance", figures.meanDistance());
        return shown;
    }

    private static void add(List<NetworkPage.Figure> shown, String key, Optional<Double> value) {
        value.ifPresent(number -> shown.add(new NetworkPage.Figure(key, String.format(Locale.ROOT, "%.3f", number))));
    }

    private List<List<NetworkPage.Cell>> cells(CountryMatrix matrix) {
        int most = matrix.ties().stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        List<List<NetworkPage.Cell>> rows = new ArrayList<>();
        for (int a = 0; a < matrix.countries().size(); a++) {
            List<NetworkPage.Cell> row = new ArrayList<>();
            for (int b = 0; b < matrix.countries().size(); b++) {
                int ties = matrix.ties().get(a).get(b);
                row.add(new NetworkPage.Cell(
                        ties,
                        shade(ties, most),
                        address.without("year", "places")
                                .with("as-of", day.toString())
                                .with(
                                        "countries",
                                        code(matrix.countries().get(a)) + ","
                                                + code(matrix.countries().get(b)))
                                .at(PartnershipsController.PATH)));
            }
            rows.add(row);
        }
        return rows;
    }

    // By orders of magnitude: countries differ by thousands.
    private static int shade(int ties, int most) {
        return ties == 0 ? 0 : 1 + (int) Math.floor((SHADES - 1) * Math.log1p(ties) / Math.log1p(most));
    }

    private static String code(EntityId country) {
        return country.kind() == EntityKind.COUNTRY ? country.slug() : country.toString();
    }
}
