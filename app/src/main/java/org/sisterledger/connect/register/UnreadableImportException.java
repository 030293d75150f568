package org.sisterledger.connect.register;

/** A file, page or mapping that cannot be imported. The message says what was expected, what was found, where, and what to do. */
public final class UnreadableImportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what there is to say. */
    public UnreadableImportException(String message) {
        super(message);
    }
}
