package org.sisterledger.connect.gazetteer;

/** A row that cannot be taken; the message says what was expected and what was found. */
final class RowRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * A refusal.
     *
     * @param reason what is wrong, in the same words for all rows of which it is true
     * @param found what the row has
     */
    RowRefused(String reason, String found) {
        super(found, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
