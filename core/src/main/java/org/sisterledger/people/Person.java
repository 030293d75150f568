package org.sisterledger.people;

import java.util.List;
import org.sisterledger.fact.EntityId;

/**
 * A person in a public role.
 *
 * @param id {@code person:…}
 * @param name full name
 * @param aliases other names
 * @param sources documents that say so
 */
public record Person(EntityId id, String name, List<String> aliases, List<EntityId> sources) {
    /** Copies the lists. */
    public Person {
        aliases = List.copyOf(aliases);
        sources = List.copyOf(sources);
    }

    /** The last word of the name. */
    public String surname() {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
