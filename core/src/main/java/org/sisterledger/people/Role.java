package org.sisterledger.people;

import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.time.Edtf;

/**
 * A role that a person had at an organization.
 *
 * @param id {@code role:…}
 * @param person who
 * @param title such as {@code Chairman Emeritus}
 * @param organization where: an id, or a name if the record has none; empty if not known
 * @param valid from when to when; empty if not known
 * @param asOf a day on which a source gives it; empty if not known
 * @param sources documents that say so
 */
public record Role(
        EntityId id,
        EntityId person,
        String title,
        Optional<String> organization,
        Optional<Edtf> valid,
        Optional<Edtf> asOf,
        List<EntityId> sources) {
    /** Copies the list. */
    public Role {
        sources = List.copyOf(sources);
    }
}
