package org.sisterledger.reading.attribution;

import java.util.BitSet;
import java.util.Optional;
import org.sisterledger.reading.chain.Roles;

/**
 * What the second pass made of a possible cue, as sets of tokens, counted from the first of the paragraph.
 *
 * @param likely how probable it is that it is one at all
 */
record Tagged(BitSet source, BitSet cue, BitSet content, double likely) {
    /** From the labels of the tokens that begin at {@code start} of the paragraph; empty if nothing is attributed. */
    static Optional<Tagged> of(int[] labels, int start, double likely) {
        Tagged tagged = new Tagged(
                tokens(labels, start, FirstLabels.SOURCE),
                tokens(labels, start, FirstLabels.CUE),
                tokens(labels, start, FirstLabels.CONTENT),
                likely);
        return tagged.cue.isEmpty() || tagged.content.isEmpty() ? Optional.empty() : Optional.of(tagged);
    }

    private static BitSet tokens(int[] labels, int start, int role) {
        BitSet tokens = new BitSet();
        for (int t = 0; t < labels.length; t++) {
            if (Roles.is(labels[t], role)) {
                tokens.set(start + t);
            }
        }
        return tokens;
    }
}
