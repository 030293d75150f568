package org.sisterledger.reading.places;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sisterledger.community.Point;

/**
 * A place as a source lists it.
 *
 * @param kind what it is
 * @param name its name
 * @param names other names and spellings; those that no text in Latin letters can hold are left out when an atlas is built
 * @param adjectives of countries and continents, such as {@code Chinese}; empty for others
 * @param country ISO 3166-1 alpha-2; blank for continents
 * @param region name of the state or province; empty if not known
 * @param county name of the county or what comes next below the region; empty if not known
 * @param point where it is
 * @param population 0 if not known
 * @param geonameId number in GeoNames; empty if not known
 */
public record PlaceEntry(
        PlaceKind kind,
        String name,
        List<String> names,
        List<String> adjectives,
        String country,
        Optional<String> region,
        Optional<String> county,
        Point point,
        long population,
        OptionalLong geonameId) {
    /** Copies the lists; checks that the country is two capital letters, or blank for a continent. */
    public PlaceEntry {
        names = List.copyOf(names);
        adjectives = List.copyOf(adjectives);
        boolean continent = kind == PlaceKind.CONTINENT && country.isEmpty();
        if (!continent && (country.length() != 2 || !country.chars().allMatch(c -> c >= 'A' && c <= 'Z'))) {
            throw new IllegalArgumentException("Expected a country as two capital letters, got '" + country + "'.");
        }
    }
}
