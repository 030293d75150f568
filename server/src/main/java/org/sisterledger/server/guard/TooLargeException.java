package org.sisterledger.server.guard;

import java.io.IOException;

/** A body that is larger than is taken; thrown while it is read. */
public final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * With the limit.
     *
     * @param kilobytes the most that is taken
     */
    public TooLargeException(int kilobytes) {
        super("expected at most " + kilobytes + " kilobytes.");
    }

    /** The message, which is never absent. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
