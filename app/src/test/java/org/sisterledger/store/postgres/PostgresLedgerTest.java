package org.sisterledger.store.postgres;

import java.nio.file.Path;
import java.time.InstantSource;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.LedgerContract;
import org.sisterledger.ledger.Salts;

/** The PostgreSQL store keeps the contract of the ledger. */
class PostgresLedgerTest extends LedgerContract {
    @Override
    protected Ledger open(Path place, InstantSource clock, Salts salts) {
        return PostgresLedger.open(PostgresServer.urlOf(place), clock, salts);
    }
}
