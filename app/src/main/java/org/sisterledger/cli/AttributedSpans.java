package org.sisterledger.cli;

import java.util.List;
import java.util.function.BiConsumer;
import org.sisterledger.answer.Json;
import org.sisterledger.reading.Metadata;
import org.sisterledger.reading.Reader;
import org.sisterledger.reading.Reading;
import org.sisterledger.reading.names.Gazetteer;
import org.sisterledger.source.Span;

/** The attributions of a text, as {@code [{"source":[[s,e]],"cue":[[s,e]],"content":[[s,e]]}]}. */
final class AttributedSpans implements BiConsumer<String, Json> {
    // Names do not change who is quoted: the answer is the same whatever record there is.
    private final Reader reader = Reader.of(Gazetteer.EMPTY);

    @Override
    public void accept(String text, Json into) {
        CodePoints points = new CodePoints(text);
        into.array();
        for (Reading.Attributed attributed : reader.read(text, Metadata.NONE).attributions()) {
            into.object();
            write(attributed.source(), points, into.key("source"));
            write(attributed.cue(), points, into.key("cue"));
            write(attributed.content(), points, into.key("content"));
            into.endObject();
        }
        into.endArray();
    }

    private static void write(List<Span> spans, CodePoints points, Json into) {
        into.array();
        for (Span span : spans) {
            into.array()
                    .value(points.before(span.start()))
                    .value(points.before(span.end()))
                    .endArray();
        }
        into.endArray();
    }
}
