package org.sisterledger.export;

import java.io.Writer;
import java.util.List;
import java.util.function.LongConsumer;
import javax.xml.stream.XMLStreamException;

/**
 * An undirected graph for Gephi, places as nodes and ties as edges.
 *
 * @see <a href="https://gexf.net/">GEXF 1.2</a>
 */
final class GexfExport extends GraphExport {
    GexfExport(Writer out) {
        super(out);
    }

    @Override
    void write(Extract extract, LongConsumer progress) {
        attempt(() -> {
            xml().writeStartDocument("UTF-8", "1.0");
            line();
            open("gexf", "xmlns", "http://www.gexf.net/1.2draft", "version", "1.2");
            open("graph", "defaultedgetype", "undirected");
            line();
            // A node's label has its own place.
            attributes("node", NODE.subList(1, NODE.size()));
            attributes("edge", EDGE);
            open("nodes");
        });
        extract.forEachPlace(place -> attempt(() -> {
            line();
            open("node", "id", place.id().toString(), "label", place.label());
            open("attvalues");
            for (String name : NODE.subList(1, NODE.size())) {
                value("node", name, value(place, name));
            }
            close();
            close();
        }));
        attempt(() -> {
            line();
            close();
            line();
            open("edges");
        });
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
            open("attvalues");
            for (String name : EDGE) {
                value("edge", name, value(tie, name));
            }
            close();
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

    private void attributes(String side, List<String> names) throws XMLStreamException {
        open("attributes", "class", side);
        for (String name : names) {
            empty("attribute", "id", side + "-" + name, "title", name, "type", isNumber(name) ? "double" : "string");
        }
        close();
        line();
    }

    private void value(String side, String name, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            empty("attvalue", "for", side + "-" + name, "value", value);
        }
    }
}
