package org.sisterledger.context;

import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.time.Edtf;

/**
 * A dated diplomatic event.
 *
 * @param id {@code context:…}
 * @param countries countries concerned
 * @param kind what, in a word or two; empty if not known
 * @param on when; empty if not known
 * @param summary in words
 * @param sources documents that say so
 */
public record ContextEvent(
        EntityId id,
        List<EntityId> countries,
        Optional<String> kind,
        Optional<Edtf> on,
        String summary,
        List<EntityId> sources) {
    /** Copies the lists. */
    public ContextEvent {
        countries = List.copyOf(countries);
        sources = List.copyOf(sources);
    }
}
