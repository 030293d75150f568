package org.sisterledger.store.postgres;

import java.nio.file.Path;
import java.time.InstantSource;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.MovingContract;
import org.sisterledger.ledger.Salts;

/** The PostgreSQL store takes entries of another store as they are. */
class PostgresMovingTest extends MovingContract {
    @Override
    protected Ledger open(Path place, InstantSource clock, Salts salts) {
        return PostgresLedger.open(PostgresServer.urlOf(place), clock, salts);
    }
}
