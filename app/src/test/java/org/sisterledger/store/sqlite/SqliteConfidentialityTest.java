package org.sisterledger.store.sqlite;

import java.nio.file.Path;
import java.time.InstantSource;
import org.sisterledger.ledger.ConfidentialityContract;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.Salts;

/** The SQLite store keeps what the ledger keeps from readers, and erases what it erases. */
class SqliteConfidentialityTest extends ConfidentialityContract {
    @Override
    protected Ledger open(Path place, InstantSource clock, Salts salts) {
        return SqliteLedger.open(place, clock, salts);
    }
}
