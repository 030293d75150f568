package org.sisterledger.store.sqlite;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.proof.Digest;

/**
 * Who read with a clearance for compartments, and what: written only while the record is open for writing, because reading
 * alone writes nothing. Each row's digest covers the row before, so that a changed row is noticed.
 */
final class AccessLog {
    private static final String LAST = "SELECT number, chain FROM access ORDER BY number DESC LIMIT 1";

    private final Db db;

    AccessLog(Db db) {
        this.db = db;
    }

    /** Notes a read, if the clearance has compartments. */
    void note(Instant at, Clearance clearance, String what) {
        if (clearance.compartments().isEmpty()) {
            return;
        }
        db.transact(() -> {
            long number = 1;
            Digest before = Digest.ofBytes(new byte[0]);
            try (Query query = db.query(LAST)) {
                if (query.next()) {
                    number = query.number(1) + 1;
                    before = query.digest(2);
                }
            }
            Digest chain = chain(before, at.toString(), clearance.toString(), what);
            db.update(
                    "INSERT INTO access (number, at, clearance, what, chain) VALUES (?, ?, ?, ?, ?)",
                    number,
                    at.toString(),
                    clearance.toString(),
                    what,
                    chain.toBytes());
            return true;
        });
    }

    /** The first row that does not fit the one before it, in words; empty if all fit. */
    Optional<String> findMisfit() {
        Digest before = Digest.ofBytes(new byte[0]);
        long expected = 1;
        try (Query query = db.query("SELECT number, at, clearance, what, chain FROM access ORDER BY number")) {
            while (query.next()) {
                Digest chain = chain(before, query.text(2), query.text(3), query.text(4));
                if (query.number(1) != expected || !chain.equals(query.digest(5))) {
                    return Optional.of("row " + expected + " does not fit the one before it");
                }
                before = chain;
                expected++;
            }
        }
        return Optional.empty();
    }

    private static Digest chain(Digest before, String at, String clearance, String what) {
        return Digest.ofBytes((before + "\n" + at + "\n" + clearance + "\n" + what).getBytes(StandardCharsets.UTF_8));
    }
}
