package org.sisterledger.statement;

import java.util.Optional;
import org.sisterledger.fact.EntityId;

/**
 * Who said it, as far as the article and the record tell.
 *
 * @param name full name, or the words of the text for a group or an unnamed source ("Some US officials")
 * @param id the record's person or organization; empty if not linked or ambiguous
 * @param role such as {@code Chairman Emeritus}, in the article or as of its day; empty if not known
 * @param organization full name; empty if not known
 * @param asWritten the words at the statement itself, such as {@code he}
 * @param named whether it is a person or body with a name; a group or an unnamed source is never matched to a named one
 */
public record Speaker(
        String name,
        Optional<EntityId> id,
        Optional<String> role,
        Optional<String> organization,
        String asWritten,
        boolean named) {}
