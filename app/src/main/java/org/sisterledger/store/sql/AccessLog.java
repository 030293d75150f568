package org.sisterledger.store.sql;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Verification.Misfit;
import org.sisterledger.proof.Digest;

/**
 * Who read with a clearance for compartments, and what: written only while the record is open for writing, because reading
 * alone writes nothing. Each row's digest covers the row before, so that a changed row is noticed; how many rows there are, and the digest
 * of the last, stand in a table of their own, so that rows cut off the end are noticed. Whoever changes that table as well
 * can still cut off the end, or empty the log, unnoticed: nothing outside the file holds on to it.
 */
final class AccessLog {
    private static final Digest START = Digest.ofBytes(new byte[0]);
    private static final String LAST = "SELECT number, chain FROM access ORDER BY number DESC LIMIT 1";

    private final Db db;

    AccessLog(Db db) {
        this.db = db;
    }

    /** Enters the end of an empty log. */
    void start() {
        db.update("INSERT INTO access_end (number, noted, chain) VALUES (1, 0, ?)", START.toBytes());
    }

    /** Notes a read, if the clearance has compartments. */
    void note(Instant at, Clearance clearance, String what) {
        if (clearance.compartments().isEmpty()) {
            return;
        }
        db.transact(() -> {
            long number = 1;
            Digest before = START;
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
            db.update("UPDATE access_end SET noted = ?, chain = ?", number, chain.toBytes());
            return true;
        });
    }

    /** Compares rows and end. Which row it is, and how many there are, is for nobody: members read each other's rows here. */
    void verify(Clearance clearance, Misfits misfits) {
        if (isIntact()) {
            return;
        }
        if (clearance.compartments().isEmpty()) {
            misfits.addOutside();
        } else {
            misfits.add(new Misfit("table access", "a row is missing or does not fit the one before it"));
        }
    }

    private boolean isIntact() {
        Digest before = START;
        long rows = 0;
        try (Query query = db.query("SELECT number, at, clearance, what, chain FROM access ORDER BY number")) {
            while (query.next()) {
                Digest chain = chain(before, query.text(2), query.text(3), query.text(4));
                if (query.number(1) != ++rows || !isDigest(query, 5, chain)) {
                    return false;
                }
                before = chain;
            }
        }
        try (Query query = db.query("SELECT number, noted, chain FROM access_end")) {
            return query.next()
                    && query.number(1) == 1
                    && query.number(2) == rows
                    && isDigest(query, 3, before)
                    && !query.next();
        }
    }

    private static boolean isDigest(Query query, int column, Digest expected) {
        return Arrays.equals(query.findBytes(column).orElse(new byte[0]), expected.toBytes());
    }

    private static Digest chain(Digest before, String at, String clearance, String what) {
        return Digest.ofBytes((before + "\n" + at + "\n" + clearance + "\n" + what).getBytes(StandardCharsets.UTF_8));
    }
}
