package org.sisterledger.export;

import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.sisterledger.community.Point;

/**
 * A collection of features: places as points, then ties as lines where both ends have one. A line whose shorter way leads over the
 * antimeridian is cut there. The member {@code sisterledger} says where it comes from and how many could not be placed.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7946">RFC 7946</a>, section 3.1.9 for the antimeridian, 6.1 for foreign members
 */
final class GeoJsonExport {
    private static final double HALF = 180;

    private final Extract extract;
    private final Consumer<String> sink;
    private String before = "\n";
    private long unplaced;
    private long undrawn;

    private GeoJsonExport(Extract extract, Consumer<String> sink) {
        this.extract = extract;
        this.sink = sink;
    }

    static void write(Extract extract, Consumer<String> sink, LongConsumer progress) {
        new GeoJsonExport(extract, sink).writeAll(progress);
    }

    private void writeAll(LongConsumer progress) {
        sink.accept("{\"type\":\"FeatureCollection\",\"features\":[");
        extract.forEachPlace(place -> {
            unplaced += place.point().isEmpty() ? 1 : 0;
            place.point()
                    .ifPresent(point -> feature(
                            place.id().toString(),
                            "{\"type\":\"Point\",\"coordinates\":" + position(point) + "}",
                            properties(place)));
        });
        long[] done = {0};
        extract.forEachTie(tie -> {
            if (tie.a().point().isPresent() && tie.b().point().isPresent()) {
                feature(
                        tie.id().toString(),
                        line(tie.a().point().get(), tie.b().point().get()),
                        properties(tie));
            } else {
                undrawn++;
            }
            progress.accept(++done[0]);
        });
        sink.accept("\n],\"sisterledger\":"
                + Rights.origin(extract).number("unplacedCommunities", unplaced).number("undrawnTies", undrawn)
                + "}\n");
    }

    private void feature(String id, String geometry, JsonLine properties) {
        sink.accept(before
                + new JsonLine()
                        .text("type", "Feature")
                        .text("id", id)
                        .raw("geometry", geometry)
                        .raw("properties", properties.toString()));
        before = ",\n";
    }

    private static JsonLine properties(ExportedPlace place) {
        return new JsonLine()
                .text("kind", "community")
                .text("label", place.label())
                .text("country", place.country())
                .text("region", place.region())
                .objects("sources", Rights.json(place.sources()));
    }

    private static JsonLine properties(ExportedTie tie) {
        return new JsonLine()
                .text("kind", "partnership")
                .text("label", tie.a().label() + " and " + tie.b().label())
                .text("a", tie.a().id().toString())
                .text("b", tie.b().id().toString())
                .text("type", tie.type())
                .text("level", tie.level())
                .text("formed", tie.formed())
                .text("begun", tie.begun())
                .text("standing", tie.standing())
                .texts("registers", tie.registers())
                .objects("sources", Rights.json(tie.sources()));
    }

    /** The line between two points, in two parts where it passes the antimeridian. */
    static String line(Point a, Point b) {
        double apart = b.longitude() - a.longitude();
        if (Math.abs(apart) <= HALF) {
            return "{\"type\":\"LineString\",\"coordinates\":[" + position(a) + "," + position(b) + "]}";
        }
        double edge = a.longitude() > 0 ? HALF : -HALF;
        double way = 2 * HALF - Math.abs(apart);
        double share = way == 0 ? 0 : Math.abs(edge - a.longitude()) / way;
        double latitude = a.latitude() + share * (b.latitude() - a.latitude());
        // To a ten-thousandth of a degree, some metres: nobody measures there.
        double cut = Math.round(latitude * 10_000) / 10_000.0;
        return "{\"type\":\"MultiLineString\",\"coordinates\":[[" + position(a) + "," + position(new Point(cut, edge))
                + "],[" + position(new Point(cut, -edge)) + "," + position(b) + "]]}";
    }

    // Longitude first.
    private static String position(Point point) {
        return "[" + JsonLine.degrees(point.longitude()) + "," + JsonLine.degrees(point.latitude()) + "]";
    }
}
