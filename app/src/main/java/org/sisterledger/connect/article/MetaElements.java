package org.sisterledger.connect.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the {@code meta} elements of a page say, by property, name or itemprop. */
final class MetaElements {
    private final Map<String, List<String>> contents = new HashMap<>();

    /** Reads all of a page at once. */
    MetaElements(Document page) {
        for (Element meta : page.getElementsByTag("meta")) {
            String content = Words.collapse(meta.attr("content"));
            if (!content.isEmpty()) {
                for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
                    String name = meta.attr(attribute).toLowerCase(Locale.ROOT);
                    if (!name.isEmpty()) {
                        contents.computeIfAbsent(name, unused -> new ArrayList<>())
                                .add(content);
                    }
                }
            }
        }
    }

    /** What is said under these names, none of it blank, in the order of the names. */
    Stream<String> list(List<String> names) {
        return names.stream().flatMap(name -> contents.getOrDefault(name, List.of()).stream());
    }

    /** The first that is said under these names; empty if nothing is. */
    Optional<String> find(List<String> names) {
        return list(names).findFirst();
    }
}
