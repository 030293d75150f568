package org.sisterledger.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.LongConsumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What the two graph formats share: XML written piece by piece, so that a graph of a million ties is never held whole. */
abstract class GraphExport {
    /** Attributes of a node: name and the type that both formats have. */
    static final List<String> NODE = List.of("label", "country", "region", "latitude", "longitude");
    /** Attributes of an edge. */
    static final List<String> EDGE = List.of("type", "level", "formed", "standing", "registers", "sources", "licences");

    private final XMLStreamWriter xml;

    GraphExport(Writer out) {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the parts of a file; may fail as XML may. */
    @FunctionalInterface
    interface Piece {
        /** Writes. */
        void write() throws XMLStreamException;
    }

    final XMLStreamWriter xml() {
        return xml;
    }

    /** Writes a piece, and turns what is wrong with the stream into a failure of the world. */
    static void attempt(Piece piece) {
        try {
            piece.write();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(e.getCause() instanceof IOException io ? io : new IOException(e));
        }
    }

    /** Whether an attribute holds a number of degrees. */
    static boolean isNumber(String name) {
        return "latitude".equals(name) || "longitude".equals(name);
    }

    /** The value of a node's attribute; empty if not known. */
    static String value(ExportedPlace place, String name) {
        return switch (name) {
            case "label" -> place.label();
            case "country" -> place.country().orElse("");
            case "region" -> place.region().orElse("");
            case "latitude" ->
                place.point().map(point -> JsonLine.degrees(point.latitude())).orElse("");
            default ->
                place.point().map(point -> JsonLine.degrees(point.longitude())).orElse("");
        };
    }

    /** The value of an edge's attribute; empty if not known. */
    static String value(ExportedTie tie, String name) {
        return switch (name) {
            case "type" -> tie.type();
            case "level" -> tie.level().orElse("");
            case "formed" -> tie.formed().orElse("");
            case "standing" -> tie.standing();
            case "registers" ->
                String.join(";", tie.registers().stream().map(Object::toString).toList());
            case "sources" -> String.join(";", Rights.ids(tie.sources()));
            default -> String.join(";", Rights.licences(tie.sources()));
        };
    }

    /** A text without the characters that XML 1.0 does not have, https://www.w3.org/TR/xml/#charsets. */
    static String legal(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean known = c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || (c >= ' ' && c < 0xD800)
                    || (c >= 0xE000 && c < 0xFFFE)
                    || c > 0xFFFF;
            out.appendCodePoint(known ? c : 0xFFFD);
        });
        return out.toString();
    }

    /** Writes an element without content. */
    final void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    /** Begins an element. */
    final void open(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(attributes);
    }

    /** Ends an element. */
    final void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], legal(attributes[i + 1]));
        }
    }

    /** Begins the next line. */
    final void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    abstract void write(Extract extract, LongConsumer progress);
}
