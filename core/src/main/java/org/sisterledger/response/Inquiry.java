package org.sisterledger.response;

import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.time.Edtf;

/**
 * A question put to those who keep ties: a hearing, a letter, an investigation, a review.
 *
 * @param id {@code inquiry:…}
 * @param kind {@code hearing}, {@code letter}, {@code investigation}, {@code advisory}, {@code review}, {@code records-request}, {@code press}
 * @param title what it is called; empty if it has no title
 * @param on when; empty if not known
 * @param by who asks: ids or names
 * @param to who is asked: ids or names
 * @param partnerships ties it concerns
 * @param communities communities it concerns
 * @param countries countries it concerns
 * @param asks what it asks for, in words; empty if not known
 * @param outcome what came of it, in words; empty if not known
 * @param summary in words
 * @param sources documents that say so
 */
public record Inquiry(
        EntityId id,
        String kind,
        Optional<String> title,
        Optional<Edtf> on,
        List<String> by,
        List<String> to,
        List<EntityId> partnerships,
        List<EntityId> communities,
        List<EntityId> countries,
        Optional<String> asks,
        Optional<String> outcome,
        String summary,
        List<EntityId> sources) {
    /** Copies the lists. */
    public Inquiry {
        by = List.copyOf(by);
        to = List.copyOf(to);
        partnerships = List.copyOf(partnerships);
        communities = List.copyOf(communities);
        countries = List.copyOf(countries);
        sources = List.copyOf(sources);
    }
}
