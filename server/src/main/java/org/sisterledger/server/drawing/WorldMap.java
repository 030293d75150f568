package org.sisterledger.server.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sisterledger.community.Point;

/**
 * A map of the earth as SVG, without the south of 58 degrees south, where nobody has a town hall. Colours come from the page's style
 * sheet.
 *
 * @param circles what is shown, the largest first, so that smaller ones lie above
 * @param left how many points lie outside of the map
 */
public record WorldMap(List<Circle> circles, int left) {
    /** The width of the map in the units of its coordinates. */
    public static final int WIDTH = 2000;

    private static final double NORTHMOST = 84;
    private static final double SOUTHMOST = -58;
    private static final EqualEarth PROJECTION = new EqualEarth(WorldOutline.CENTRE);
    private static final double SCALE =
            WIDTH / 2.0 / EqualEarth.placeEastOfCentre(180, 0).x();
    private static final double TOP = EqualEarth.placeEastOfCentre(0, NORTHMOST).y();

    /** The height of the map in the same units. */
    public static final int HEIGHT =
            (int) Math.ceil((TOP - EqualEarth.placeEastOfCentre(0, SOUTHMOST).y()) * SCALE);

    /** The land, as the {@code d} of an SVG path. */
    public static final String LAND = land();

    /** The edge of the earth, as the {@code d} of an SVG path. */
    public static final String SEA = sea();

    private static final double LEAST_RADIUS = 7;
    private static final double GREATEST_RADIUS = 46;

    /** Copies the list. */
    public WorldMap {
        circles = List.copyOf(circles);
    }

    /**
     * A circle on the map.
     *
     * @param label what it stands for
     * @param x from the left, in the units of the map
     * @param y from the top
     * @param radius its radius; the area grows with the number
     */
    public record Circle(String label, String x, String y, String radius) {}

    /** A map with a circle for each point. */
    public static WorldMap draw(List<MapPoint> points) {
        long most = points.stream().mapToLong(MapPoint::number).max().orElse(1);
        double greatest = Math.min(GREATEST_RADIUS, LEAST_RADIUS * Math.sqrt((double) most));
        List<Circle> circles = new ArrayList<>();
        int left = 0;
        for (MapPoint point : points.stream()
                .sorted(Comparator.comparingLong(MapPoint::number).reversed())
                .toList()) {
            if (isOnMap(point.point())) {
                EqualEarth.Place place = PROJECTION.place(point.point());
                double radius = Math.max(LEAST_RADIUS, greatest * Math.sqrt((double) point.number() / most));
                circles.add(new Circle(point.label(), written(x(place)), written(y(place)), written(radius)));
            } else {
                left++;
            }
        }
        return new WorldMap(circles, left);
    }

    /** Whether a point lies on the map. */
    static boolean isOnMap(Point point) {
        return point.latitude() >= SOUTHMOST && point.latitude() <= NORTHMOST;
    }

    private static double x(EqualEarth.Place place) {
        return WIDTH / 2.0 + place.x() * SCALE;
    }

    private static double y(EqualEarth.Place place) {
        return (TOP - place.y()) * SCALE;
    }

    private static String written(double number) {
        return Double.toString(Math.round(number * 10) / 10.0);
    }

    private static String land() {
        StringBuilder path = new StringBuilder(1 << 15);
        for (List<WorldOutline.Corner> ring : WorldOutline.read()) {
            PathWriter writer = new PathWriter(path);
            for (WorldOutline.Corner corner : ring) {
                EqualEarth.Place place = EqualEarth.placeEastOfCentre(corner.east(), corner.north());
                writer.to(x(place), y(place));
            }
            writer.close();
        }
        return path.toString();
    }

    private static String sea() {
        StringBuilder path = new StringBuilder(1 << 10);
        PathWriter writer = new PathWriter(path);
        for (int side : new int[] {-180, 180}) {
            for (int step = 0; step <= 28; step++) {
                double part = side < 0 ? step / 28.0 : 1 - step / 28.0;
                EqualEarth.Place place = EqualEarth.placeEastOfCentre(side, SOUTHMOST + part * (NORTHMOST - SOUTHMOST));
                writer.to(x(place), y(place));
            }
        }
        writer.close();
        return path.toString();
    }
}
