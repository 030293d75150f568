package org.sisterledger.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.ledger.Salts;
import org.sisterledger.ledger.Verification;
import org.sisterledger.ledger.View;
import org.sisterledger.store.postgres.PostgresLedger;
import org.sisterledger.store.sql.SqlLedger;
import org.sisterledger.store.sqlite.SqliteLedger;

/**
 * Where a record is kept: in a folder, as {@code record.sqlite}, or in a PostgreSQL database at a {@code jdbc:postgresql:} address.
 * The one place that knows which store that makes.
 */
public final class RecordPlace {
    private static final String POSTGRES = "jdbc:postgresql:";
    private static final Path BESIDE_DATABASE = Path.of("sisterledger-data");

    private final Path folder;
    private final Optional<String> url;

    private RecordPlace(Path folder, Optional<String> url) {
        this.folder = folder;
        this.url = url;
    }

    /**
     * The place that a text names.
     *
     * @param folderOrUrl a folder, or {@code jdbc:postgresql://HOST:PORT/DATABASE?currentSchema=NAME}
     * @throws LedgerException if it names a file, an address of another database, or one with a user or password before the host
     */
    public static RecordPlace of(String folderOrUrl) {
        if (folderOrUrl.startsWith(POSTGRES)) {
            requireNoSecretBeforeHost(folderOrUrl);
            return new RecordPlace(BESIDE_DATABASE, Optional.of(folderOrUrl));
        }
        if (folderOrUrl.startsWith("jdbc:")) {
            throw new LedgerException("expected a folder or an address that begins with " + POSTGRES + ", got '"
                    + folderOrUrl.substring(0, folderOrUrl.indexOf(':', "jdbc:".length()) + 1) + "...'.");
        }
        return of(Path.of(folderOrUrl));
    }

    /**
     * The record in a folder.
     *
     * @throws LedgerException if it is a file
     */
    public static RecordPlace of(Path folder) {
        if (Files.isRegularFile(folder)) {
            throw new LedgerException("expected a folder, and '" + folder
                    + "' is a file. Name the folder that holds record.sqlite, or one to be made.");
        }
        return new RecordPlace(folder, Optional.empty());
    }

    /** The folder for what goes with the record, such as gazetteers: that of the record, or {@code sisterledger-data} beside a database. */
    public Path folder() {
        return folder;
    }

    /** Whether the record is a file in a folder. */
    public boolean isFolder() {
        return url.isEmpty();
    }

    /** Whether there is a record. */
    public boolean hasRecord() {
        return url.map(PostgresLedger::exists).orElseGet(() -> SqliteLedger.exists(folder));
    }

    /** Opens the record for writing; makes it if there is none. */
    public SqlLedger open() {
        return open(InstantSource.system(), Salts.random());
    }

    /** As {@link #open()}, with a clock and salts of the caller's. */
    public SqlLedger open(InstantSource clock, Salts salts) {
        return url.<SqlLedger>map(address -> PostgresLedger.open(address, clock, salts))
                .orElseGet(() -> SqliteLedger.open(folder, clock, salts));
    }

    /** Opens the record for reading. */
    public SqlLedger openForReading() {
        return url.<SqlLedger>map(PostgresLedger::openForReading).orElseGet(() -> SqliteLedger.openForReading(folder));
    }

    /** Opens the record for reading, so that what anybody appends afterwards is seen too; see {@link ReadPool}. */
    public SqlLedger openForFollowing() {
        return url.<SqlLedger>map(PostgresLedger::openForReading)
                .orElseGet(() -> SqliteLedger.openForFollowing(folder));
    }

    /**
     * Verifies the record with all that the store keeps, see {@link Ledger#verify}. Damage that keeps it from being opened is a misfit
     * like any other.
     */
    public Verification verify(View view, LongConsumer progress) {
        return url.map(address -> PostgresLedger.verify(address, view, progress))
                .orElseGet(() -> SqliteLedger.verify(folder, view, progress));
    }

    // The driver reads no user and password before the host, and would show a part of them as a port that is none.
    private static void requireNoSecretBeforeHost(String address) {
        int question = address.indexOf('?');
        String shown = question < 0 ? address : address.substring(0, question);
        boolean cutInSecret = shown.indexOf('/', POSTGRES.length() + "//".length()) < 0 && address.indexOf('@') >= 0;
        if (shown.indexOf('@') >= 0 || cutInSecret) {
            throw new LedgerException(
                    "expected " + POSTGRES + "//HOST:PORT/DATABASE, got an address with an '@' before the"
                            + " parameters. Give user and password in PGUSER and PGPASSWORD, and write an '@' of a name as %40.");
        }
    }

    /** The folder, absolute, or the address without its parameters, among which may be a password. */
    @Override
    public String toString() {
        return url.map(address -> address.indexOf('?') < 0 ? address : address.substring(0, address.indexOf('?')))
                .orElseGet(() -> folder.toAbsolutePath().normalize().toString());
    }
}
