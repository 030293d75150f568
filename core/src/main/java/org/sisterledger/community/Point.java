package org.sisterledger.community;

/**
 * A point on the earth, WGS 84.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Point(double latitude, double longitude) {
    private static final double EARTH_RADIUS_KM = 6371.0088;

    /** Checks the ranges. */
    public Point {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("No such point on earth: " + latitude + "," + longitude);
        }
    }

    /**
     * The distance to another point in kilometres, on a sphere of the earth's mean radius.
     *
     * @see <a href="https://en.wikipedia.org/wiki/Haversine_formula">haversine formula</a>
     */
    public double kilometresTo(Point other) {
        double here = Math.toRadians(latitude);
        double there = Math.toRadians(other.latitude);
        double up = Math.sin((there - here) / 2);
        double along = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double part = up * up + Math.cos(here) * Math.cos(there) * along * along;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(part)));
    }

    /**
     * Reads {@code latitude,longitude}.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Point parse(String text) {
        int comma = text.indexOf(',');
        if (comma < 0) {
            throw new IllegalArgumentException("Expected latitude,longitude, got '" + text + "'.");
        }
        return new Point(Double.parseDouble(text.substring(0, comma)), Double.parseDouble(text.substring(comma + 1)));
    }
}
