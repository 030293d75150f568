package org.sisterledger.store.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.ledger.Clearance;

/** The numbers that sensitivities have in the tables: 0 public, 1 internal, compartments in the order of first use. */
final class Labels {
    private final Db db;
    private final List<Sensitivity> byNumber = new ArrayList<>();

    private Labels(Db db) {
        this.db = db;
    }

    /** Reads the labels that there are. */
    static Labels read(Db db) {
        Labels labels = new Labels(db);
        try (Query query = db.query("SELECT name FROM label ORDER BY number")) {
            while (query.next()) {
                labels.byNumber.add(Sensitivity.parse(query.text(1)));
            }
        }
        return labels;
    }

    /** The number of a sensitivity, which is entered if it is new. */
    int number(Sensitivity sensitivity) {
        int number = byNumber.indexOf(sensitivity);
        if (number < 0) {
            number = byNumber.size();
            db.update("INSERT INTO label (number, name) VALUES (?, ?)", number, sensitivity.toString());
            byNumber.add(sensitivity);
        }
        return number;
    }

    /** Whether an entry of this sensitivity was ever appended, or may be without a new label. */
    boolean isKnown(Sensitivity sensitivity) {
        return byNumber.contains(sensitivity);
    }

    /** The numbers that a clearance sees, for an SQL list: {@code 0,1,4}. */
    String seenBy(Clearance clearance) {
        return IntStream.range(0, byNumber.size())
                .filter(number -> clearance.sees(byNumber.get(number)))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
    }

    /** The clearance that sees every label there is. */
    Clearance ofAll() {
        Set<String> compartments = new TreeSet<>();
        byNumber.forEach(label -> label.compartment().ifPresent(compartments::add));
        return new Clearance(true, compartments);
    }

    /** The clearance of those who see just what a reader of this sensitivity must see. */
    static Clearance readersOf(Sensitivity sensitivity) {
        return switch (sensitivity.level()) {
            case PUBLIC -> Clearance.PUBLIC;
            case INTERNAL -> Clearance.INTERNAL;
            case RESTRICTED ->
                new Clearance(true, Set.of(sensitivity.compartment().orElseThrow()));
        };
    }
}
