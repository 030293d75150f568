package org.sisterledger.network;

/** An edge list that cannot be read as one. The message names the file, the line, what was expected and what is there. */
public final class UnreadableEdgesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** One with its message. */
    public UnreadableEdgesException(String message) {
        super(message);
    }
}
