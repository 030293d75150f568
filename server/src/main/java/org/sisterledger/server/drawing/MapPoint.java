package org.sisterledger.server.drawing;

import org.sisterledger.community.Point;

/**
 * Something to be shown on a map.
 *
 * @param label what a reader sees, such as {@code Irvine, California: 3}
 * @param point where it is
 * @param number by what its circle is sized, above 0
 */
public record MapPoint(String label, Point point, long number) {
    /** Checks the number. */
    public MapPoint {
        if (number < 1) {
            throw new IllegalArgumentException("Expected a number above 0, got " + number + " for '" + label + "'.");
        }
    }
}
