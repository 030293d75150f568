package org.sisterledger.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.time.Edtf;

/**
 * Who publishes: an outlet, an agency, a government office.
 *
 * @param id {@code publisher:sputnik}
 * @param name its name
 * @param aliases other names
 * @param kind {@code agency}, {@code publisher}, {@code government}, {@code organization}, {@code aggregator}, {@code reference}
 *     or {@code unknown}
 * @param hosts internet hosts it publishes on
 * @param affiliations the states it is affiliated with, dated
 * @param sources documents that say so
 */
public record Publisher(
        EntityId id,
        String name,
        List<String> aliases,
        String kind,
        List<String> hosts,
        List<Affiliation> affiliations,
        List<EntityId> sources) {
    /** Copies the lists. */
    public Publisher {
        aliases = List.copyOf(aliases);
        hosts = List.copyOf(hosts);
        affiliations = List.copyOf(affiliations);
        sources = List.copyOf(sources);
    }

    /**
     * An affiliation with a state.
     *
     * @param state the country
     * @param valid from when to when a source attests it; empty if the source does not say
     */
    public record Affiliation(EntityId state, Optional<Edtf> valid) {}

    /** The state it is attested to be affiliated with on a day; empty if no source attests one for that day. */
    public Optional<EntityId> stateOn(LocalDate day) {
        return affiliations.stream()
                .filter(affiliation ->
                        affiliation.valid().map(valid -> valid.mayBe(day)).orElse(true))
                .map(Affiliation::state)
                .findFirst();
    }
}
