package org.sisterledger.statement;

import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.time.Edtf;

/**
 * A figure in circulation, with what its publisher says it counts.
 *
 * @param id {@code figure:…}
 * @param figure the number
 * @param countries the countries between which it counts
 * @param publishedBy who gives it; empty if not known
 * @param unit as stated; empty if not stated
 * @param on the day it is of; empty if not known
 * @param comparator {@code exact}, {@code over} or {@code about}
 * @param sources documents that say so
 */
public record PublishedFigure(
        EntityId id,
        long figure,
        List<EntityId> countries,
        Optional<String> publishedBy,
        Optional<String> unit,
        Optional<Edtf> on,
        String comparator,
        List<EntityId> sources) {
    /** Copies the lists. */
    public PublishedFigure {
        countries = List.copyOf(countries);
        sources = List.copyOf(sources);
    }
}
