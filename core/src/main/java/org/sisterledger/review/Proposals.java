package org.sisterledger.review;

import java.util.List;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.source.Span;

/**
 * What a reading offers to the record.
 *
 * @param document the document that states it all, {@code document:read-…} unless the record has the text already
 * @param assertions the facts: those of the document first, then statements, then ties and their changes, in the order of the
 *     text. A fact that rests on words has their place as its locator and the words as its note, as {@link
 *     org.sisterledger.source.Passage} writes them
 * @param leftOut what was read and is not offered
 */
public record Proposals(EntityId document, List<Assertion> assertions, List<LeftOut> leftOut) {
    /** Copies the lists. */
    public Proposals {
        assertions = List.copyOf(assertions);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Something read that is not offered.
     *
     * @param span the words
     * @param why such as {@code a side of the tie is not on record}
     */
    public record LeftOut(Span span, String why) {}
}
