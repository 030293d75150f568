package org.sisterledger.export;

import java.io.Writer;
import java.util.function.LongConsumer;
import javax.xml.stream.XMLStreamException;

/**
 * An undirected graph, places as nodes and ties as edges.
 *
 * @see <a href="http://graphml.graphdrawing.org/specification.html">GraphML</a>
 */
final class GraphmlExport extends GraphExport {
    GraphmlExport(Writer out) {
        super(out);
    }

    @Override
    void write(Extract extract, LongConsumer progress) {
        attempt(() -> {
            xml().writeStartDocument("UTF-8", "1.0");
            line();
            open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
            line();
            for (String name : NODE) {
                key("node", name);
            }
            for (String name : EDGE) {
                key("edge", name);
            }
            open("graph", "id", "sisterledger", "edgedefault", "undirected");
        });
        extract.forEachPlace(place -> attempt(() -> {
            line();
            open("node", "id", place.id().toString());
            for (String name : NODE) {
                data("node", name, value(place, name));
            }
            close();
        }));
        long[] done = {0};
        extract.forEachTie(tie -> attempt(() -> {
            line();
            open(
                    "edge",
                    "id",
                    tie.id().toString(),
                    "source",
                    tie.a().id().toString(),
                    "target",
                    tie.b().id().toString());
            for (String name : EDGE) {
                data("edge", name, value(tie, name));
            }
            close();
            progress.accept(++done[0]);
        }));
        attempt(() -> {
            line();
            xml().writeEndDocument();
            line();
            xml().flush();
        });
    }

    private void key(String side, String name) throws XMLStreamException {
        empty(
                "key",
                "id",
                side + "-" + name,
                "for",
                side,
                "attr.name",
                name,
                "attr.type",
                isNumber(name) ? "double" : "string");
        line();
    }

    private void data(String side, String name, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            open("data", "key", side + "-" + name);
            xml().writeCharacters(legal(value));
            close();
        }
    }
}
