package org.sisterledger.connect.table;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;

/**
 * A table that can be opened and read, more than once.
 *
 * @param name its name, for messages: {@code starter/communities.csv}
 * @param kind the kind of its subjects, from its name; empty if the name tells none
 * @param compiler the document that states rows without a source of their own; empty if such rows are refused
 * @param content opens it
 */
public record TableFile(String name, Optional<EntityKind> kind, Optional<EntityId> compiler, Content content) {
    private static final String STARTER = "/starter/";
    private static final String ENDING = ".csv";

    /** Opens the bytes of a table. */
    @FunctionalInterface
    public interface Content {
        /** A fresh stream over all of it. */
        InputStream open() throws IOException;
    }

    /** A table in a file. */
    public static TableFile of(Path file) {
        String name = String.valueOf(file.getFileName());
        return new TableFile(file.toString(), kindOf(name), Optional.empty(), () -> Files.newInputStream(file));
    }

    /**
     * The tables in a folder, in the order of the schema; other files are left alone.
     *
     * @throws IOException if the folder cannot be listed
     */
    public static List<TableFile> listFolder(Path folder) throws IOException {
        List<TableFile> tables = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.sorted().toList();
            for (EntityKind kind : EntityKind.values()) {
                sorted.stream()
                        .filter(file ->
                                fileName(kind).equals(String.valueOf(file.getFileName())) && Files.isRegularFile(file))
                        .map(TableFile::of)
                        .forEach(tables::add);
            }
        }
        return tables;
    }

    /** The tables of the starter record, which come with the program. */
    public static List<TableFile> listStarter() {
        List<TableFile> tables = new ArrayList<>();
        for (EntityKind kind : EntityKind.values()) {
            String resource = STARTER + fileName(kind);
            if (TableFile.class.getResource(resource) != null) {
                tables.add(new TableFile(
                        resource.substring(1),
                        Optional.of(kind),
                        Optional.of(EntityId.parse("document:starter")),
                        () -> openResource(resource)));
            }
        }
        return tables;
    }

    /** The name of the table of a kind: the kind's word in the plural. */
    public static String fileName(EntityKind kind) {
        String word = kind.word().toLowerCase(Locale.ROOT);
        String plural = switch (kind) {
            case PERSON -> "people";
            case STATUS -> "statuses";
            default -> word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
        };
        return plural + ENDING;
    }

    /** The kind whose table has this name; empty if none has. */
    static Optional<EntityKind> kindOf(String name) {
        for (EntityKind kind : EntityKind.values()) {
            if (fileName(kind).equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static InputStream openResource(String resource) throws IOException {
        InputStream in = TableFile.class.getResourceAsStream(resource);
        if (in == null) {
            throw new FileNotFoundException("the program lacks its table " + resource);
        }
        return in;
    }
}
