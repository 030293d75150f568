package org.sisterledger.connect.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.sisterledger.reading.Metadata;

/**
 * What a page says of itself: JSON-LD first, then Open Graph, then other {@code meta} elements, then what the page shows.
 *
 * @see <a href="https://schema.org/NewsArticle">schema.org NewsArticle</a>
 * @see <a href="https://ogp.me/">Open Graph protocol</a>
 */
final class PageMetadata {
    private static final List<String> TITLES = List.of("og:title", "twitter:title", "dc.title", "title");
    private static final List<String> DATES = List.of(
            "article:published_time",
            "og:article:published_time",
            "article:published",
            "datepublished",
            "date",
            "dc.date",
            "dc.date.issued",
            "dcterms.created",
            "dcterms.date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publication_date",
            "parsely-pub-date",
            "sailthru.date",
            "citation_publication_date");
    private static final List<String> PUBLISHERS =
            List.of("og:site_name", "article:publisher_name", "dc.publisher", "publisher", "application-name");

    private final Document page;

    private PageMetadata(Document page) {
        this.page = page;
    }

    /** Reads the metadata; call this before anything is removed from the page. */
    static Metadata of(Document page) {
        PageMetadata metadata = new PageMetadata(page);
        Optional<LinkedArticle> linked = LinkedArticle.find(page);
        Optional<String> publisher =
                linked.flatMap(LinkedArticle::publisher).or(() -> metadata.first(PUBLISHERS, text -> true));
        return new Metadata(
                linked.flatMap(LinkedArticle::headline)
                        .or(() -> metadata.first(TITLES, text -> true))
                        .or(metadata::heading)
                        .or(() -> metadata.title(publisher)),
                linked.flatMap(LinkedArticle::datePublished)
                        .or(() -> metadata.first(DATES, text -> Dates.find(text).isPresent())
                                .flatMap(Dates::find))
                        .or(metadata::time),
                publisher,
                metadata.language());
    }

    private Optional<String> first(List<String> names, java.util.function.Predicate<String> fits) {
        return names.stream()
                .flatMap(this::contents)
                .map(PageMetadata::collapse)
                .filter(text -> !text.isEmpty() && fits.test(text))
                .findFirst();
    }

    private Stream<String> contents(String name) {
        return page.select("meta[content]").stream()
                .filter(meta -> name.equals(meta.attr("property").toLowerCase(Locale.ROOT))
                        || name.equals(meta.attr("name").toLowerCase(Locale.ROOT))
                        || name.equals(meta.attr("itemprop").toLowerCase(Locale.ROOT)))
                .map(meta -> meta.attr("content"));
    }

    private Optional<String> heading() {
        List<String> headings = page.select("h1").stream()
                .map(heading -> collapse(heading.text()))
                .filter(text -> !text.isEmpty())
                .toList();
        return headings.size() == 1 ? Optional.of(headings.get(0)) : Optional.empty();
    }

    // Titles often end with the name of the site.
    private Optional<String> title(Optional<String> publisher) {
        String title = collapse(page.title());
        for (String mark : List.of(" | ", " - ", " \u2013 ", " \u2014 ")) {
            int at = title.lastIndexOf(mark);
            if (at > 0 && publisher.isPresent() && publisher.get().equals(title.substring(at + mark.length()))) {
                title = title.substring(0, at);
            }
        }
        return title.isEmpty() ? Optional.empty() : Optional.of(title);
    }

    private Optional<LocalDate> time() {
        return Stream.of(
                        "time[pubdate]", "[itemprop=datePublished]", "article time[datetime]", "time[datetime]", "time")
                .flatMap(query -> page.select(query).stream())
                .flatMap(time -> Dates.find(time.hasAttr("datetime") ? time.attr("datetime") : time.text()).stream())
                .findFirst();
    }

    private Optional<String> language() {
        Element root = page.selectFirst("html[lang]");
        String language = root == null ? "" : root.attr("lang").toLowerCase(Locale.ROOT);
        int end = language.indexOf('-');
        String code = end < 0 ? language : language.substring(0, end);
        return code.length() == 2 ? Optional.of(code) : Optional.empty();
    }

    static String collapse(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ").strip();
    }
}
