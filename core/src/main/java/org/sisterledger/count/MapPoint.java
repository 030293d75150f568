package org.sisterledger.count;

import org.sisterledger.community.Point;
import org.sisterledger.fact.EntityId;

/**
 * A place on a map, or several that lie near each other, with its ties.
 *
 * @param point where it is: of several, where that with the most ties is
 * @param place the place: of several, that with the most ties
 * @param label its name
 * @param places how many places there are, at least 1
 * @param ties how many ties have a side in one of them, each counted once
 */
public record MapPoint(Point point, EntityId place, String label, int places, int ties) {}
