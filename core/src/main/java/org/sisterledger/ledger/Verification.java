package org.sisterledger.ledger;

import java.util.List;

/**
 * What verifying found.
 *
 * @param head the head of the reader's sequence, recomputed from the entries
 * @param entries how many entries of the reader's sequence were recomputed, those after the view's position included; the
 *     entries that the reader does not see were recomputed as well, and are not counted
 * @param misfits what does not fit, the first in the reader's sequence first; empty if the ledger is intact. Of what the reader
 *     does not see it is said once, and last, that something does not fit
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
     * @param where the place, such as {@code entry 17}, by its position in the reader's sequence, {@code table author} or {@code database}
     * @param problem expected and found, in words
     */
    public record Misfit(String where, String problem) {}
}
