package org.sisterledger.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.sisterledger.ledger.LedgerException;

/** Size and time of a file that is read as unchangeable, to notice when it was changed after all. */
record FileStamp(Path file, long size, FileTime modified) {
    static FileStamp of(Path file) {
        try {
            return new FileStamp(file, Files.size(file), Files.getLastModifiedTime(file));
        } catch (IOException e) {
            throw new LedgerException(file + ": it cannot be read. Check the permissions.", e);
        }
    }

    void requireUnchanged() {
        if (!of(file).equals(this)) {
            throw new LedgerException(
                    file + ": another process has written to it while it was being read. Run the same again.");
        }
    }
}
