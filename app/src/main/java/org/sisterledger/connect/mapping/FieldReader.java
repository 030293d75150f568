package org.sisterledger.connect.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a field of a mapping: a template, or members of which {@code from} is one. */
final class FieldReader {
    private static final List<String> ALLOWED = List.of("from", "each", "part", "map", "dates");

    private FieldReader() {}

    static Field read(String file, Node node) {
        if (node instanceof Node.Text text) {
            return new Field(
                    template(file, text, text.text()), Optional.empty(), Optional.empty(), Map.of(), List.of());
        }
        Members members = Members.of(file, node, ALLOWED);
        return new Field(
                template(file, members.get("from"), members.text("from")),
                members.findText("each"),
                members.findParsed("part", FieldReader::part),
                members.has("map") ? members.pairs("map") : Map.of(),
                members.has("dates") ? dates(file, members.items("dates")) : List.of());
    }

    private static Field.Part part(String word) {
        for (Field.Part part : Field.Part.values()) {
            if (part.name().toLowerCase(Locale.ROOT).equals(word)) {
                return part;
            }
        }
        throw new IllegalArgumentException("expected name or qualifier, got '" + word + "'");
    }

    private static List<Field.DatePattern> dates(String file, List<Node> nodes) {
        List<Field.DatePattern> patterns = new ArrayList<>();
        for (Node node : nodes) {
            try {
                if (!(node instanceof Node.Text text)) {
                    throw new IllegalArgumentException("expected a text");
                }
                patterns.add(Field.DatePattern.of(text.text()));
            } catch (IllegalArgumentException e) {
                throw Members.fault(
                        file,
                        node,
                        "expected a pattern of dates such as d.M.uuuu, M/d/uuuu or uuuu: " + e.getMessage());
            }
        }
        return patterns;
    }

    // "wikidata-{item}" is a text, a column and a text.
    private static List<String> template(String file, Node node, String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw Members.fault(file, node, "expected '}' behind the column's name");
            }
            parts.add(text.substring(from, open));
            parts.add(text.substring(open + 1, close).strip());
            from = close + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
