package org.sisterledger.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sisterledger.connect.mapping.Mappings;
import org.sisterledger.connect.register.ImportFile;
import org.sisterledger.connect.table.TableFile;

/** Tells from the beginning of a file what it is, where no mapping is named. */
final class Recognition {
    private static final int BEGINNING = 1 << 16;

    private Recognition() {}

    /** What may be named as a mapping. */
    static String names() {
        return String.join(", ", Mappings.listNames()) + ", " + RegisterJobs.ENTITIES + ", " + RegisterJobs.SPARQL
                + ", geonames";
    }

    /**
     * The mapping of a file; empty for tables in the project's own schema, and for folders.
     *
     * @throws UsageException if the file is neither such a table nor anything that one mapping alone is for
     */
    static Optional<String> of(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return Optional.empty();
        }
        String text = new String(new ImportFile(path).beginning(BEGINNING), StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        String line = (end < 0 ? text : text.substring(0, end)).strip();
        if (TableFile.of(path).kind().isPresent() || isOwnHeader(line)) {
            return Optional.empty();
        }
        Optional<String> json = ofJson(text.strip());
        if (json.isPresent()) {
            return json;
        }
        if (isOfQuery(line)) {
            return Optional.of(RegisterJobs.SPARQL);
        }
        List<String> fitting = Mappings.recognize(line);
        if (fitting.size() == 1) {
            return Optional.of(fitting.get(0));
        }
        throw new UsageException(
                path + ": expected a table in the project's schema (a header with 'id'), or what one mapping"
                        + " alone is for, got '" + line.substring(0, Math.min(60, line.length()))
                        + "' on its first line. Say with --mapping how to read it: " + names() + ", or a mapping file"
                        + " (docs/mappings.md).");
    }

    private static Optional<String> ofJson(String text) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return Optional.empty();
        }
        String dense = text.replace(" ", "").replace("\n", "").replace("\r", "");
        if (dense.contains("\"type\":\"item\"")
                || dense.contains("\"claims\":{")
                || dense.startsWith("{\"entities\":")) {
            return Optional.of(RegisterJobs.ENTITIES);
        }
        return dense.startsWith("{\"head\":{") ? Optional.of(RegisterJobs.SPARQL) : Optional.empty();
    }

    // Results in CSV or TSV; the query's own variables are among them.
    private static boolean isOfQuery(String line) {
        return List.of(line.replace("?", "").replace("\"", "").split(line.indexOf('\t') >= 0 ? "\t" : ",", -1))
                .containsAll(List.of("statement", "place", "other"));
    }

    private static boolean isOwnHeader(String line) {
        return List.of(line.replace("\"", "").split(",", -1)).stream()
                .map(String::strip)
                .anyMatch("id"::equals);
    }
}
