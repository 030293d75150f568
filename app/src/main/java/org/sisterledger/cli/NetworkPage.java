package org.sisterledger.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.sisterledger.answer.NetworkAnswer;
import org.sisterledger.fact.EntityId;
import org.sisterledger.network.Communities;
import org.sisterledger.network.NetworkFigures;

/** The figures of a network for people. */
final class NetworkPage {
    private static final int SHOWN_PAIRS = 15;
    private static final int SHOWN_COMMUNITIES = 15;

    private final Page page;
    private final NetworkAnswer answer;

    NetworkPage(Page page, NetworkAnswer answer) {
        this.page = page;
        this.answer = answer;
    }

    void print() {
        NetworkFigures figures = answer.figures();
        page.heading(String.format(Locale.ROOT, "%,d places and %,d edges", figures.nodes(), figures.edges()));
        answer.origin().ifPresent(from -> page.text(2, from.name() + ", on " + from.day()));
        figures.sampled()
                .ifPresent(sampled -> page.text(
                        2,
                        String.format(
                                Locale.ROOT,
                                "Distances and betweenness are sampled: from %,d of %,d places of the largest component. The diameter"
                                        + " is at least the one shown.",
                                sampled.sources(),
                                sampled.of())));
        page.gap();
        page.table(2, rows());
        printRanking("Most ties", figures.byDegree(), value -> String.valueOf(value));
        printRanking("Most between others", figures.byBetweenness(), value -> String.valueOf(Math.round(value)));
        answer.origin().ifPresent(from -> printCountries(from));
        figures.communities().ifPresent(found -> printCommunities(found));
        answer.origin().ifPresent(from -> {
            page.gap();
            page.line(
                    0,
                    "Ledger " + from.snapshot().head().root() + "@"
                            + from.snapshot().head().position());
        });
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        NetworkFigures figures = answer.figures();
        rows.add(row("components", figures.components()));
        rows.add(row("places in the largest", figures.largestComponent()));
        rows.add(row("triangles", figures.triangles()));
        rows.add(row("wedges", figures.wedges()));
        rows.add(row("squares", figures.squares()));
        rows.add(row("clustering", figures.clustering()));
        rows.add(row("assortativity", figures.assortativity()));
        rows.add(row("highest degree", figures.maxDegree()));
        rows.add(row("mean degree", figures.meanDegree()));
        rows.add(row("Gini of degrees", figures.gini()));
        rows.add(row("diameter", figures.diameter()));
        rows.add(row("mean distance", figures.meanDistance()));
        rows.add(row("median distance", figures.medianDistance()));
        return rows;
    }

    private static List<String> row(String name, long count) {
        return List.of(name, String.format(Locale.ROOT, "%,d", count));
    }

    private static List<String> row(String name, Optional<? extends Number> value) {
        return List.of(
                name,
                value.map(number -> number instanceof Double
                                ? String.format(Locale.ROOT, "%.6f", number.doubleValue())
                                : number.toString())
                        .orElse("not defined"));
    }

    private <N extends Number> void printRanking(
            String heading, List<NetworkFigures.Ranked<N>> ranking, Function<N, String> shown) {
        if (!ranking.isEmpty()) {
            page.gap();
            page.heading(heading);
            page.table(
                    2,
                    ranking.stream()
                            .map(ranked -> List.of(shown.apply(ranked.value()), name(ranked.id())))
                            .toList());
        }
    }

    private String name(String id) {
        return answer.origin()
                .map(from -> from.snapshot().table().label(EntityId.parse(id)) + "  " + id)
                .orElse(id);
    }

    private void printCountries(NetworkAnswer.Origin from) {
        if (from.countries().isEmpty()) {
            return;
        }
        page.gap();
        page.heading("Between countries");
        page.table(
                2,
                from.countries().stream()
                        .limit(SHOWN_PAIRS)
                        .map(cell -> List.of(String.valueOf(cell.ties()), code(cell.a()) + "-" + code(cell.b())))
                        .toList());
        more(from.countries().size() - SHOWN_PAIRS, "pairs of countries");
    }

    private static String code(Optional<EntityId> country) {
        return country.map(EntityId::slug).orElse("not known");
    }

    private void printCommunities(Communities found) {
        page.gap();
        page.heading(String.format(
                Locale.ROOT, "%,d communities, modularity %.4f", found.members().size(), found.modularity()));
        int shown = answer.parts() ? found.members().size() : SHOWN_COMMUNITIES;
        for (List<String> members :
                found.members().subList(0, Math.min(shown, found.members().size()))) {
            page.line(2, String.format(Locale.ROOT, "%,d places", members.size()));
            if (answer.parts()) {
                members.forEach(id -> page.text(4, name(id)));
            }
        }
        more(found.members().size() - shown, "communities");
    }

    private void more(int count, String what) {
        if (count > 0) {
            page.line(2, "and " + count + " more " + what);
        }
    }
}
