package org.sisterledger.connect.ledger;

/** A ledger file that is damaged, cut off, or does not fit its root. The message names the line and what was expected there. */
public final class UnreadableLedgerFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableLedgerFileException(String message) {
        super(message);
    }
}
