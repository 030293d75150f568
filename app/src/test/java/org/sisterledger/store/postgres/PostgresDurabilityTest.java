package org.sisterledger.store.postgres;

import java.nio.file.Path;
import java.time.InstantSource;
import org.sisterledger.ledger.DurabilityContract;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.Salts;

/** The PostgreSQL store loses nothing. */
class PostgresDurabilityTest extends DurabilityContract {
    @Override
    protected Ledger open(Path place, InstantSource clock, Salts salts) {
        return PostgresLedger.open(PostgresServer.urlOf(place), clock, salts);
    }
}
