package org.sisterledger.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sisterledger.ledger.LedgerException;
import org.sqlite.SQLiteException;

/** Says in words what went wrong with the file and what to do. */
final class Failures {
    private Failures() {}

    static LedgerException of(Path file, SQLException e) {
        return new LedgerException(file + ": " + words(e), e);
    }

    /** Something in the file says nothing that this program wrote. */
    static LedgerException damaged(Path file, RuntimeException e) {
        return new LedgerException(
                file + ": it is damaged (" + e.getMessage()
                        + "). Run 'sisterledger verify' to see where, then restore it from a backup.",
                e);
    }

    private static String words(SQLException e) {
        if (!(e instanceof SQLiteException sqlite)) {
            return "the database failed: " + e.getMessage();
        }
        return switch (sqlite.getResultCode().code & 0xFF) {
            case 5, 6 ->
                "it is in use by another process that is writing. Wait until that has finished, then try again.";
            case 8 -> "it cannot be written. Check the permissions of the file and its folder.";
            case 13 -> "the disk is full. Nothing of the batch was kept. Free some space, then run the same again.";
            case 10 ->
                "the disk failed or is full (" + e.getMessage()
                        + "). Nothing of the batch was kept. Check the disk, then run the same again.";
            case 14 ->
                "it cannot be opened. Check that the folder exists and that file and folder may be read and written.";
            case 26 -> "it is not a record of Sisterledger, or its first bytes are damaged. Restore it from a backup.";
            case 11 -> "it is damaged. Run 'sisterledger verify' to see where, then restore it from a backup.";
            default -> "the database failed: " + e.getMessage();
        };
    }
}
