package org.sisterledger.store.sqlite;

import java.util.ArrayList;
import java.util.List;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.ledger.LedgerException;

/** Numbers the labels anew, in the order of first use, and compares them with the table. */
final class LabelCheck {
    private final List<Sensitivity> expected = new ArrayList<>(List.of(Sensitivity.PUBLIC, Sensitivity.INTERNAL));

    long number(Sensitivity sensitivity) {
        if (!expected.contains(sensitivity)) {
            expected.add(sensitivity);
        }
        return expected.indexOf(sensitivity);
    }

    void requireRows(Db db) {
        int number = 0;
        try (Query query = db.query("SELECT number, name FROM label ORDER BY number")) {
            while (query.next()) {
                List<Object> row = number < expected.size()
                        ? List.of((long) number, expected.get(number).toString())
                        : List.of();
                if (!row.equals(query.values(2))) {
                    throw new LedgerException(
                            "table label, row " + number + ": expected " + row + ", found " + query.values(2));
                }
                number++;
            }
        }
        if (number < expected.size()) {
            throw new LedgerException("table label: row " + number + " is missing");
        }
    }
}
