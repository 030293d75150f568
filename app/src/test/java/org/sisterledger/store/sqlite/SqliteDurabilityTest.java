package org.sisterledger.store.sqlite;

import java.nio.file.Path;
import java.time.InstantSource;
import org.sisterledger.ledger.DurabilityContract;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.Salts;

/** The SQLite store loses nothing that it acknowledged. */
class SqliteDurabilityTest extends DurabilityContract {
    @Override
    protected Ledger open(Path place, InstantSource clock, Salts salts) {
        return SqliteLedger.open(place, clock, salts);
    }
}
