package org.sisterledger.reading.places;

import java.util.Optional;
import java.util.OptionalLong;
import org.sisterledger.community.Point;

/**
 * A place of the gazetteer.
 *
 * @param kind what it is
 * @param name its name
 * @param country ISO 3166-1 alpha-2, or {@code XK} for Kosovo; empty for continents
 * @param region the state or province it lies in; empty if not known, or if it is none's part
 * @param point where it is
 * @param population 0 if not known
 * @param geonameId its number in GeoNames; empty if not known
 */
public record Place(
        PlaceKind kind,
        String name,
        Optional<String> country,
        Optional<String> region,
        Point point,
        long population,
        OptionalLong geonameId) {}
