package org.sisterledger.connect.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sisterledger.connect.register.BoundedRows;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;

/** Reads a table row by row, in memory that does not grow with it. */
final class TableReader {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Takes rows. */
    @FunctionalInterface
    interface Sink {
        /** Takes a row; answers whether to go on. */
        boolean take(Row row);
    }

    private final TableFile table;
    private long line = 1;

    private TableReader(TableFile table) {
        this.table = table;
    }

    /**
     * Reads every row.
     *
     * @param sink gets each row
     * @throws IOException if the file cannot be read
     */
    static void read(TableFile table, Sink sink) throws IOException {
        new TableReader(table).read(sink);
    }

    private void read(Sink sink) throws IOException {
        try (BoundedRows in = new BoundedRows(withoutMark(new BufferedReader(new InputStreamReader(
                        table.content().open(),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)))));
                CSVParser parser = FORMAT.parse(in)) {
            readRows(parser, in, sink);
        } catch (UncheckedIOException e) {
            sink.take(broken(e));
        } catch (CharacterCodingException e) {
            sink.take(broken(e));
        }
    }

    private void readRows(CSVParser parser, BoundedRows bound, Sink sink) {
        Iterator<CSVRecord> records = parser.iterator();
        if (!records.hasNext()) {
            sink.take(fault("the table is empty. Its first line names the columns, such as id,name,source."));
            return;
        }
        List<String> header = records.next().toList();
        Optional<Columns> columns = Optional.empty();
        line = parser.getCurrentLineNumber() + 1;
        boolean more = true;
        while (more && records.hasNext()) {
            CSVRecord record = records.next();
            bound.startRow();
            if (columns.isEmpty()) {
                Optional<EntityKind> kind = table.kind().or(() -> kindOf(record));
                if (kind.isEmpty()) {
                    sink.take(fault("neither the file's name nor the id '" + record.get(0)
                            + "' names a kind. Name the file after its kind, such as "
                            + TableFile.fileName(EntityKind.COMMUNITY) + "."));
                    return;
                }
                columns = Columns.of(
                        table, kind.get(), header, f -> sink.take(new Row(1, Optional.empty(), List.of(), List.of(f))));
                if (columns.isEmpty()) {
                    return;
                }
            }
            more = sink.take(columns.get().row(record, line));
            line = parser.getCurrentLineNumber() + 1;
        }
        if (columns.isEmpty() && more && table.kind().isPresent()) {
            Consumer<RowFault> report = f -> sink.take(new Row(1, Optional.empty(), List.of(), List.of(f)));
            Columns.of(table, table.kind().get(), header, report);
        }
    }

    private static Optional<EntityKind> kindOf(CSVRecord record) {
        try {
            return EntityId.find(record.get(0)).map(EntityId::kind);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Row broken(Exception e) {
        return fault(
                e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException
                        ? "from about here on it is not UTF-8. Save it as UTF-8 and run the same again."
                        : "it cannot be read on as CSV (" + e.getMessage()
                                + "). Look for a quotation mark that is not closed or not doubled.");
    }

    private Row fault(String problem) {
        return new Row(
                line,
                Optional.empty(),
                List.of(),
                List.of(new RowFault(table.name(), line, Optional.empty(), Optional.empty(), problem)));
    }

    private static Reader withoutMark(Reader in) throws IOException {
        in.mark(1);
        if (in.read() != BYTE_ORDER_MARK) {
            in.reset();
        }
        return in;
    }
}
