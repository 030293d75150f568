package org.sisterledger.count;

import java.util.Optional;
import org.sisterledger.community.Point;

/**
 * Points of a column, to a millionth of a degree: a tenth of a metre.
 *
 * @param latitudes millionths of a degree north; {@link #NONE} if not known
 * @param longitudes millionths of a degree east
 */
record PointColumn(IntColumn latitudes, IntColumn longitudes) {
    static final int NONE = Integer.MIN_VALUE;
    private static final double PARTS = 1e6;

    Optional<Point> get(int row) {
        return isKnown(row) ? Optional.of(new Point(latitude(row), longitude(row))) : Optional.empty();
    }

    boolean isKnown(int row) {
        return latitudes.get(row) != NONE;
    }

    double latitude(int row) {
        return latitudes.get(row) / PARTS;
    }

    double longitude(int row) {
        return longitudes.get(row) / PARTS;
    }

    /** A point as the column gives it back. */
    static Point rounded(Point point) {
        return new Point(number(point.latitude()) / PARTS, number(point.longitude()) / PARTS);
    }

    static int number(double degrees) {
        return (int) Math.round(degrees * PARTS);
    }
}
