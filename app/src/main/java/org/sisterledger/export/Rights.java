package org.sisterledger.export;

import java.util.List;
import java.util.Optional;
import org.sisterledger.source.Document;

/** What a row carries of its sources: ids, addresses and licences, in one order. */
final class Rights {
    private Rights() {}

    static List<String> ids(List<Document> sources) {
        return sources.stream().map(document -> document.id().toString()).toList();
    }

    /** The addresses in the same order; empty for a document without one. */
    static List<String> addresses(List<Document> sources) {
        return sources.stream().map(document -> document.url().orElse("")).toList();
    }

    /** The licences in the same order; empty for a document that states none. */
    static List<String> licences(List<Document> sources) {
        return sources.stream().map(document -> document.licence().orElse("")).toList();
    }

    /** The sources as objects of JSON. */
    static List<JsonLine> json(List<Document> sources) {
        return sources.stream()
                .map(document -> new JsonLine()
                        .text("id", document.id().toString())
                        .text("url", document.url())
                        .text("licence", document.licence()))
                .toList();
    }

    /** Where an export comes from, as an object of JSON. */
    static JsonLine origin(Extract extract) {
        Extract.Origin origin = extract.origin();
        JsonLine parameters = new JsonLine();
        origin.definition().parameters().forEach((key, value) -> parameters.text(key, Optional.of(value)));
        return new JsonLine()
                .text("clearance", origin.clearance().toString())
                .number("position", origin.head().position())
                .text("root", origin.head().root().toString())
                .text("asOf", origin.day().toString())
                .raw("parameters", parameters.toString());
    }
}
