package org.sisterledger.connect.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sisterledger.connect.register.RegisterSource;
import org.sisterledger.connect.register.RegisterSource.Publication;
import org.sisterledger.connect.register.RegisterSource.Register;
import org.sisterledger.connect.register.UnreadableImportException;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.Value;
import org.sisterledger.time.Edtf;

/** Reads a mapping file and checks every member of it. */
final class MappingReader {
    private static final String FORMAT = "sisterledger-mapping-1";
    private static final List<String> TOP =
            List.of("format", "name", "title", "register", "source", "asOf", "type", "directed", "namesakes", "tables");
    private static final List<String> PLACE =
            List.of("id", "name", "alias", "country", "region", "kind", "point", "geonames", "wikidata");

    private final String file;
    private String name = "";

    private MappingReader(String file) {
        this.file = file;
    }

    /**
     * The mapping in a text.
     *
     * @param file its name, for messages
     * @throws UnreadableImportException if it is none; the message names line and member and lists what is allowed
     */
    static Mapping read(String file, String text) {
        return new MappingReader(file).mapping(NodeReader.read(file, text));
    }

    private Mapping mapping(Node node) {
        Members top = Members.of(file, node, TOP);
        top.parse(
                "format", format -> require(format.equals(FORMAT), "expected '" + FORMAT + "', got '" + format + "'"));
        name = top.parse("name", MappingReader::requireName);
        String type = top.parse("type", word -> {
            Property.of(EntityKind.PARTNERSHIP, "type").requireWord(Value.of(word));
            return word;
        });
        RegisterSource source = new RegisterSource(
                register(top.members("register", List.of("id", "name", "keeper", "definition"))),
                publication(top.members("source", List.of("id", "title", "url", "publisher", "published", "licence"))),
                top.findParsed("asOf", Edtf::parse),
                type,
                top.flag("directed", true));
        List<MappedTable> tables = new ArrayList<>();
        for (Node table : top.items("tables")) {
            tables.add(table(table));
        }
        if (tables.isEmpty()) {
            throw Members.fault(file, top.get("tables"), "expected at least one table");
        }
        return new Mapping(name, top.text("title"), source, top.flag("namesakes", false), tables);
    }

    private static String requireName(String name) {
        require(
                name.matches("[a-z0-9]+(-[a-z0-9]+)*") && name.length() <= 40,
                "expected at most 40 lower-case letters and digits with dashes between, got '" + name + "'");
        return name;
    }

    private static boolean require(boolean fits, String otherwise) {
        if (!fits) {
            throw new IllegalArgumentException(otherwise);
        }
        return true;
    }

    private static Register register(Members members) {
        return members.parse(
                "id",
                id -> new Register(
                        EntityId.parse(id),
                        members.text("name"),
                        members.findText("keeper"),
                        members.findText("definition")));
    }

    private static Publication publication(Members members) {
        return members.parse(
                "id",
                id -> new Publication(
                        EntityId.parse(id),
                        members.findText("title"),
                        members.findText("url"),
                        members.findParsed("publisher", EntityId::parse),
                        members.findParsed("published", Edtf::parse),
                        members.findText("licence")));
    }

    private MappedTable table(Node node) {
        Members members =
                Members.of(file, node, List.of("file", "separator", "quoted", "columns", "place", "a", "b", "tie"));
        char separator =
                members.findParsed("separator", MappingReader::separator).orElse(',');
        Optional<List<String>> header =
                members.has("columns") ? Optional.of(members.texts("columns")) : Optional.empty();
        MappedTable table = new MappedTable(
                members.findText("file"), separator, members.flag("quoted", separator != '\t'), header, rows(members));
        header.map(table::missing).filter(missing -> !missing.isEmpty()).ifPresent(missing -> {
            throw Members.fault(
                    file, members.get("columns"), "the fields name columns that are not among them: " + missing);
        });
        return table;
    }

    private static char separator(String text) {
        return switch (text) {
            case "tab" -> '\t';
            case ",", ";", "|" -> text.charAt(0);
            default ->
                throw new IllegalArgumentException("expected a comma, a semicolon, '|' or tab, got '" + text + "'");
        };
    }

    private MappedTable.Rows rows(Members members) {
        if (members.has("place")) {
            if (members.has("a") || members.has("b") || members.has("tie")) {
                throw members.fault("expected either place, or a and b with tie");
            }
            return new MappedTable.Rows.Places(place(members.get("place")));
        }
        Map<String, Field> fields = new LinkedHashMap<>();
        if (members.has("tie")) {
            Members tie = members.members("tie", TieFields.ALLOWED);
            TieFields.ALLOWED.forEach(field ->
                    tie.find(field).ifPresent(node -> fields.put(field, FieldReader.read(file, node))));
        }
        return new MappedTable.Rows.Ties(new TieFields(place(members.get("a")), place(members.get("b")), fields));
    }

    private PlaceFields place(Node node) {
        Members members = Members.of(file, node, PLACE);
        Map<String, List<Field>> others = new LinkedHashMap<>();
        for (String property : List.of("alias", "region", "kind", "point", "geonames", "wikidata")) {
            members.find(property).ifPresent(value -> others.put(property, fields(value)));
        }
        if (!members.has("id") && !members.has("name")) {
            throw members.fault("expected an id or a name of the place");
        }
        return new PlaceFields(name, field(members, "id"), field(members, "name"), field(members, "country"), others);
    }

    private Optional<Field> field(Members members, String member) {
        return members.find(member).map(node -> FieldReader.read(file, node));
    }

    private List<Field> fields(Node node) {
        return node instanceof Node.Items list
                ? list.items().stream()
                        .map(item -> FieldReader.read(file, item))
                        .toList()
                : List.of(FieldReader.read(file, node));
    }
}
