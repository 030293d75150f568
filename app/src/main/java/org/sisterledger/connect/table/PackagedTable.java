package org.sisterledger.connect.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.sisterledger.connect.register.BoundedRows;
import org.sisterledger.connect.register.UnreadableImportException;
import org.sisterledger.fact.EntityKind;

/** Compares a table of a data package with its description. */
final class PackagedTable {
    private static final String SHA256 = "sha256:";

    private PackagedTable() {}

    /** What a description tells of one table; filled while it is read. */
    static final class Described {
        String name = "";
        String path = "";
        Optional<String> hash = Optional.empty();
        Optional<String> bytes = Optional.empty();
        Optional<List<String>> columns = Optional.empty();
    }

    /**
     * The table, if it is as described.
     *
     * @param file the description, for messages
     * @throws UnreadableImportException if it is not
     */
    static TableFile check(Path folder, Path file, Described described) throws IOException {
        String where = file + ", resource '" + described.name + "': ";
        Path table = folder.resolve(described.path);
        if (described.path.isEmpty()
                || Path.of(described.path).isAbsolute()
                || !Files.isRegularFile(table)
                || !isWithin(folder, table)) {
            throw new UnreadableImportException(where + "expected the path of a file in the folder, got '"
                    + described.path + "'. Get the package again.");
        }
        EntityKind kind = findKind(described.name, table)
                .orElseThrow(() -> new UnreadableImportException(where
                        + "expected a table named after a kind of the schema, such as communities. docs/schema.md has the"
                        + " kinds; read another table by a mapping (docs/mappings.md)."));
        String size = Long.toString(Files.size(table));
        if (described.bytes.isPresent() && !described.bytes.get().equals(size)) {
            throw new UnreadableImportException(
                    where + "expected " + described.bytes.get() + " bytes, got " + size + ". Get the package again.");
        }
        if (described.hash.isPresent()
                && described.hash.get().startsWith(SHA256)
                && !described.hash.get().substring(SHA256.length()).equalsIgnoreCase(digest(table))) {
            throw new UnreadableImportException(where + "expected bytes with the digest '" + described.hash.get()
                    + "', got '" + SHA256 + digest(table) + "'. Get the package again.");
        }
        described.columns.ifPresent(columns -> requireColumns(where, table, columns));
        return new TableFile(table.toString(), Optional.of(kind), Optional.empty(), () -> Files.newInputStream(table));
    }

    // Real paths: the folder may be named ".", and a symbolic link may lead out of it.
    private static boolean isWithin(Path folder, Path file) throws IOException {
        return file.toRealPath().startsWith(folder.toRealPath());
    }

    private static Optional<EntityKind> findKind(String name, Path table) {
        return TableFile.kindOf(name + ".csv").or(() -> TableFile.kindOf(String.valueOf(table.getFileName())));
    }

    private static void requireColumns(String where, Path table, List<String> columns) {
        List<String> header;
        try (BufferedReader in = new BufferedReader(new BoundedRows(Files.newBufferedReader(table)))) {
            String line = in.readLine();
            String text = line == null ? "" : line.startsWith("\uFEFF") ? line.substring(1) : line;
            header = List.of(text.replace("\"", "").strip().split(",", -1));
        } catch (IOException e) {
            throw new UnreadableImportException(where + "expected a table in UTF-8, and its first line cannot be read ("
                    + e.getMessage() + "). Get the package again.");
        }
        if (!header.equals(columns)) {
            throw new UnreadableImportException(where + "expected the columns " + columns + " that its schema has, got "
                    + header + ". Get the package again, or correct its description.");
        }
    }

    private static String digest(Path table) throws IOException {
        try (InputStream in = Files.newInputStream(table)) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] part = new byte[1 << 16];
            for (int got = in.read(part); got >= 0; got = in.read(part)) {
                sha.update(part, 0, got);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
