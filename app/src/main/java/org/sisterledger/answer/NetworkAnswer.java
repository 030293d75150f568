package org.sisterledger.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
public record NetworkAnswer(
        NetworkFigures figures, NetworkBuilder.Outcome built, boolean parts, Optional<NetworkAnswer.Origin> origin) {
    /**
     * Ties of the record.
     *
     * @param snapshot where the record stood
     * @param definition which ties were picked
     * @param day on which day
     * @param countries the matrix of countries
     */
    public record Origin(
            TieSnapshot snapshot, CountDefinition definition, LocalDate day, List<TieNetwork.Cell> countries) {
        /** What was picked, in words. */
        public String name() {
            return definition.words(snapshot.table()::label);
        }
    }

    /** Writes it in the format {@code sisterledger-network/1}. */
    public void write(Json json) {
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
