package org.sisterledger.cli;

import java.util.function.BiConsumer;
import org.sisterledger.answer.Json;
import org.sisterledger.community.Point;
import org.sisterledger.reading.Metadata;
import org.sisterledger.reading.Reader;
import org.sisterledger.reading.Reading;
import org.sisterledger.reading.names.Gazetteer;

/** The places of the record that a text names, as {@code [{"start":s,"end":e,"lat":y,"lon":x}]}; null where a place is not known by its point. */
final class KnownToponyms implements BiConsumer<String, Json> {
    private final Reader reader;

    KnownToponyms(Gazetteer names) {
        reader = Reader.of(names);
    }

    @Override
    public void accept(String text, Json into) {
        CodePoints points = new CodePoints(text);
        into.array();
        for (Reading.PlaceMention mention : reader.read(text, Metadata.NONE).places()) {
            into.object()
                    .field("start", points.before(mention.span().start()))
                    .field("end", points.before(mention.span().end()))
                    .key("lat")
                    .value(mention.point().map(Point::latitude).orElse(null))
                    .key("lon")
                    .value(mention.point().map(Point::longitude).orElse(null))
                    .endObject();
        }
        into.endArray();
    }
}
