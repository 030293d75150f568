package org.sisterledger.response;

import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.time.Edtf;

/**
 * Telling somebody in person. Planned is not held.
 *
 * @param id {@code briefing:…}
 * @param by who briefs: an id or a name; empty if not known
 * @param to who is briefed: an id or a name; empty if not known
 * @param on when; empty if not known
 * @param stage {@code planned}, {@code held} or {@code cancelled}
 * @param channel {@code public} or {@code private}; empty if not known
 * @param summary in words
 * @param sources documents that say so
 */
public record Briefing(
        EntityId id,
        Optional<String> by,
        Optional<String> to,
        Optional<Edtf> on,
        String stage,
        Optional<String> channel,
        String summary,
        List<EntityId> sources) {
    /** Copies the list. */
    public Briefing {
        sources = List.copyOf(sources);
    }
}
