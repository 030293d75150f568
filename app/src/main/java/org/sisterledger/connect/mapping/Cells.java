package org.sisterledger.connect.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** The cells of one row by the names of their columns. */
final class Cells {
    private final Map<String, Integer> columns;
    private final CSVRecord record;

    private Cells(Map<String, Integer> columns, CSVRecord record) {
        this.columns = columns;
        this.record = record;
    }

    static Map<String, Integer> columns(List<String> header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i).strip(), i);
        }
        return columns;
    }

    static Cells of(Map<String, Integer> columns, CSVRecord record) {
        return new Cells(columns, record);
    }

    /** The cell of a column that the table was found to have; empty if the row is shorter. */
    String get(String column) {
        Integer at = columns.get(column);
        return at == null || at >= record.size() ? "" : record.get(at).strip();
    }

    /** The whole row, for the report. */
    String whole() {
        return String.join(" | ", record.toList());
    }
}
