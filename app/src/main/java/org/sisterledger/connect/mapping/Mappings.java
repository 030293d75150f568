package org.sisterledger.connect.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.sisterledger.connect.register.UnreadableImportException;

/** The mappings that come with the program, and those of users. */
public final class Mappings {
    private static final List<String> SHIPPED = List.of("wikidata-2016", "wikipedia-lists-2026");

    private Mappings() {}

    /** The names of the mappings that come with the program. */
    public static List<String> listNames() {
        return SHIPPED;
    }

    /** A mapping that comes with the program. */
    public static Mapping get(String name) {
        try (InputStream in = Mappings.class.getResourceAsStream("/mappings/" + name + ".json")) {
            return MappingReader.read(
                    name + ".json",
                    new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A mapping in a file.
     *
     * @throws UnreadableImportException if it is none
     */
    public static Mapping read(Path file) throws IOException {
        return MappingReader.read(file.toString(), Files.readString(file));
    }

    /** The names of the mappings whose tables have a header that has all columns, as this first line of a file does. */
    public static List<String> recognize(String firstLine) {
        return SHIPPED.stream()
                .filter(name -> get(name).tables().stream()
                        .anyMatch(table -> table.header().isEmpty()
                                && table.missing(List.of(firstLine
                                                .replace("\"", "")
                                                .split(String.valueOf(table.separator()), -1)))
                                        .isEmpty()))
                .toList();
    }
}
