package org.sisterledger.community;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.time.Edtf;

/**
 * A territory with an ISO 3166-1 code of its own whose place within a country is dated: Hong Kong, Macao, Taiwan. Lists and
 * statutes treat such codes differently, so the record keeps them apart from the country.
 *
 * @param id {@code territory:HK}
 * @param name English short name
 * @param aliases other names
 * @param memberships the countries it is held to be within, with dates; empty if the record states none
 * @param sources documents that say so
 */
public record Territory(
        EntityId id, String name, List<String> aliases, List<Membership> memberships, List<EntityId> sources) {
    /** Copies the lists. */
    public Territory {
        aliases = List.copyOf(aliases);
        memberships = List.copyOf(memberships);
        sources = List.copyOf(sources);
    }

    /**
     * A stretch of time within a country.
     *
     * @param country the country
     * @param valid from when to when; empty if the source does not say
     */
    public record Membership(EntityId country, Optional<Edtf> valid) {}

    /** The country it is within on a day; empty if the record states none for that day. */
    public Optional<EntityId> countryOn(LocalDate day) {
        return memberships.stream()
                .filter(membership ->
                        membership.valid().map(valid -> valid.mayBe(day)).orElse(true))
                .map(Membership::country)
                .findFirst();
    }
}
