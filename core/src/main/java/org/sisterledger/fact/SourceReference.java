package org.sisterledger.fact;

import java.util.Optional;

/**
 * Where something is stated: a document, and the place in it.
 *
 * @param document the document's id, {@code document:slug}
 * @param locator row, page, section or passage within it, such as {@code row 12}; empty for the document as a whole
 */
public record SourceReference(EntityId document, Optional<String> locator) {
    /** Checks that the id is that of a document. */
    public SourceReference {
        if (document.kind() != EntityKind.DOCUMENT) {
            throw new IllegalArgumentException(
                    "Expected a source such as document:la-times-2006, got '" + document + "'.");
        }
    }

    /** The document as a whole. */
    public static SourceReference of(EntityId document) {
        return new SourceReference(document, Optional.empty());
    }

    @Override
    public String toString() {
        return locator.map(at -> document + " " + at).orElseGet(document::toString);
    }
}
