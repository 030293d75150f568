package org.sisterledger.connect.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The article that a page describes in JSON-LD, such as {@code {"@type": "NewsArticle", "headline": …}}.
 *
 * @param headline its headline; empty if none is given
 * @param datePublished its day; empty if none is given
 * @param publisher the publisher's name; empty if none is given
 */
record LinkedArticle(Optional<String> headline, Optional<LocalDate> datePublished, Optional<String> publisher) {
    private static final List<String> TYPES = List.of("Article", "BlogPosting", "Report");

    /** The first article described; empty if there is none. Scripts that are no JSON are passed over. */
    static Optional<LinkedArticle> find(Document page) {
        List<Map<?, ?>> nodes = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            JsonValues.parse(script.data()).ifPresent(value -> collect(value, nodes));
        }
        return nodes.stream()
                .filter(LinkedArticle::isArticle)
                .findFirst()
                .map(node -> new LinkedArticle(
                        text(node.get("headline"))
                                .or(() -> text(node.get("name")))
                                .map(headline -> Parser.unescapeEntities(headline, false)),
                        text(node.get("datePublished")).flatMap(Dates::find),
                        publisher(node.get("publisher"), nodes)));
    }

    private static void collect(Object value, List<Map<?, ?>> nodes) {
        if (value instanceof Map<?, ?> map) {
            nodes.add(map);
            map.values().forEach(inner -> collect(inner, nodes));
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> collect(inner, nodes));
        }
    }

    private static boolean isArticle(Map<?, ?> node) {
        Object type = node.get("@type");
        Stream<?> types = type instanceof List<?> list ? list.stream() : Stream.ofNullable(type);
        return types.map(Object::toString).anyMatch(name -> TYPES.stream().anyMatch(name::endsWith));
    }

    private static Optional<String> publisher(@Nullable Object value, List<Map<?, ?>> nodes) {
        if (value instanceof List<?> list) {
            return list.isEmpty() ? Optional.empty() : publisher(list.get(0), nodes);
        }
        if (!(value instanceof Map<?, ?> map)) {
            return text(value);
        }
        return text(map.get("name"))
                .or(() -> text(map.get("@id"))
                        .flatMap(id -> nodes.stream()
                                .filter(node -> id.equals(node.get("@id")))
                                .flatMap(node -> text(node.get("name")).stream())
                                .findFirst()));
    }

    private static Optional<String> text(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.isEmpty() ? Optional.empty() : text(list.get(0));
        }
        return value instanceof String text && !text.isBlank()
                ? Optional.of(PageMetadata.collapse(text))
                : Optional.empty();
    }
}
