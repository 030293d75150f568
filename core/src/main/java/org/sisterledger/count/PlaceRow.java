package org.sisterledger.count;

import java.util.List;
import java.util.Optional;
import org.sisterledger.community.Community;
import org.sisterledger.community.Point;
import org.sisterledger.fact.EntityId;

/**
 * What a table holds of one place.
 *
 * @param slug the slug of its id
 * @param label its name with its region
 * @param aliases other names
 * @param country the country or territory; empty if not known
 * @param region the state or province; empty if not known
 * @param point where it is; empty if not known
 */
record PlaceRow(
        String slug,
        String label,
        List<String> aliases,
        Optional<EntityId> country,
        Optional<String> region,
        Optional<Point> point) {
    static PlaceRow of(Community community) {
        return new PlaceRow(
                community.id().slug(),
                community.label(),
                community.aliases(),
                community.country(),
                community.region(),
                community.point().map(PointColumn::rounded));
    }

    /** A place of which nothing is on record but its ties. */
    static PlaceRow bare(EntityId id) {
        return new PlaceRow(id.slug(), id.toString(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
