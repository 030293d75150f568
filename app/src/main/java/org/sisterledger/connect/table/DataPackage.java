package org.sisterledger.connect.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.connect.register.UnreadableImportException;

/**
 * A folder with tables in the project's own schema and a description of them, {@code datapackage.json}.
 *
 * @param name the package's own; empty text if it has none
 * @param tables in the order of the description
 * @param licences names or addresses, each once
 * @param sources titles with addresses, each once
 * @see <a href="https://datapackage.org/standard/data-package/">Data Package 2.0</a>
 */
public record DataPackage(String name, List<TableFile> tables, List<String> licences, List<String> sources) {
    private static final String FILE = "datapackage.json";
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Copies the lists. */
    public DataPackage {
        tables = List.copyOf(tables);
        licences = List.copyOf(licences);
        sources = List.copyOf(sources);
    }

    /** Whether this folder has a description. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /**
     * The package in a folder. Every table is there, of a kind that the schema has, whole if the description tells size or digest, and
     * begins with the columns that the description tells.
     *
     * @throws UnreadableImportException if that is not so
     */
    public static DataPackage read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        try (JsonParser parser = JSON.createParser(Files.readString(file))) {
            return new Reader(folder, file, parser).read();
        } catch (JsonProcessingException e) {
            throw new UnreadableImportException(file + ", line "
                    + (e.getLocation() == null ? 0 : e.getLocation().getLineNr())
                    + ": expected the description of a data package in JSON, got " + e.getOriginalMessage()
                    + ". Get the package again.");
        }
    }

    private static final class Reader {
        private final Path folder;
        private final Path file;
        private final JsonParser parser;
        private final List<TableFile> tables = new ArrayList<>();
        private final Set<String> licences = new LinkedHashSet<>();
        private final Set<String> sources = new LinkedHashSet<>();

        Reader(Path folder, Path file, JsonParser parser) {
            this.folder = folder;
            this.file = file;
            this.parser = parser;
        }

        DataPackage read() throws IOException {
            String name = "";
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw fault("expected members between { and }");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String member = parser.currentName();
                JsonToken value = parser.nextToken();
                if (member.equals("name") && value == JsonToken.VALUE_STRING) {
                    name = parser.getText();
                } else if (member.equals("resources") && value == JsonToken.START_ARRAY) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        resource();
                    }
                } else {
                    rights(member, value);
                }
            }
            if (tables.isEmpty()) {
                throw fault("expected at least one resource");
            }
            return new DataPackage(name, tables, List.copyOf(licences), List.copyOf(sources));
        }

        private void resource() throws IOException {
            PackagedTable.Described described = new PackagedTable.Described();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String member = parser.currentName();
                JsonToken value = parser.nextToken();
                switch (member) {
                    case "name" -> described.name = parser.getText();
                    case "path" -> described.path = value == JsonToken.VALUE_STRING ? parser.getText() : "";
                    case "hash" -> described.hash = Optional.of(parser.getText());
                    case "bytes" -> described.bytes = Optional.of(parser.getText());
                    case "schema" -> described.columns = columns(value);
                    default -> rights(member, value);
                }
                if (value == JsonToken.START_ARRAY && member.equals("path")) {
                    parser.skipChildren();
                }
            }
            tables.add(PackagedTable.check(folder, file, described));
        }

        private Optional<List<String>> columns(JsonToken value) throws IOException {
            if (value != JsonToken.START_OBJECT) {
                parser.skipChildren();
                return Optional.empty();
            }
            List<String> columns = new ArrayList<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean fields = parser.currentName().equals("fields");
                if (parser.nextToken() == JsonToken.START_ARRAY && fields) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        columns.add(texts(List.of("name")));
                    }
                } else {
                    parser.skipChildren();
                }
            }
            return Optional.of(columns);
        }

        // Licences and sources may stand at the package and at each resource.
        private void rights(String member, JsonToken value) throws IOException {
            boolean isLicences = member.equals("licenses");
            if (value != JsonToken.START_ARRAY || !(isLicences || member.equals("sources"))) {
                parser.skipChildren();
                return;
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                String text = texts(isLicences ? List.of("name", "path") : List.of("title", "path"));
                (isLicences ? licences : sources).add(text);
            }
        }

        // The texts under these names within one object, those that are there.
        private String texts(List<String> names) throws IOException {
            List<String> found = new ArrayList<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken().isScalarValue() && names.contains(name)) {
                    found.add(parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
            return String.join(" ", found);
        }

        private UnreadableImportException fault(String problem) {
            return new UnreadableImportException(file + ": " + problem + ". Get the package again.");
        }
    }
}
