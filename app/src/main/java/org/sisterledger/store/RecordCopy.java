package org.sisterledger.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.ledger.SealedEntry;
import org.sisterledger.ledger.View;
import org.sisterledger.store.sql.SqlLedger;

/**
 * What copying a record did. All entries of all clearances move, as they are; the log of reads stays where it is.
 *
 * @param head the head over all entries, the same in both places
 * @param publicHead the head of the public entries, the same in both places
 * @param copied how many entries were copied now; those before were there already
 */
public record RecordCopy(Head head, Head publicHead, long copied) {
    private static final int PORTION = 5000;

    /**
     * Copies the record from one place to another, which has to be empty or hold the first entries of the record, as an earlier copy leaves
     * them that was stopped. What was written to the source after this began may be left out.
     *
     * @param progress told how many entries are in the target
     * @throws LedgerException if the target holds other entries, the source has none, or a place fails; what was copied by then stays, and the
     *     same copy goes on from there
     */
    public static RecordCopy copy(RecordPlace from, RecordPlace to, LongConsumer progress) {
        try (SqlLedger source = from.openForReading();
                SqlLedger target = to.open()) {
            Clearance all = source.clearanceOfAll();
            Head head = source.head(View.of(all));
            View view = View.at(all, head.position());
            long there = requirePrefix(source, view, target, from + " and " + to);
            List<SealedEntry> portion = new ArrayList<>(PORTION);
            long[] done = {there};
            Runnable flush = () -> {
                target.appendSealed(portion);
                done[0] += portion.size();
                portion.clear();
                progress.accept(done[0]);
            };
            source.forEachSealed(view, there, entry -> {
                portion.add(entry);
                if (portion.size() == PORTION) {
                    flush.run();
                }
            });
            flush.run();
            Head publicHead = source.head(View.PUBLIC);
            Head copy = target.head(View.of(target.clearanceOfAll()));
            Head publicCopy = target.head(View.PUBLIC);
            if (!copy.equals(head)
                    || !publicCopy.equals(source.head(View.at(Clearance.PUBLIC, publicCopy.position())))) {
                throw new LedgerException(to + ": expected the root " + head.root() + " of " + head.position()
                        + " entries after the copy, got " + copy.root() + " of " + copy.position()
                        + ". Verify both places, then copy to an empty one.");
            }
            return new RecordCopy(
                    head,
                    publicHead.position() == publicCopy.position() ? publicHead : publicCopy,
                    head.position() - there);
        }
    }

    private static long requirePrefix(SqlLedger source, View view, SqlLedger target, String places) {
        Head there = target.head(View.of(target.clearanceOfAll()));
        boolean isPrefix = there.position() <= view.at().orElseThrow()
                && source.head(View.at(view.clearance(), there.position())).equals(there);
        if (!isPrefix) {
            throw new LedgerException(
                    places + ": expected a target that is empty or holds the first entries of the source,"
                            + " got one with " + there.position() + " entries and the root " + there.root()
                            + ". Name an empty folder or database.");
        }
        return there.position();
    }
}
