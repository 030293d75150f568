package org.sisterledger.connect.mapping;

import java.util.List;
import java.util.Optional;

/**
 * One table of a mapping.
 *
 * @param file the name of its file; empty if any name will do
 * @param separator what stands between cells
 * @param quoted whether a cell may stand in quotation marks
 * @param header the names of the columns; empty if the first line has them
 * @param rows what a row is
 */
record MappedTable(Optional<String> file, char separator, boolean quoted, Optional<List<String>> header, Rows rows) {
    /** What the rows of a table are. */
    sealed interface Rows {
        /** The columns that rows are made of. */
        List<String> columns();

        /** Each row a place. */
        record Places(PlaceFields place) implements Rows {
            @Override
            public List<String> columns() {
                return place.columns();
            }
        }

        /** Each row a tie. */
        record Ties(TieFields tie) implements Rows {
            @Override
            public List<String> columns() {
                return tie.columns();
            }
        }
    }

    MappedTable {
        header = header.map(List::copyOf);
    }

    /** The columns that rows are made of and the header does not have. */
    List<String> missing(List<String> names) {
        List<String> present = names.stream().map(String::strip).toList();
        return rows.columns().stream()
                .distinct()
                .filter(column -> !present.contains(column))
                .toList();
    }
}
