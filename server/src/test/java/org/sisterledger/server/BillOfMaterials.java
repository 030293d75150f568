package org.sisterledger.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sisterledger.answer.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the bill of materials of a distribution, while that is packaged: what the build resolved for the command line and for the server,
 * with the digests of the jars that lie in their folders. A library without its jar ends the build, and so does a jar that the build does not know.
 *
 * @see <a href="https://cyclonedx.org/docs/1.6/json/">CycloneDX 1.6</a>
 */
final class BillOfMaterials {
    private static final String OWN = "org.sisterledger";
    /** What is handed out; the root of a tree has no scope. */
    private static final Set<String> SCOPES = Set.of("", "compile", "runtime");

    private final Path distribution;
    private final Map<String, Library> libraries = new TreeMap<>();
    private final Map<String, Set<String>> uses = new TreeMap<>();

    private BillOfMaterials(Path distribution) {
        this.distribution = distribution;
    }

    private record Library(String group, String name, String version, Set<Path> files) {
        String address() {
            return "pkg:maven/" + group + "/" + name + "@" + version + "?type=jar";
        }
    }

    /**
     * Writes {@code FOLDER/sisterledger-sbom.json}.
     *
     * @param words the folder of the distribution, then by turns a folder in it and the tree of what belongs there, as Maven writes it in JSON
     */
    public static void main(String[] words) throws IOException {
        BillOfMaterials bill = new BillOfMaterials(Path.of(words[0]));
        for (int i = 1; i < words.length; i += 2) {
            bill.add(words[i], JsonMapper.shared().readTree(Files.readAllBytes(Path.of(words[i + 1]))));
        }
        Files.writeString(bill.distribution.resolve("sisterledger-sbom.json"), bill.json());
    }

    private void add(String folder, JsonNode tree) throws IOException {
        Set<Path> known = new TreeSet<>();
        add(distribution.resolve(folder), tree, known);
        try (Stream<Path> files = Files.list(distribution.resolve(folder))) {
            List<Path> left = files.filter(file -> file.toString().endsWith(".jar") && !known.contains(file))
                    .toList();
            if (!left.isEmpty()) {
                throw new IllegalStateException("expected only jars that the build resolved, got " + left + ".");
            }
        }
    }

    // Maven hangs a library where it found it first, which may be below one that only tests need: each has a scope of
    // its own.
    private Set<String> add(Path folder, JsonNode node, Set<Path> known) {
        Set<String> used = new TreeSet<>();
        for (JsonNode child : node.path("children")) {
            used.addAll(add(folder, child, known));
        }
        if (!SCOPES.contains(text(node, "scope"))) {
            return used;
        }
        Library found =
                new Library(text(node, "groupId"), text(node, "artifactId"), text(node, "version"), new TreeSet<>());
        Library library = libraries.computeIfAbsent(found.address(), address -> found);
        Path file = file(folder, library);
        library.files().add(file);
        known.add(file);
        uses.computeIfAbsent(library.address(), address -> new TreeSet<>()).addAll(used);
        return Set.of(library.address());
    }

    private static Path file(Path folder, Library library) {
        List<Path> names = new ArrayList<>(List.of(folder.resolve(library.name() + "-" + library.version() + ".jar")));
        if (library.group().equals(OWN)) {
            names.add(folder.resolve(library.name() + ".jar"));
        }
        return names.stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("expected one of " + names + ", and there is none."));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString();
    }

    private String json() {
        Library server = libraries.values().stream()
                .filter(library -> library.name().equals("sisterledger-server"))
                .findFirst()
                .orElseThrow();
        Json json = new Json()
                .object()
                .field("bomFormat", "CycloneDX")
                .field("specVersion", "1.6")
                .field("version", 1)
                .key("metadata")
                .object()
                .key("component")
                .object()
                .field("type", "application")
                .field("bom-ref", "sisterledger")
                .field("name", "sisterledger")
                .field("version", server.version())
                .endObject()
                .endObject()
                .key("components")
                .array();
        libraries.values().forEach(library -> write(json, library));
        json.endArray().key("dependencies").array();
        List<String> own = libraries.values().stream()
                .filter(library -> library.group().equals(OWN))
                .map(Library::address)
                .toList();
        write(json, "sisterledger", own);
        uses.forEach((address, used) -> write(json, address, used));
        return json.endArray().endObject() + "\n";
    }

    private void write(Json json, Library library) {
        json.object()
                .field("type", "library")
                .field("bom-ref", library.address())
                .field("group", library.group())
                .field("name", library.name())
                .field("version", library.version())
                .key("hashes")
                .array()
                .object()
                .field("alg", "SHA-256")
                .field("content", digest(library.files()))
                .endObject()
                .endArray()
                .field("purl", library.address())
                .key("properties")
                .array();
        for (Path file : library.files()) {
            json.object()
                    .field("name", "sisterledger:file")
                    .field("value", distribution.relativize(file).toString())
                    .endObject();
        }
        json.endArray().endObject();
    }

    private static void write(Json json, String address, Iterable<String> used) {
        json.object().field("ref", address).key("dependsOn").array();
        used.forEach(json::value);
        json.endArray().endObject();
    }

    // One library in both folders is one file twice.
    private static String digest(Set<Path> files) {
        Set<String> digests = new TreeSet<>();
        for (Path file : files) {
            digests.add(digest(file));
        }
        if (digests.size() != 1) {
            throw new IllegalStateException("expected the same bytes in each of " + files + ". Build again.");
        }
        return digests.iterator().next();
    }

    /** The SHA-256 of a file, in hexadecimal digits. */
    static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
