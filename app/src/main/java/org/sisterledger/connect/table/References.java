package org.sisterledger.connect.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Value;

/** The other subjects and documents that the rows of a table name. */
final class References {
    private References() {}

    /** What a row names and under which column; a subject that names itself is left out. */
    static Map<EntityId, String> of(Row row, TableFile table) {
        Map<EntityId, String> named = new LinkedHashMap<>();
        for (Assertion assertion : row.assertions()) {
            value(assertion)
                    .ifPresent(id -> named.putIfAbsent(id, assertion.property().name()));
            EntityId document = assertion.source().document();
            if (!table.compiler().equals(Optional.of(document))) {
                named.putIfAbsent(document, "source");
            }
            named.remove(assertion.subject());
        }
        return named;
    }

    /** The row, with a fault for each subject that it names and nobody has. */
    static Row check(Row row, TableFile table, Set<EntityId> missing) {
        if (missing.isEmpty()) {
            return row;
        }
        List<RowFault> faults = new ArrayList<>(row.faults());
        of(row, table).forEach((id, column) -> {
            if (missing.contains(id)) {
                faults.add(new RowFault(
                        table.name(),
                        row.line(),
                        Optional.of(column),
                        Optional.of(id.toString()),
                        "neither the record nor a good row of this import has it. Correct the id, or put its row into "
                                + TableFile.fileName(id.kind()) + " and import the folder with both."));
            }
        });
        return new Row(row.line(), row.subject(), row.assertions(), faults);
    }

    private static Optional<EntityId> value(Assertion assertion) {
        if (!(assertion.value() instanceof Value.Known known)) {
            return Optional.empty();
        }
        return switch (assertion.property().type()) {
            case REFERENCE -> Optional.of(EntityId.parse(known.text()));
            case NAME_OR_REFERENCE -> findId(known.text());
            case TEXT, DATE, NUMBER, POINT -> Optional.empty();
        };
    }

    // A name may begin like an id.
    private static Optional<EntityId> findId(String text) {
        try {
            return EntityId.find(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
