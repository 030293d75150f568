package org.sisterledger.identity;

import java.util.Optional;
import org.sisterledger.fact.EntityId;

/** What a gazetteer knows of the bearers of a name, most of which are in no register. */
@FunctionalInterface
public interface Namesakes {
    /** Knows nothing: no gazetteer is at hand. */
    Namesakes UNKNOWN = (name, country) -> Optional.empty();

    /**
     * The bearers of a name in a country.
     *
     * @param number how many there are, at least 1
     * @param outstanding whether one of them is alone, or has at least ten times the people of the next
     * @param region the state or province of the most populous; empty if not known
     */
    record Bearers(int number, boolean outstanding, Optional<String> region) {}

    /** The bearers of a name, in any spelling, in a country; empty if the gazetteer has none. */
    Optional<Bearers> in(String name, EntityId country);
}
