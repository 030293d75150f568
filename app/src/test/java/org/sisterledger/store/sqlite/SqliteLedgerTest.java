package org.sisterledger.store.sqlite;

import java.nio.file.Path;
import java.time.InstantSource;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.LedgerContract;
import org.sisterledger.ledger.Salts;

/** The SQLite store keeps the contract of the ledger. */
class SqliteLedgerTest extends LedgerContract {
    @Override
    protected Ledger open(Path place, InstantSource clock, Salts salts) {
        return SqliteLedger.open(place, clock, salts);
    }
}
