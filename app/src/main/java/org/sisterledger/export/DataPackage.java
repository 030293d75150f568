package org.sisterledger.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.sisterledger.connect.table.TableFile;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.Value;
import org.sisterledger.fact.ValueType;
import org.sisterledger.proof.Digest;

/**
 * A folder with one table a kind in the project's own schema and their description, {@code datapackage.json}. {@code sisterledger import
 * FOLDER} takes it back.
 *
 * @see <a href="https://datapackage.org/standard/data-package/">Data Package 2.0</a>
 */
final class DataPackage {
    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

    private final Extract extract;
    private final Path folder;
    private final LongConsumer progress;
    private final List<JsonLine> resources = new ArrayList<>();
    private final Set<String> licences = new TreeSet<>();
    private final Map<EntityId, String> addresses = new TreeMap<>();
    private long rows;
    private long left;

    private DataPackage(Extract extract, Path folder, LongConsumer progress) {
        this.extract = extract;
        this.folder = folder;
        this.progress = progress;
    }

    /** Writes into an empty folder; answers how many facts fit into no table. */
    static long write(Extract extract, Path folder, LongConsumer progress) throws IOException {
        DataPackage made = new DataPackage(extract, folder, progress);
        PackagedSubjects subjects = PackagedSubjects.of(extract);
        Map<EntityId, EntityId> untold = new TreeMap<>(subjects.untold());
        for (EntityKind kind : EntityKind.values()) {
            made.writeTable(kind, subjects, untold);
        }
        made.describe();
        return made.left;
    }

    private void writeTable(EntityKind kind, PackagedSubjects subjects, Map<EntityId, EntityId> untold)
            throws IOException {
        Path file = folder.resolve(TableFile.fileName(kind));
        List<String> columns;
        long written;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            TableWriter table = new TableWriter(kind, out);
            extract.ledger().forEachFact(extract.origin().view(), Set.of(kind), fact -> {
                if (subjects.has(fact.assertion().subject())) {
                    add(table, fact.assertion());
                }
            });
            for (Map.Entry<EntityId, EntityId> one : untold.entrySet()) {
                if (one.getKey().kind() == kind) {
                    table.addUntold(one.getKey(), one.getValue());
                }
            }
            table.finish();
            columns = table.columns();
            written = table.written();
            left += table.left();
        }
        if (written == 0) {
            Files.delete(file);
        } else {
            rows += written;
            progress.accept(rows);
            resources.add(resource(kind, file, columns));
        }
    }

    private void add(TableWriter table, Assertion fact) {
        try {
            table.add(fact);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (fact.subject().kind() == EntityKind.DOCUMENT && fact.value() instanceof Value.Known known) {
            if ("licence".equals(fact.property().name())) {
                licences.add(known.text());
            } else if ("url".equals(fact.property().name())) {
                addresses.putIfAbsent(fact.subject(), known.text());
            }
        }
    }

    private static JsonLine resource(EntityKind kind, Path file, List<String> columns) throws IOException {
        List<JsonLine> fields = columns.stream()
                .map(column -> new JsonLine().text("name", column).text("type", type(kind, column)))
                .toList();
        String name = String.valueOf(file.getFileName());
        return new JsonLine()
                .text("name", name.substring(0, name.lastIndexOf('.')))
                .text("type", "table")
                .text("path", name)
                .text("format", "csv")
                .text("mediatype", "text/csv")
                .text("encoding", "utf-8")
                .number("bytes", Files.size(file))
                .text("hash", hash(file))
                .raw(
                        "schema",
                        new JsonLine()
                                .text("$schema", PROFILES + "tableschema.json")
                                .objects("fields", fields)
                                .toString());
    }

    // A number may also read '?' or '-', which no type but this one allows.
    private static String type(EntityKind kind, String column) {
        return Property.find(kind, column)
                        .filter(property -> property.type() == ValueType.NUMBER)
                        .isPresent()
                ? "any"
                : "string";
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] part = new byte[1 << 16];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                sha256.update(part, 0, read);
            }
            return Digest.of(sha256.digest()).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private void describe() throws IOException {
        JsonLine description = new JsonLine()
                .text("$schema", PROFILES + "datapackage.json")
                .text("name", "sisterledger")
                .text("title", "Ties between communities, with their sources");
        description
                .objects(
                        "licenses",
                        licences.stream()
                                .map(licence -> new JsonLine().text("name", licence))
                                .toList())
                .objects(
                        "sources",
                        addresses.entrySet().stream()
                                .map(source -> new JsonLine()
                                        .text("title", source.getKey().toString())
                                        .text("path", source.getValue()))
                                .toList())
                .raw("sisterledger", Rights.origin(extract).number("rows", rows).toString())
                .objects("resources", resources);
        Files.writeString(folder.resolve("datapackage.json"), description + "\n", StandardCharsets.UTF_8);
    }
}
