package org.sisterledger.issue;

import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.time.Edtf;

/**
 * A political, security or other issue in a tie.
 *
 * @param id {@code issue:…}
 * @param category what it is about
 * @param kind what happened, such as {@code counterpart-demand}
 * @param actor who acted
 * @param partnership the tie; empty if none is named
 * @param communities communities named
 * @param countries countries it concerns
 * @param partyNamed whether the source names the parties; an unnamed party is never matched to a named one
 * @param on when; empty if not known
 * @param state how well established
 * @param resolution how it ended, in words; empty if not known
 * @param summary what happened, in words
 * @param sources documents that say so
 */
public record Issue(
        EntityId id,
        IssueCategory category,
        String kind,
        Actor actor,
        Optional<EntityId> partnership,
        List<EntityId> communities,
        List<EntityId> countries,
        boolean partyNamed,
        Optional<Edtf> on,
        IssueState state,
        Optional<String> resolution,
        String summary,
        List<EntityId> sources) {
    /** Copies the lists. */
    public Issue {
        communities = List.copyOf(communities);
        countries = List.copyOf(countries);
        sources = List.copyOf(sources);
    }

    /** Whether it is documented: established, with named parties and a day. */
    public boolean isDocumented() {
        return partyNamed && on.isPresent() && (state == IssueState.DOCUMENTED || state == IssueState.RESOLVED);
    }
}
