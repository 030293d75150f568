package org.sisterledger.connect.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The article that a page describes in JSON-LD, such as {@code {"@type": "NewsArticle", "headline": …}}.
 *
 * @param headline its headline; empty if none is given
 * @param published when it was published, as written; empty if not given
 * @param publisher the publisher's name; empty if none is given
 * @param author the names of the people who wrote it, joined by commas; empty if none is given
 * @param agency the organisation that wrote it or that it is from, if that is not its publisher; empty if none is given
 * @param address its own address; empty if none is given
 * @param language as written, such as {@code en-US}; empty if none is given
 * @see <a href="https://schema.org/NewsArticle">schema.org NewsArticle</a>
 */
record LinkedArticle(
        Optional<String> headline,
        Optional<String> published,
        Optional<String> publisher,
        Optional<String> author,
        Optional<String> agency,
        Optional<String> address,
        Optional<String> language) {
    private static final List<String> TYPES = List.of("Article", "BlogPosting", "Report");

    /**
     * The article described: of several the one of this address, else the first. Scripts that are no JSON are passed over.
     *
     * @param canonical the page's own address
     */
    static Optional<LinkedArticle> find(Document page, Optional<String> canonical) {
        Nodes nodes = new Nodes();
        for (Element script : page.getElementsByTag("script")) {
            if ("application/ld+json".equalsIgnoreCase(script.attr("type").strip())) {
                JsonValues.parse(inside(script.data())).ifPresent(nodes::collect);
            }
        }
        List<Map<?, ?>> articles =
                nodes.list.stream().filter(LinkedArticle::isArticle).toList();
        return articles.stream()
                .filter(node -> canonical.isPresent() && address(node).equals(canonical))
                .findFirst()
                .or(() -> articles.stream().findFirst())
                .map(node -> of(node, nodes));
    }

    private static LinkedArticle of(Map<?, ?> node, Nodes nodes) {
        Optional<String> publisher = nodes.names(node.get("publisher")).findFirst();
        Object authors = node.get("author");
        String people = nodes.each(authors)
                .filter(author -> !Nodes.isOrganization(author))
                .flatMap(nodes::names)
                .flatMap(name -> Words.findAuthor(name).stream())
                .distinct()
                .filter(name -> !publisher.equals(Optional.of(name)))
                .collect(Collectors.joining(", "));
        Optional<String> agency = Stream.of(
                        nodes.each(authors).filter(Nodes::isOrganization),
                        nodes.each(node.get("sourceOrganization")),
                        nodes.each(node.get("provider")))
                .flatMap(each -> each)
                .flatMap(nodes::names)
                .filter(name -> publisher.isPresent() && !publisher.get().equals(name))
                .findFirst();
        return new LinkedArticle(
                text(node.get("headline")).or(() -> text(node.get("name"))),
                text(node.get("datePublished")),
                publisher,
                people.isEmpty() ? Optional.empty() : Optional.of(people),
                agency,
                address(node),
                text(node.get("inLanguage")));
    }

    // Some wrap the JSON in a comment or a CDATA section.
    private static String inside(String data) {
        int section = data.indexOf("[CDATA[");
        boolean wrapped = section >= 0 && data.lastIndexOf('{', section) < 0;
        int at = wrapped ? section + "[CDATA[".length() : 0;
        while (at < data.length() && data.charAt(at) != '{' && data.charAt(at) != '[') {
            at++;
        }
        return data.substring(at);
    }

    private static boolean isArticle(Map<?, ?> node) {
        Object type = node.get("@type");
        Stream<?> types = type instanceof List<?> list ? list.stream() : Stream.ofNullable(type);
        return types.map(Object::toString).anyMatch(name -> TYPES.stream().anyMatch(name::endsWith));
    }

    private static Optional<String> address(Map<?, ?> node) {
        Object page = node.get("mainEntityOfPage");
        return text(node.get("url"))
                .or(() -> page instanceof Map<?, ?> map ? text(map.get("@id")) : text(page))
                .filter(address -> address.startsWith("http"));
    }

    private static Optional<String> text(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.isEmpty() ? Optional.empty() : text(list.get(0));
        }
        return value instanceof String text && !text.isBlank()
                ? Optional.of(Words.collapse(Parser.unescapeEntities(text, false)))
                : Optional.empty();
    }

    /** The objects in a page's JSON-LD, each with those inside it behind it. */
    private static final class Nodes {
        private final List<Map<?, ?>> list = new ArrayList<>();
        private final Map<String, Map<?, ?>> named = new LinkedHashMap<>();

        private void collect(Object value) {
            if (value instanceof Map<?, ?> map) {
                list.add(map);
                // A mere reference has an @id and nothing else.
                if (map.get("@id") instanceof String id && map.containsKey("name")) {
                    named.putIfAbsent(id, map);
                }
                map.values().forEach(this::collect);
            } else if (value instanceof List<?> values) {
                values.forEach(this::collect);
            }
        }

        private Stream<Object> each(@Nullable Object value) {
            if (value instanceof List<?> values) {
                return values.stream().flatMap(this::each);
            }
            if (value instanceof Map<?, ?> map && !map.containsKey("name") && map.get("@id") instanceof String id) {
                return Stream.ofNullable(named.get(id));
            }
            return Stream.ofNullable(value);
        }

        private Stream<String> names(@Nullable Object value) {
            return each(value).flatMap(each -> text(each instanceof Map<?, ?> map ? map.get("name") : each).stream());
        }

        private static boolean isOrganization(Object value) {
            return value instanceof Map<?, ?> map
                    && text(map.get("@type"))
                            .filter(type -> type.endsWith("Organization"))
                            .isPresent();
        }
    }
}
