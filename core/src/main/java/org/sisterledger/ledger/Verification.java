package org.sisterledger.ledger;

import java.util.List;

/**
 * What verifying found.
 *
 * @param head the head of the reader's sequence, recomputed from the entries
 * @param entries how many entries were recomputed, whoever may see them
 * @param misfits what does not fit, the first in the ledger first; empty if the ledger is intact
 */
public record Verification(Head head, long entries, List<Misfit> misfits) {
    /** Copies the list. */
    public Verification {
        misfits = List.copyOf(misfits);
    }

    /** Whether everything fits. */
    public boolean isIntact() {
        return misfits.isEmpty();
    }

    /**
     * Something that does not fit.
     *
     * @param where the place, such as {@code entry 17}, {@code view assertion, subject community:us-ca-irvine} or {@code database page 3}
     * @param problem expected and found, in words
     */
    public record Misfit(String where, String problem) {}
}
