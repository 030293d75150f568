package org.sisterledger.store.sql;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sisterledger.ledger.Verification.Misfit;
import org.sisterledger.proof.Digest;

/**
 * Compares each author with the digest in the entries, and the numbers of authors with the order of first use. The numbers
 * run over all entries, whoever may see them, and so are not said.
 */
final class AuthorCheck {
    private record Seen(long label, Digest digest) {}

    private final Db db;
    private final Map<Long, Seen> seen = new HashMap<>();
    private long last;
    private boolean skipped;

    AuthorCheck(Db db) {
        this.db = db;
    }

    void check(long row, long label, Digest digest, EntryCheck.Erasures erasures, Consumer<String> misfits) {
        Seen expected = new Seen(label, digest);
        Optional<String> problem = row > last ? findProblem(row, expected, erasures) : Optional.empty();
        if (row == last + 1 || (row > last && problem.isEmpty())) {
            // A number left out is that of an author whose first entry is gone or cannot be read.
            skipped |= row > last + 1;
            last = row;
            seen.put(row, expected);
            problem.ifPresent(misfits);
        } else if (!expected.equals(seen.get(row))) {
            misfits.accept("author: its row in table author is not that of the entry's author");
        }
    }

    private Optional<String> findProblem(long number, Seen expected, EntryCheck.Erasures erasures) {
        try (Query query = db.query("SELECT number, label, salt, name, digest FROM author WHERE number = ?", number)) {
            if (!query.next()) {
                return Optional.of("its author is missing in table author");
            }
            List<@Nullable Object> row = query.values(5);
            if (!Long.valueOf(expected.label()).equals(row.get(1))) {
                return Optional.of("its author has the label of others in table author");
            }
            if (!(row.get(4) instanceof byte[] kept)
                    || !Arrays.equals(kept, expected.digest().toBytes())) {
                return Optional.of("its author's digest in table author is another");
            }
            boolean gone = row.get(2) == null && row.get(3) == null;
            if (erasures.ofAuthor(number)) {
                return gone ? Optional.empty() : Optional.of("its author's name was erased, but it is kept");
            }
            if (gone) {
                return Optional.of("its author's name is missing and was not erased");
            }
            return Sealed.fits(
                            db.dialect(),
                            row.get(2),
                            row.get(3),
                            query.findBytes(4).orElse(new byte[0]),
                            expected.digest())
                    ? Optional.empty()
                    : Optional.of("its author's name does not fit its digest");
        }
    }

    /** Whether numbers were left out. */
    boolean skipped() {
        return skipped;
    }

    void requireRows(Misfits misfits) {
        if (db.number("SELECT count(*) FROM author") > seen.size() && !skipped) {
            misfits.add(new Misfit("table author", "it has a row that no entry accounts for"));
        }
    }
}
