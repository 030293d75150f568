package org.sisterledger.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sisterledger.count.TieTable;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Fact;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.record.RecordView;
import org.sisterledger.statement.PublishedFigure;

/**
 * The ties at a position.
 *
 * @param head the head of the reader's sequence there
 * @param table the ties with their states by day
 * @param published figures that others published
 */
public record TieSnapshot(Head head, TieTable table, List<PublishedFigure> published) {
    /** A table with the figures that the same view of the ledger holds. */
    public static TieSnapshot of(Ledger ledger, View view, Head head, TieTable table) {
        List<Fact> figures = new ArrayList<>();
        ledger.forEachFact(view, Set.of(EntityKind.FIGURE), figures::add);
        return new TieSnapshot(
                head,
                table,
                List.copyOf(RecordView.of(figures, List.of()).figures().values()));
    }
}
