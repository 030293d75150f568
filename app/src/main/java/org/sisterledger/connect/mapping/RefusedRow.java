package org.sisterledger.connect.mapping;

/** Why a row cannot be taken: the same words for the same reason, and what stands there. */
final class RefusedRow extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    RefusedRow(String reason, String value) {
        super(value);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
