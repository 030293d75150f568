package org.sisterledger.connect.wikidata;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sisterledger.connect.register.ImportFile;
import org.sisterledger.connect.register.RegisterIntake;
import org.sisterledger.connect.register.RowOutcomes;
import org.sisterledger.connect.register.UnreadableImportException;

/** Reads the results of the query for ties from a file: JSON, TSV or CSV, told by its beginning. */
public final class SparqlFile {
    private static final int BEGINNING = 4096;
    private static final List<String> NEEDED = List.of("place", "other");

    private SparqlFile() {}

    /**
     * Takes every statement of a file.
     *
     * @throws UnreadableImportException if it has no such results or breaks off; what stands before is taken
     */
    public static void read(ImportFile file, RegisterIntake intake, RowOutcomes outcomes) throws IOException {
        String beginning = new String(file.beginning(BEGINNING), StandardCharsets.UTF_8);
        SparqlTies ties = new SparqlTies(intake, outcomes);
        try (InputStream in = file.open()) {
            if (beginning.strip().startsWith("{")) {
                SparqlResults.readJson(in, ties::take);
            } else {
                boolean tabs = requireColumns(file, beginning);
                SparqlResults.readTable(in, tabs, ties::take);
            }
            ties.finish();
        } catch (JsonProcessingException e) {
            ties.forget();
            throw new UnreadableImportException(file.path() + ": expected the results of a SPARQL query in JSON, got "
                    + e.getOriginalMessage() + ". What was read before is taken; get the file again.");
        }
    }

    private static boolean requireColumns(ImportFile file, String beginning) {
        String header = beginning.lines().findFirst().orElse("");
        boolean tabs = header.indexOf('\t') >= 0;
        List<String> columns =
                List.of(header.replace("?", "").replace("\"", "").strip().split(tabs ? "\t" : ",", -1));
        if (!columns.containsAll(NEEDED)) {
            throw new UnreadableImportException(
                    file.path() + ": expected results with the variables place and other, got '" + header.strip()
                            + "' on the first line. docs/importing.md has the query.");
        }
        return tabs;
    }
}
