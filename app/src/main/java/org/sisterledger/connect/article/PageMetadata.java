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
 * What a page says of itself: JSON-LD first, then Open Graph, then Dublin Core and other {@code meta} elements, then marked
 * elements, then what the page shows.
 *
 * @see <a href="https://schema.org/NewsArticle">schema.org NewsArticle</a>
 * @see <a href="https://ogp.me/">Open Graph protocol</a>
 * @see <a href="https://www.dublincore.org/specifications/dublin-core/dcmi-terms/">DCMI Metadata Terms</a>
 */
final class PageMetadata {
    private static final List<String> TITLES =
            List.of("og:title", "twitter:title", "dc.title", "dcterms.title", "title", "headline");
    private static final List<String> DATES = List.of(
            "article:published_time",
            "og:article:published_time",
            "article:published",
            "datepublished",
            "date",
            "dc.date",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.created",
            "dcterms.date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publication_date",
            "parsely-pub-date",
            "sailthru.date",
            "citation_publication_date");
    private static final List<String> PUBLISHERS = List.of(
            "og:site_name",
            "article:publisher_name",
            "dc.publisher",
            "dcterms.publisher",
            "publisher",
            "application-name");
    private static final List<String> AUTHORS = List.of(
            "author",
            "article:author",
            "og:article:author",
            "dc.creator",
            "dcterms.creator",
            "parsely-author",
            "sailthru.author",
            "byl",
            "citation_author");
    private static final List<String> LANGUAGES = List.of("og:locale", "content-language", "dc.language", "language");
    private static final List<String> MARKS = List.of(" | ", " - ", " \u2013 ", " \u2014 ", " :: ", " \u00b7 ");
    private static final int LONGEST_SITE = 40;
    // A page with more of them says nothing by any.
    private static final int MOST_DATES = 64;

    private final Document page;
    private final MetaElements meta;
    private final Optional<String> address;
    private final Optional<LinkedArticle> linked;
    private final String locale;

    /** Reads the elements. */
    PageMetadata(Document page) {
        this.page = page;
        meta = new MetaElements(page);
        Optional<String> canonical = canonical();
        linked = LinkedArticle.find(page, canonical);
        address = canonical.or(() -> linked.flatMap(LinkedArticle::address));
        Element root = page.selectFirst("html[lang]");
        locale = Stream.concat(Stream.ofNullable(root).map(element -> element.attr("lang")), meta.list(LANGUAGES))
                .filter(language -> !language.isBlank())
                .findFirst()
                .or(() -> linked.flatMap(LinkedArticle::language))
                .map(language -> language.strip().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse("");
    }

    /** The language of the page with its country if it gives one, such as {@code en-us}; empty if it gives neither. */
    String locale() {
        return locale;
    }

    /**
     * All of it.
     *
     * @param shown what stands between the headline and the first paragraph
     */
    Metadata with(Byline shown) {
        Optional<String> heading = heading();
        Optional<String> named = linked.flatMap(LinkedArticle::headline)
                .or(() -> meta.find(TITLES))
                .or(() -> heading);
        Optional<String> publisher = linked.flatMap(LinkedArticle::publisher)
                .or(() -> meta.list(PUBLISHERS)
                        .filter(name -> !name.contains("://"))
                        .findFirst())
                .or(() -> named.flatMap(title -> site(title)).or(() -> heading.flatMap(title -> site(title))));
        Optional<String> whole = Optional.of(Words.collapse(page.title())).filter(title -> !title.isEmpty());
        return new Metadata(
                named.or(() -> whole).map(title -> withoutSite(title, publisher)),
                published().or(shown::published),
                publisher,
                linked.flatMap(LinkedArticle::agency),
                author(publisher).or(shown::author),
                address,
                language());
    }

    private Optional<LocalDate> published() {
        return Stream.concat(
                        linked.flatMap(LinkedArticle::published).stream(), Stream.concat(meta.list(DATES), times()))
                .limit(MOST_DATES)
                .flatMap(text -> Dates.find(text, locale).stream())
                .findFirst();
    }

    // What is marked as the publication before other times, those inside an article before those outside.
    private Stream<String> times() {
        List<Element> times = page.getElementsByTag("time");
        return Stream.of(
                        times.stream().filter(time -> time.hasAttr("pubdate")),
                        page.getElementsByAttributeValue("itemprop", "datePublished").stream(),
                        times.stream().filter(time -> time.closest("article") != null),
                        times.stream())
                .flatMap(each -> each)
                .map(time -> time.hasAttr("datetime") ? time.attr("datetime") : time.text());
    }

    private Optional<String> author(Optional<String> publisher) {
        Stream<String> marked = Stream.of("[rel=author]", "[itemprop=author]")
                .flatMap(query -> page.select(query).stream())
                .map(Element::text);
        return linked.flatMap(LinkedArticle::author)
                .or(() -> Stream.concat(meta.list(AUTHORS), marked)
                        .flatMap(text -> Words.findAuthor(text).stream())
                        .filter(name -> publisher.filter(name::equalsIgnoreCase).isEmpty())
                        .findFirst());
    }

    private Optional<String> canonical() {
        return page.getElementsByTag("link").stream()
                .filter(link -> "canonical".equalsIgnoreCase(link.attr("rel")))
                .map(link -> link.attr("href").strip())
                .filter(address -> address.startsWith("http"))
                .findFirst()
                .or(() -> meta.list(List.of("og:url"))
                        .filter(url -> url.startsWith("http"))
                        .findFirst());
    }

    private Optional<String> heading() {
        List<String> headings = page.getElementsByTag("h1").stream()
                .map(heading -> Words.collapse(heading.text()))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        return headings.size() == 1 ? Optional.of(headings.get(0)) : Optional.empty();
    }

    // "Tie renewed | Example Post": what follows the headline in the title of the page is the site.
    private Optional<String> site(String headline) {
        String title = Words.collapse(page.title());
        if (!title.startsWith(headline)) {
            return Optional.empty();
        }
        return MARKS.stream()
                .filter(mark -> title.startsWith(mark, headline.length()))
                .map(mark -> title.substring(title.lastIndexOf(mark) + mark.length()))
                .filter(site -> !site.isEmpty() && site.length() <= LONGEST_SITE)
                .findFirst();
    }

    private static String withoutSite(String title, Optional<String> publisher) {
        for (String mark : MARKS) {
            int at = title.lastIndexOf(mark);
            if (at > 0
                    && publisher
                            .filter(title.substring(at + mark.length())::equalsIgnoreCase)
                            .isPresent()) {
                return title.substring(0, at);
            }
        }
        return title;
    }

    private Optional<String> language() {
        int end = locale.indexOf('-');
        String code = end < 0 ? locale : locale.substring(0, end);
        return code.length() == 2 ? Optional.of(code) : Optional.empty();
    }
}
