package org.sisterledger.connect.wikidata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sisterledger.connect.register.BoundedRows;
import org.sisterledger.connect.register.UnreadableImportException;

/**
 * Reads the results of a query one after another, in JSON, TSV or CSV.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-results-json/">SPARQL 1.1 Query Results JSON Format</a>
 * @see <a href="https://www.w3.org/TR/sparql11-results-csv-tsv/">SPARQL 1.1 Query Results CSV and TSV Formats</a>
 */
final class SparqlResults {
    private static final JsonFactory JSON = new JsonFactory();

    private SparqlResults() {}

    /**
     * Reads results in JSON.
     *
     * @param taken gets each row; answers whether to go on
     * @throws JsonProcessingException if it is no JSON or breaks off
     * @throws UnreadableImportException if it is other JSON
     */
    static void readJson(InputStream in, Predicate<SparqlRow> taken) throws IOException {
        try (JsonParser parser = JSON.createParser(in)) {
            parser.nextToken();
            boolean found = false;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean results = parser.currentName().equals("results");
                JsonToken value = parser.nextToken();
                if (results && value == JsonToken.START_OBJECT) {
                    found = true;
                    readResults(parser, taken);
                } else {
                    parser.skipChildren();
                }
            }
            if (!found) {
                throw new UnreadableImportException(
                        "expected the results of a SPARQL query with the member 'results', and there is none.");
            }
        }
    }

    private static void readResults(JsonParser parser, Predicate<SparqlRow> taken) throws IOException {
        boolean more = true;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean bindings = parser.currentName().equals("bindings");
            JsonToken value = parser.nextToken();
            if (!bindings || value != JsonToken.START_ARRAY) {
                parser.skipChildren();
                continue;
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                SparqlRow row = row(parser);
                more = more && taken.test(row);
            }
        }
    }

    private static SparqlRow row(JsonParser parser) throws IOException {
        Map<String, String> values = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String variable = parser.currentName();
            parser.nextToken();
            values.put(variable, term(parser));
        }
        return new SparqlRow(values);
    }

    private static String term(JsonParser parser) throws IOException {
        String value = "";
        boolean blank = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "value" -> value = parser.getText();
                case "type" -> blank = parser.getText().equals("bnode");
                default -> parser.skipChildren();
            }
        }
        return blank && !value.startsWith("_:") ? "_:" + value : value;
    }

    /**
     * Reads results in CSV or TSV, whose first line names the variables.
     *
     * @param taken gets each row; answers whether to go on
     */
    static void readTable(InputStream in, boolean tabs, Predicate<SparqlRow> taken) throws IOException {
        CSVFormat format = tabs
                ? CSVFormat.RFC4180.builder().setDelimiter('\t').setQuote(null).get()
                : CSVFormat.RFC4180;
        try (BoundedRows reader = new BoundedRows(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
                CSVParser parser = format.parse(reader)) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> header = records.hasNext() ? records.next().toList() : List.of();
            boolean more = true;
            while (more && records.hasNext()) {
                CSVRecord record = records.next();
                reader.startRow();
                Map<String, String> values = new HashMap<>();
                for (int i = 0; i < Math.min(header.size(), record.size()); i++) {
                    String name = header.get(i).strip();
                    values.put(name.startsWith("?") ? name.substring(1) : name, plain(record.get(i)));
                }
                more = taken.test(new SparqlRow(values));
            }
        } catch (UncheckedIOException e) {
            throw new UnreadableImportException(
                    "expected a table of results in UTF-8, and it cannot be read on: " + e.getMessage());
        }
    }

    // A term as TSV writes it: <address>, "literal"@en, "literal"^^<type>, or bare.
    private static String plain(String term) {
        String text = term.strip();
        if (text.startsWith("<") && text.endsWith(">")) {
            return text.substring(1, text.length() - 1);
        }
        int close = text.lastIndexOf('"');
        if (text.startsWith("\"") && close > 0) {
            return text.substring(1, close)
                    .replace("\\\"", "\"")
                    .replace("\\n", "\n")
                    .replace("\\t", "\t")
                    .replace("\\\\", "\\");
        }
        return text;
    }
}
