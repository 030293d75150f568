package org.sisterledger.cli;

import org.sisterledger.answer.ArticleJson;
import org.sisterledger.answer.Json;
import org.sisterledger.answer.JudgedArticle;
import org.sisterledger.connect.corpus.Location;
import org.sisterledger.connect.document.DocumentText;

/** One line of results: an input that was read. */
final class InputLine {
    private InputLine() {}

    /** As {@code read --format json} answers, on one line, with {@code input}: where it stands and what it was. */
    static String json(Location location, DocumentText document, JudgedArticle read) {
        StringBuilder line = new StringBuilder(1 << 12);
        ArticleJson.writeLine(
                read,
                json -> {
                    write(json.key("input").object(), location);
                    json.field("kind", document.kind().name())
                            .field("author", document.article().metadata().author())
                            .field("attachments", document.attachments())
                            .field("attachmentsRead", document.attachmentsRead())
                            .endObject();
                },
                line::append);
        return line.toString();
    }

    /** Writes the fields of a location into an object. */
    static void write(Json json, Location location) {
        json.field("file", location.file()).key("offset");
        if (location.offset().isPresent()) {
            json.value(location.offset().getAsLong());
        } else {
            json.value((Number) null);
        }
        json.field("record", location.record()).field("address", location.address());
    }

    /** Where, the title, the day and how much was found. */
    static String text(Location location, JudgedArticle read) {
        long claims = read.statements().stream()
                .mapToLong(said -> said.claims().size())
                .sum();
        return location
                + ": "
                + read.document()
                        .title()
                        .map(title -> "\u201c" + title.replaceAll("\\s+", " ") + "\u201d")
                        .orElse("no title")
                + read.document().publishedOn().map(day -> ", " + day).orElse("")
                + String.format(
                        ": %d statements, %d claims, %d events, %d ties, %d places%n",
                        read.statements().size(),
                        claims,
                        read.events().size(),
                        read.partnerships().size(),
                        read.places().size());
    }
}
