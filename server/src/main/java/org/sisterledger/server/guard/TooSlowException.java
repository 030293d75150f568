package org.sisterledger.server.guard;

import java.io.IOException;
import java.time.Duration;

/** A body that takes longer to arrive than is waited for; thrown while it is read. */
public final class TooSlowException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * With the limit.
     *
     * @param arrival how long it may take
     */
    public TooSlowException(Duration arrival) {
        super("expected the body within " + arrival.toSeconds() + " seconds.");
    }

    /** The message, which is never absent. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
