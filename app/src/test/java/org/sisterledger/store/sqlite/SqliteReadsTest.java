package org.sisterledger.store.sqlite;

import java.nio.file.Path;
import java.time.InstantSource;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.ReadsContract;
import org.sisterledger.ledger.Salts;

/** The SQLite store answers for some subjects as the contract says. */
class SqliteReadsTest extends ReadsContract {
    @Override
    protected Ledger open(Path place, InstantSource clock, Salts salts) {
        return SqliteLedger.open(place, clock, salts);
    }
}
