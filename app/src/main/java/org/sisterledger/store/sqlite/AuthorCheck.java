package org.sisterledger.store.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.proof.Digest;

/** Compares each author with the digest in the entries, and the numbers of authors with the order of first use. */
final class AuthorCheck {
    private record Seen(long label, Digest digest) {}

    private final Db db;
    private final List<Seen> seen = new ArrayList<>();

    AuthorCheck(Db db) {
        this.db = db;
    }

    void check(
            @Nullable Object number,
            long label,
            Digest digest,
            EntryCheck.Erasures erasures,
            Consumer<String> misfits) {
        Seen expected = new Seen(label, digest);
        if (Long.valueOf(seen.size() + 1L).equals(number)) {
            seen.add(expected);
            checkRow(seen.size(), expected, erasures, misfits);
        } else if (!(number instanceof Long known)
                || known < 1
                || known > seen.size()
                || !seen.get(Math.toIntExact(known - 1)).equals(expected)) {
            misfits.accept("author: row " + number + " in table author is not that of the entry's author");
        }
    }

    private void checkRow(long number, Seen expected, EntryCheck.Erasures erasures, Consumer<String> misfits) {
        try (Query query = db.query("SELECT number, label, salt, name FROM author WHERE number = ?", number)) {
            if (!query.next()) {
                misfits.accept("its author, row " + number + " in table author, is missing");
                return;
            }
            List<@Nullable Object> row = query.values(4);
            if (!Long.valueOf(expected.label()).equals(row.get(1))) {
                misfits.accept("table author, row " + number + ": expected label " + expected.label() + ", found "
                        + row.get(1));
            }
            boolean gone = row.get(2) == null && row.get(3) == null;
            if (erasures.ofAuthor(number)) {
                if (!gone) {
                    misfits.accept("table author, row " + number + ": the name was erased, but it is kept");
                }
            } else if (gone) {
                misfits.accept("table author, row " + number + ": the name is missing and was not erased");
            } else if (!Sealed.fits(
                    row.get(2), row.get(3), query.findBytes(4).orElse(new byte[0]), expected.digest())) {
                misfits.accept("table author, row " + number + ": the name does not fit its digest");
            }
        }
    }

    void requireRows() {
        long rows = db.number("SELECT count(*) FROM author");
        if (rows != seen.size()) {
            throw new LedgerException("table author: expected " + seen.size() + " rows, found " + rows);
        }
    }
}
