package org.sisterledger.connect.gazetteer;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sisterledger.reading.places.PlaceKind;

/**
 * A gazetteer as it is published, in one of three shapes, which are told apart by their beginning; each may be packed with gzip:
 * the tables of GeoNames with 19 columns; JSON objects with country_code, city, latitude, longitude; CSV with the columns name,
 * country, subcountry, geonameid.
 */
public final class GazetteerFile {
    private static final List<String> CSV_COLUMNS = List.of("name", "country", "subcountry", "geonameid");
    private static final String SHAPES =
            "a GeoNames table (19 columns between tabs), JSON objects with country_code, city,"
                    + " latitude and longitude, or CSV with the columns name, country, subcountry, geonameid";

    private final Path file;
    private final RowReport report = new RowReport();

    private GazetteerFile(Path file) {
        this.file = file;
    }

    /**
     * Reads a file row by row.
     *
     * @param taken gets each row that can be taken
     * @return what became of the rows
     * @throws UnreadableGazetteerException if the file has none of the shapes, is damaged, or no row of it can be taken
     */
    public static RowReport read(Path file, Consumer<String> taken) throws IOException {
        GazetteerFile gazetteer = new GazetteerFile(file);
        try (InputStream bytes = open(file);
                Reader in = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder())) {
            bytes.mark(1 << 16);
            int first = bytes.read();
            while (first >= 0 && first <= ' ') {
                first = bytes.read();
            }
            bytes.reset();
            if (first == '[' || first == '{') {
                gazetteer.readJson(in, taken);
            } else {
                gazetteer.readLines(bytes, in, taken);
            }
        } catch (EOFException | ZipException e) {
            throw UnreadableGazetteerException.damaged(
                    file + ": expected all of a packed file, and it breaks off or is damaged. Get it again.");
        } catch (CharacterCodingException e) {
            throw UnreadableGazetteerException.damaged(
                    file + ": expected text in UTF-8, got other bytes. Convert it, or get it again.");
        }
        if (gazetteer.report.taken() == 0) {
            throw UnreadableGazetteerException.foreign(
                    file + ": expected " + SHAPES + ", and of " + gazetteer.report.read() + " rows none can be taken"
                            + gazetteer.firstReason() + ". Name another file.");
        }
        return gazetteer.report;
    }

    private String firstReason() {
        return report.refused().entrySet().stream()
                .findFirst()
                .map(entry -> " (" + entry.getKey() + ", "
                        + entry.getValue().examples().get(0) + ")")
                .orElse("");
    }

    private static InputStream open(Path file) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        bytes.mark(2);
        boolean packed = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        BufferedInputStream unpacked =
                packed ? new BufferedInputStream(new GZIPInputStream(bytes, 1 << 16), 1 << 17) : bytes;
        // A byte order mark, which some editors put before UTF-8.
        unpacked.mark(3);
        boolean marked = unpacked.read() == 0xef && unpacked.read() == 0xbb && unpacked.read() == 0xbf;
        if (!marked) {
            unpacked.reset();
        }
        return unpacked;
    }

    private void readLines(InputStream bytes, Reader in, Consumer<String> taken) throws IOException {
        bytes.mark(1 << 16);
        String head = new String(bytes.readNBytes(1 << 15), StandardCharsets.UTF_8);
        bytes.reset();
        int end = head.indexOf('\n');
        String line = end < 0 ? head : head.substring(0, end);
        if (line.chars().filter(c -> c == '\t').count() >= GeonamesRow.COLUMNS - 2) {
            readTable(in, taken);
        } else if (List.of(line.strip().replace("\"", "").split(",", -1)).containsAll(CSV_COLUMNS)) {
            readCsv(in, taken);
        } else {
            throw UnreadableGazetteerException.foreign(file + ": expected " + SHAPES + ", got '"
                    + line.substring(0, Math.min(60, line.length())).replace('\t', ' ')
                    + "' on its first line. Name another file.");
        }
    }

    private void readTable(Reader in, Consumer<String> taken) throws IOException {
        BoundedLines lines = new BoundedLines(in);
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            String row = line.get();
            String where = "line " + lines.number();
            if (lines.wasCut()) {
                report.refuse("a line of more than " + BoundedLines.LONGEST + " characters", where, row);
            } else if (!row.isBlank()) {
                take(where, () -> GeonamesRow.parse(row), taken);
            }
        }
    }

    private void readJson(Reader in, Consumer<String> taken) throws IOException {
        JsonRows rows = new JsonRows(in);
        try {
            for (Optional<Map<String, String>> row = rows.next(); row.isPresent(); row = rows.next()) {
                Map<String, String> fields = row.get();
                take("object " + rows.number(), () -> ofJson(fields), taken);
            }
        } catch (UnreadableGazetteerException e) {
            throw UnreadableGazetteerException.damaged(file + ": " + e.getMessage());
        }
    }

    private void readCsv(Reader in, Consumer<String> taken) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(in)) {
            for (CSVRecord row : parser) {
                take("line " + parser.getCurrentLineNumber(), () -> ofCsv(row), taken);
            }
        } catch (IllegalStateException | java.io.UncheckedIOException e) {
            throw UnreadableGazetteerException.damaged(file + ": expected CSV, and the file is damaged or cut off ("
                    + e.getMessage() + "). Get it again.");
        }
    }

    private interface Parse {
        ListedPlace row() throws RowRefused;
    }

    private void take(String where, Parse parse, Consumer<String> taken) {
        try {
            taken.accept(parse.row().toLine());
            report.take();
        } catch (RowRefused e) {
            report.refuse(e.reason(), where, String.valueOf(e.getMessage()));
        }
    }

    private static ListedPlace ofJson(Map<String, String> fields) throws RowRefused {
        return new ListedPlace(
                PlaceKind.SETTLEMENT,
                Fields.name(fields.getOrDefault("city", "")),
                List.of(),
                Optional.of(Fields.point(fields.getOrDefault("latitude", ""), fields.getOrDefault("longitude", ""))),
                Fields.country(fields.getOrDefault("country_code", "")),
                ListedPlace.text(fields.getOrDefault("state", "")),
                false,
                ListedPlace.text(fields.getOrDefault("county", "")),
                Fields.population(fields.getOrDefault("population", "")),
                OptionalLong.empty());
    }

    private static ListedPlace ofCsv(CSVRecord row) throws RowRefused {
        List<String> missing = new ArrayList<>(CSV_COLUMNS);
        missing.removeIf(column -> row.isSet(column));
        if (!missing.isEmpty()) {
            throw new RowRefused("columns missing", missing.toString());
        }
        String country = row.get("country");
        return new ListedPlace(
                PlaceKind.SETTLEMENT,
                Fields.name(row.get("name")),
                List.of(),
                Optional.empty(),
                Countries.findCode(country).orElseThrow(() -> new RowRefused("no country of this name", country)),
                ListedPlace.text(row.get("subcountry")),
                false,
                Optional.empty(),
                0,
                OptionalLong.of(Fields.id(row.get("geonameid"))));
    }
}
