package org.sisterledger.server.drawing;

import org.sisterledger.community.Point;

/**
 * The Equal Earth projection, in which equal areas of the earth are equal areas of the map.
 *
 * @see <a href="https://doi.org/10.1080/13658816.2018.1504949">Šavrič, Patterson, Jenny: The Equal Earth map projection, 2018</a>
 */
final class EqualEarth {
    private static final double A1 = 1.340264;
    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;
    private static final double HALF_ROOT_3 = Math.sqrt(3) / 2;

    private final double centre;

    /**
     * A projection.
     *
     * @param centre the meridian in the middle of the map, in degrees east
     */
    EqualEarth(double centre) {
        this.centre = centre;
    }

    /**
     * A place on the map of an earth of radius 1.
     *
     * @param x from the middle to the right, up to about 2.71 either way
     * @param y from the equator to the north, up to about 1.32 either way
     */
    record Place(double x, double y) {}

    /** Where a point lies on the map. */
    Place place(Point point) {
        double east = point.longitude() - centre;
        if (east > 180) {
            east -= 360;
        } else if (east < -180) {
            east += 360;
        }
        return placeEastOfCentre(east, point.latitude());
    }

    /**
     * Where a point lies on the map.
     *
     * @param east degrees east of the middle, -180 to 180
     * @param north degrees north, -90 to 90
     */
    static Place placeEastOfCentre(double east, double north) {
        double t = Math.asin(HALF_ROOT_3 * Math.sin(Math.toRadians(north)));
        double t2 = t * t;
        double t6 = t2 * t2 * t2;
        double x =
                Math.toRadians(east) * Math.cos(t) / (HALF_ROOT_3 * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2)));
        double y = t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
        return new Place(x, y);
    }
}
