package org.sisterledger.store.sql;

import java.util.Optional;
import java.util.function.Supplier;
import org.sisterledger.ledger.LedgerException;

/** Rows of a table in the order of the entries that they belong to, read in step with these. The first column is the entry's number. */
final class InStep implements AutoCloseable {
    private final Supplier<Query> opens;
    private Optional<Query> opened = Optional.empty();
    private boolean begun;
    private boolean atEnd;
    private boolean broken;
    private long seq;

    /** Rows of a query that is asked when the first of them is. */
    InStep(Supplier<Query> opens) {
        this.opens = opens;
    }

    /** Goes to the first row of an entry, past those of earlier ones; returns whether there is one. */
    boolean goTo(long wanted) {
        while (!atEnd && (!begun || seq < wanted)) {
            next();
        }
        return !atEnd && seq == wanted;
    }

    /** Goes to the next row; returns whether it belongs to the same entry. */
    boolean goOn() {
        long before = seq;
        next();
        return !atEnd && seq == before;
    }

    // A database that has failed begins the answer anew when it is asked again.
    private void next() {
        if (broken) {
            throw new LedgerException("a table cannot be read to its end");
        }
        begun = true;
        try {
            atEnd = !row().next();
            seq = atEnd ? 0 : row().number(1);
        } catch (LedgerException e) {
            broken = true;
            throw e;
        }
    }

    /** The row. */
    Query row() {
        if (opened.isEmpty()) {
            opened = Optional.of(opens.get());
        }
        return opened.get();
    }

    @Override
    public void close() {
        opened.ifPresent(Query::close);
    }
}
