package org.sisterledger.store.postgres;

import java.nio.file.Path;
import java.time.InstantSource;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.ReadsContract;
import org.sisterledger.ledger.Salts;

/** The PostgreSQL store answers for some subjects as the contract says. */
class PostgresReadsTest extends ReadsContract {
    @Override
    protected Ledger open(Path place, InstantSource clock, Salts salts) {
        return PostgresLedger.open(PostgresServer.urlOf(place), clock, salts);
    }
}
