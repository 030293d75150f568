package org.sisterledger.connect.table;

import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;

/**
 * A row as read: what it states, or why it cannot be taken in. A row with a fault states nothing.
 *
 * @param line the line on which it begins, from 1
 * @param subject whom it is about; empty if its id cannot be read
 * @param assertions one for each value, in the order of the columns
 * @param faults what is wrong with it
 */
record Row(long line, Optional<EntityId> subject, List<Assertion> assertions, List<RowFault> faults) {
    Row {
        faults = List.copyOf(faults);
        assertions = faults.isEmpty() ? List.copyOf(assertions) : List.of();
    }
}
