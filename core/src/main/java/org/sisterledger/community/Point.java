package org.sisterledger.community;

/**
 * A point on the earth, WGS 84.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Point(double latitude, double longitude) {
    /** Checks the ranges. */
    public Point {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("No such point on earth: " + latitude + "," + longitude);
        }
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
