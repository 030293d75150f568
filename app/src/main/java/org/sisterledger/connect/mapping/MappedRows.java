package org.sisterledger.connect.mapping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sisterledger.connect.register.BoundedRows;
import org.sisterledger.connect.register.ImportFile;
import org.sisterledger.connect.register.UnreadableImportException;

/** The rows of one table, read one after another in memory that does not grow with the file. */
final class MappedRows {
    /** Takes a row. */
    @FunctionalInterface
    interface Sink {
        /** Takes the cells of a row that begins on this line; answers whether to go on. */
        boolean take(Cells cells, long line);
    }

    /** Takes a row that has more or fewer cells than the header. */
    @FunctionalInterface
    interface Odd {
        /** Takes its cells and its line. */
        void take(String cells, long line);
    }

    private final MappedTable table;
    private final ImportFile file;

    MappedRows(MappedTable table, ImportFile file) {
        this.table = table;
        this.file = file;
    }

    /**
     * Reads every row.
     *
     * @throws UnreadableImportException if the file is not UTF-8, breaks off or lacks columns that the mapping names
     */
    void read(Sink sink, Odd odd) throws IOException {
        CSVFormat.Builder format =
                CSVFormat.RFC4180.builder().setDelimiter(table.separator()).setIgnoreEmptyLines(true);
        if (!table.quoted()) {
            format.setQuote(null);
        }
        try (BoundedRows in = new BoundedRows(new BufferedReader(new InputStreamReader(
                        file.open(),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT))));
                CSVParser parser = format.get().parse(in)) {
            read(parser, in, sink, odd);
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException ? notText() : broken(e.getMessage());
        } catch (CharacterCodingException e) {
            throw notText();
        }
    }

    private void read(CSVParser parser, BoundedRows bound, Sink sink, Odd odd) {
        Iterator<CSVRecord> records = parser.iterator();
        List<String> header = table.header().orElseGet(() -> header(records));
        Map<String, Integer> columns = Cells.columns(header);
        long line = parser.getCurrentLineNumber() + 1;
        boolean more = true;
        while (more && records.hasNext()) {
            CSVRecord record = records.next();
            bound.startRow();
            if (record.size() == header.size()) {
                more = sink.take(Cells.of(columns, record), line);
            } else {
                odd.take(String.join(" | ", record.toList()), line);
            }
            line = parser.getCurrentLineNumber() + 1;
        }
    }

    private List<String> header(Iterator<CSVRecord> records) {
        if (!records.hasNext()) {
            throw new UnreadableImportException(
                    file.path() + ": expected a first line with the names of the columns, got an empty file.");
        }
        List<String> header = records.next().toList();
        List<String> missing = table.missing(header);
        if (!missing.isEmpty()) {
            throw new UnreadableImportException(file.path() + ", line 1: expected the columns "
                    + String.join(", ", missing) + " which the mapping names, got '" + String.join("', '", header)
                    + "'. Correct the mapping or choose another with --mapping.");
        }
        return header;
    }

    private UnreadableImportException notText() {
        return new UnreadableImportException(
                file.path()
                        + ": expected UTF-8, got other bytes. What was read before is taken; save it as UTF-8 and run the same.");
    }

    private UnreadableImportException broken(@org.jspecify.annotations.Nullable String why) {
        return new UnreadableImportException(file.path() + ": it cannot be read on as a table (" + why
                + "). Look for a quotation mark that is not closed or not doubled; what was read before is taken.");
    }
}
