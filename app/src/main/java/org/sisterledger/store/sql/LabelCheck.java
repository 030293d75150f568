package org.sisterledger.store.sql;

import java.util.ArrayList;
import java.util.List;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Verification.Misfit;

/** Numbers the labels anew, in the order of first use, and compares them with the table. */
final class LabelCheck {
    private final List<Sensitivity> expected = new ArrayList<>(List.of(Sensitivity.PUBLIC, Sensitivity.INTERNAL));

    long number(Sensitivity sensitivity) {
        if (!expected.contains(sensitivity)) {
            expected.add(sensitivity);
        }
        return expected.indexOf(sensitivity);
    }

    void requireRows(Db db, Clearance clearance, Misfits misfits) {
        int number = 0;
        try (Query query = db.query("SELECT number, name FROM label ORDER BY number")) {
            while (query.next()) {
                List<Object> row = number < expected.size()
                        ? List.of((long) number, expected.get(number).toString())
                        : List.of();
                if (!row.equals(query.values(2))) {
                    misfit(number, clearance, misfits);
                    return;
                }
                number++;
            }
        }
        if (number < expected.size()) {
            misfit(number, clearance, misfits);
        }
    }

    // What there are compartments for is for their members to know.
    private void misfit(int number, Clearance clearance, Misfits misfits) {
        if (number < expected.size() && clearance.sees(expected.get(number))) {
            misfits.add(new Misfit("table label", "the row of " + expected.get(number) + " is missing or changed"));
        } else {
            misfits.addOutside();
        }
    }
}
