package org.sisterledger.response;

import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.time.Edtf;

/**
 * What a body decided to do about an inquiry or a claim.
 *
 * @param id {@code decision:…}
 * @param by who decided: an id or a name; empty if not known
 * @param on when; empty if not known
 * @param about what it answers: an id or words; empty if not known
 * @param outcome what was decided, in words; empty if not known
 * @param channel {@code public}, {@code private} or {@code none}; empty if not known
 * @param summary in words
 * @param sources documents that say so
 */
public record Decision(
        EntityId id,
        Optional<String> by,
        Optional<Edtf> on,
        Optional<String> about,
        Optional<String> outcome,
        Optional<String> channel,
        String summary,
        List<EntityId> sources) {
    /** Copies the list. */
    public Decision {
        sources = List.copyOf(sources);
    }
}
