package org.sisterledger.count;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sisterledger.fact.EntityId;

/**
 * The places of a table, in columns, in the order of their ids.
 *
 * @param slugs the slugs of their ids
 * @param labels their names with their region
 * @param countryOf the number of the country in {@code countries}; -1 if not known
 * @param regionOf the number of the region in {@code regions}; -1 if not known
 * @param countries ids of countries and territories, in order
 * @param regions states and provinces, in order
 * @param names names of countries, territories, registers and bodies, by id
 * @param memberships who belonged to which body, and when
 */
record PlaceColumns(
        TextColumn slugs,
        TextColumn labels,
        IntColumn countryOf,
        IntColumn regionOf,
        List<EntityId> countries,
        List<String> regions,
        Map<EntityId, String> names,
        List<Membership> memberships) {
    /**
     * A span for which a place belonged to a body.
     *
     * @param place the place, by number
     * @param body the body
     * @param from the first day, see {@link TieColumns#number}
     * @param until the last day
     */
    record Membership(int place, EntityId body, int from, int until) {}

    int size() {
        return slugs.size();
    }

    Optional<EntityId> country(int place) {
        return countryOf.get(place) < 0 ? Optional.empty() : Optional.of(countries.get(countryOf.get(place)));
    }

    Optional<String> region(int place) {
        return regionOf.get(place) < 0 ? Optional.empty() : Optional.of(regions.get(regionOf.get(place)));
    }
}
