package org.sisterledger.cli;

import java.util.function.BiConsumer;
import org.sisterledger.answer.Json;
import org.sisterledger.community.Point;
import org.sisterledger.reading.places.PlaceReader;
import org.sisterledger.reading.places.Toponym;

/** The places that a gazetteer of the world finds in a text, as {@code [{"start":s,"end":e,"lat":y,"lon":x}]}. */
final class Toponyms implements BiConsumer<String, Json> {
    private final PlaceReader places;

    Toponyms(PlaceReader places) {
        this.places = places;
    }

    @Override
    public void accept(String text, Json into) {
        CodePoints points = new CodePoints(text);
        into.array();
        for (Toponym toponym : places.read(text)) {
            Point point = places.atlas().place(toponym.place()).point();
            into.object()
                    .field("start", points.before(toponym.start()))
                    .field("end", points.before(toponym.end()))
                    .key("lat")
                    .value(point.latitude())
                    .key("lon")
                    .value(point.longitude())
                    .endObject();
        }
        into.endArray();
    }
}
