package org.sisterledger.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sisterledger.answer.Json;
import org.sisterledger.answer.TieSnapshot;
import org.sisterledger.count.CountDefinition;
import org.sisterledger.count.TieTable;
import org.sisterledger.fact.EntityId;
import org.sisterledger.server.access.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Ties as a network: how many edges join which countries, and the places with most ties with the edges between them. */
@Controller
final class NetworkApi {
    private static final int NODES = 100;
    private static final int MOST_NODES = 1000;

    private final Reads reads;
    private final PerRoot<TieGraph> graphs = new PerRoot<>(8);

    NetworkApi(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/v1/network")
    void network(HttpServletRequest request, HttpServletResponse response, Visitor visitor) {
        reads.json(request, response, visitor, this::answer);
    }

    private String answer(Ask ask, Look look) {
        int nodes = ask.question().number("nodes", NODES, 0, MOST_NODES);
        TieSnapshot snapshot = reads.desk().ties(ask.visitor().clearance(), look.position());
        TieTable table = snapshot.table();
        CountDefinition definition = ask.question().definition(table);
        TieGraph graph = graphs.get(
                look, look.day() + " " + definition, () -> TieGraph.of(table, table.select(definition, look.day())));
        Json json = look.begin("sisterledger-network-view/1");
        json.field("name", definition.words(table::label)).key("parameters").object();
        definition.parameters().forEach(json::field);
        json.endObject()
                .field("places", graph.places())
                .field("edges", graph.edges())
                .list(
                        "countries",
                        graph.countries(),
                        (out, cell) -> out.object()
                                .field("a", cell.a().map(EntityId::slug))
                                .field("b", cell.b().map(EntityId::slug))
                                .field("ties", cell.ties())
                                .endObject());
        TieGraph.Part part = graph.largest(nodes);
        json.key("graph").object();
        json.list("nodes", part.nodes(), (out, place) -> {
            out.object()
                    .field("id", table.place(place).toString())
                    .field("label", table.placeLabel(place))
                    .field("country", table.country(place).map(EntityId::slug))
                    .field("degree", graph.degree(place))
                    .endObject();
        });
        json.list(
                "links",
                part.links(),
                (out, link) -> out.object()
                        .field("a", table.place(link.a()).toString())
                        .field("b", table.place(link.b()).toString())
                        .endObject());
        return json.endObject().endObject().toString();
    }
}
