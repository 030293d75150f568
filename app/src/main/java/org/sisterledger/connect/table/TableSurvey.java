package org.sisterledger.connect.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sisterledger.fact.EntityId;

/**
 * Reads every row of some tables without taking any: once for the subjects that the rows give, and once for those that they name,
 * some thousand rows at a time. Where bad rows are to be left out, their subjects are left out too, and it reads again until no
 * further row turns bad by that.
 */
final class TableSurvey {
    private static final int ROWS = 4_000;

    private final List<TableFile> tables;
    private final boolean skipBad;
    private final KnownSubjects known;

    TableSurvey(List<TableFile> tables, boolean skipBad, TableImport.Holdings record) {
        this.tables = tables;
        this.skipBad = skipBad;
        this.known = new KnownSubjects(record);
    }

    TableImport.Survey run(Consumer<RowFault> faults) throws IOException {
        findGiven();
        for (int before = -1; skipBad && before < known.missing().size(); ) {
            before = known.missing().size();
            for (TableFile table : tables) {
                readWith(table, row -> {});
            }
            findGiven();
        }
        return count(faults);
    }

    // A row that is left out leaves out its subject, so that rows which name it are bad in turn.
    private void findGiven() throws IOException {
        known.startOver();
        for (TableFile table : tables) {
            TableReader.read(table, read -> {
                Row row = References.check(read, table, known.missing());
                if (row.faults().isEmpty() || !skipBad) {
                    row.subject().ifPresent(known::give);
                }
                return true;
            });
        }
    }

    private TableImport.Survey count(Consumer<RowFault> faults) throws IOException {
        List<TableFile> good = new ArrayList<>();
        long[] all = new long[3];
        for (TableFile table : tables) {
            long[] own = new long[3];
            readWith(table, row -> {
                own[0]++;
                own[1] += row.faults().isEmpty() ? 0 : 1;
                own[2] += row.assertions().size();
                row.faults().forEach(faults);
            });
            all[0] += own[0];
            all[1] += own[1];
            if (own[1] == 0 || skipBad) {
                all[2] += own[2];
                good.add(table);
            }
        }
        return new TableImport.Survey(good, tables.size() - good.size(), all[0], all[1], all[2], known.missing());
    }

    // Gives each row with the faults of what it names, found out for many rows at once.
    private void readWith(TableFile table, Consumer<Row> taken) throws IOException {
        List<Row> waiting = new ArrayList<>(ROWS);
        TableReader.read(table, row -> {
            waiting.add(row);
            if (waiting.size() == ROWS) {
                settle(table, waiting, taken);
            }
            return true;
        });
        settle(table, waiting, taken);
    }

    private void settle(TableFile table, List<Row> waiting, Consumer<Row> taken) {
        Set<EntityId> named = new HashSet<>();
        waiting.forEach(row -> named.addAll(References.of(row, table).keySet()));
        known.resolve(named);
        waiting.forEach(row -> taken.accept(References.check(row, table, known.missing())));
        waiting.clear();
    }
}
