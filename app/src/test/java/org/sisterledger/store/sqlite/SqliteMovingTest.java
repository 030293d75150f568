package org.sisterledger.store.sqlite;

import java.nio.file.Path;
import java.time.InstantSource;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.MovingContract;
import org.sisterledger.ledger.Salts;

/** The SQLite store takes entries of another store as the contract says. */
class SqliteMovingTest extends MovingContract {
    @Override
    protected Ledger open(Path place, InstantSource clock, Salts salts) {
        return SqliteLedger.open(place, clock, salts);
    }
}
