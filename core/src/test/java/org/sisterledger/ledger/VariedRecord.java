package org.sisterledger.ledger;

import static org.sisterledger.ledger.Drafts.asserted;
import static org.sisterledger.ledger.Drafts.at;
import static org.sisterledger.ledger.Drafts.because;
import static org.sisterledger.ledger.Drafts.by;
import static org.sisterledger.ledger.Drafts.proposed;

import java.util.List;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.proof.Digest;

/** A small record with every sort of entry and row, for tests that damage it. */
public final class VariedRecord {
    private VariedRecord() {}

    /** Appends it to an empty ledger. */
    public static void fill(Ledger ledger) {
        List<Digest> ids = ledger.append(List.of(
                        because("row 1", asserted("community:a", "name", "A")),
                        asserted("person:p", "name", "P"),
                        proposed("community:b", "name", "B"),
                        at(Sensitivity.INTERNAL, asserted("community:c", "name", "C")),
                        by(new Action.Merge(EntityId.parse("community:a"), EntityId.parse("community:b"))),
                        by(new Action.Decide(EntityId.parse("issue:i"), "counts"))))
                .appended();
        ledger.append(List.of(by(new Action.Retract(ids.getFirst())), by(new Action.Accept(ids.get(2)))));
        ledger.redact(new Action.Redact(ids.getFirst(), List.of("reason")), "keeper", "asked to");
        for (int i = 0; i < 20; i++) {
            ledger.append(List.of(asserted("community:x" + i, "name", "X")));
        }
    }
}
