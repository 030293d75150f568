package org.sisterledger.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.sisterledger.count.CountDefinition;
import org.sisterledger.fact.EntityId;
import org.sisterledger.network.Communities;
import org.sisterledger.network.NetworkBuilder;
import org.sisterledger.network.NetworkFigures;
import org.sisterledger.network.TieNetwork;

/**
 * The figures of a network, as text and JSON.
 *
 * @param figures the figures
 * @param built what became of the edges that were given
 * @param parts whether the members of each community are listed
 * @param origin where the ties come from; empty for a bare edge list
 */
record NetworkAnswer(
        NetworkFigures figures, NetworkBuilder.Outcome built, boolean parts, Optional<NetworkAnswer.Origin> origin) {
    private static final int SHOWN_PAIRS = 15;
    private static final int SHOWN_COMMUNITIES = 15;

    /**
     * Ties of the record.
     *
     * @param snapshot where the record stood
     * @param definition which ties were picked
     * @param day on which day
     * @param countries the matrix of countries
     */
    record Origin(
            DataFolder.TieSnapshot snapshot,
            CountDefinition definition,
            LocalDate day,
            List<TieNetwork.Cell> countries) {
        String name() {
            return definition.words(snapshot.table()::label);
        }
    }

    void print(Page page) {
        page.heading(String.format(Locale.ROOT, "%,d places and %,d edges", figures.nodes(), figures.edges()));
        origin.ifPresent(from -> page.text(2, from.name() + ", on " + from.day()));
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
        printRanking(page, "Most ties", figures.byDegree(), value -> String.valueOf(value));
        printRanking(page, "Most between others", figures.byBetweenness(), value -> String.valueOf(Math.round(value)));
        origin.ifPresent(from -> printCountries(page, from));
        figures.communities().ifPresent(found -> printCommunities(page, found));
        origin.ifPresent(from -> {
            page.gap();
            page.line(
                    0,
                    "Ledger " + from.snapshot().head().root() + "@"
                            + from.snapshot().head().position());
        });
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
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
            Page page, String heading, List<NetworkFigures.Ranked<N>> ranking, Function<N, String> shown) {
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
        return origin.map(from -> from.snapshot().table().label(EntityId.parse(id)) + "  " + id)
                .orElse(id);
    }

    private static void printCountries(Page page, Origin from) {
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
        more(page, from.countries().size() - SHOWN_PAIRS, "pairs of countries");
    }

    private static String code(Optional<EntityId> country) {
        return country.map(EntityId::slug).orElse("not known");
    }

    private void printCommunities(Page page, Communities found) {
        page.gap();
        page.heading(String.format(
                Locale.ROOT, "%,d communities, modularity %.4f", found.members().size(), found.modularity()));
        int shown = parts ? found.members().size() : SHOWN_COMMUNITIES;
        for (List<String> members :
                found.members().subList(0, Math.min(shown, found.members().size()))) {
            page.line(2, String.format(Locale.ROOT, "%,d places", members.size()));
            if (parts) {
                members.forEach(id -> page.text(4, name(id)));
            }
        }
        more(page, found.members().size() - shown, "communities");
    }

    private static void more(Page page, int count, String what) {
        if (count > 0) {
            page.line(2, "and " + count + " more " + what);
        }
    }

    void write(Json json) {
        json.object().field("format", "sisterledger-network/1");
        origin.ifPresent(from -> writeOrigin(json, from));
        writeFigures(json);
        json.key("sampled");
        figures.sampled()
                .ifPresentOrElse(
                        sampled -> json.object()
                                .field("sources", sampled.sources())
                                .field("of", sampled.of())
                                .field("seed", sampled.seed())
                                .texts("keys", List.of("diameter", "meanDistance", "medianDistance", "betweenness"))
                                .endObject(),
                        () -> json.value((String) null));
        json.list("degree", figures.byDegree(), this::ranked);
        json.list("betweenness", figures.byBetweenness(), this::ranked);
        origin.ifPresent(from -> json.list("countries", from.countries(), NetworkAnswer::cell));
        json.key("communities");
        figures.communities().ifPresentOrElse(found -> communities(json, found), () -> json.value((String) null));
        json.key("given")
                .object()
                .field("rows", built.rows())
                .field("duplicates", built.duplicates())
                .field("reversed", built.reversed())
                .field("loops", built.loops())
                .endObject();
        json.endObject().finish();
    }

    private static void writeOrigin(Json json, Origin from) {
        json.key("record")
                .object()
                .field("position", from.snapshot().head().position())
                .field("root", from.snapshot().head().root().toString())
                .field("asOf", from.day().toString())
                .endObject();
        json.field("name", from.name()).key("parameters").object();
        from.definition().parameters().forEach(json::field);
        json.endObject();
    }

    private void writeFigures(Json json) {
        json.field("nodes", figures.nodes())
                .field("edges", figures.edges())
                .field("components", figures.components())
                .field("largestComponent", figures.largestComponent())
                .field("triangles", figures.triangles())
                .field("wedges", figures.wedges())
                .field("squares", figures.squares());
        number(json, "clustering", figures.clustering());
        number(json, "assortativity", figures.assortativity());
        json.field("maxDegree", figures.maxDegree());
        number(json, "meanDegree", figures.meanDegree());
        number(json, "gini", figures.gini());
        number(json, "diameter", figures.diameter());
        number(json, "meanDistance", figures.meanDistance());
        number(json, "medianDistance", figures.medianDistance());
    }

    private static void number(Json json, String key, Optional<? extends Number> value) {
        json.key(key).value((Number) value.orElse(null));
    }

    private void ranked(Json json, NetworkFigures.Ranked<? extends Number> ranked) {
        json.object().field("id", ranked.id());
        origin.ifPresent(from -> {
            EntityId id = EntityId.parse(ranked.id());
            json.field("label", from.snapshot().table().label(id))
                    .field(
                            "country",
                            from.snapshot()
                                    .table()
                                    .findPlace(id)
                                    .flatMap(from.snapshot().table()::country)
                                    .map(EntityId::slug));
        });
        json.key("value").value(ranked.value()).endObject();
    }

    private static void cell(Json json, TieNetwork.Cell cell) {
        json.object()
                .field("a", cell.a().map(EntityId::slug))
                .field("b", cell.b().map(EntityId::slug))
                .field("ties", cell.ties())
                .endObject();
    }

    private void communities(Json json, Communities found) {
        json.object()
                .field("method", "leiden")
                .field("seed", found.seed())
                .field("count", found.members().size())
                .key("modularity")
                .value(found.modularity());
        json.list("sizes", found.members(), (out, members) -> out.value(members.size()));
        if (parts) {
            json.list("members", found.members(), (out, members) -> {
                out.array();
                members.forEach(id -> out.value(id).passOn());
                out.endArray();
            });
        }
        json.endObject();
    }
}
