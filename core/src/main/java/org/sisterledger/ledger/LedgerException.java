package org.sisterledger.ledger;

/** The world failed: the disk is full, the file is in use, not writable or damaged. The message says where and what to do. */
public final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure with its message for people. */
    public LedgerException(String message) {
        super(message);
    }

    /** A failure with its message for people and what caused it. */
    public LedgerException(String message, Throwable cause) {
        super(message, cause);
    }
}
