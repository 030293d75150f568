package org.sisterledger.connect.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sisterledger.connect.article.ArticleText;
import org.sisterledger.connect.article.Dates;
import org.sisterledger.connect.article.JsonValues;
import org.sisterledger.connect.document.DocumentKind;
import org.sisterledger.connect.document.DocumentReader;
import org.sisterledger.connect.document.DocumentText;
import org.sisterledger.connect.document.Extraction;
import org.sisterledger.reading.Metadata;

/**
 * The article in one line of JSON lines. Of the names for a field the first that has a value is taken; fields of other names
 * are ignored.
 *
 * @param extraction the text, or why there is none
 * @param address where the article was; empty if the object does not tell
 * @see <a href="https://jsonlines.org/">JSON Lines</a>
 */
record JsonArticle(Extraction extraction, Optional<String> address) {
    private static final List<String> TEXTS =
            List.of("text", "body", "content", "articleBody", "article_text", "maintext", "fulltext");
    private static final List<String> PAGES = List.of("html", "raw_html");
    private static final List<String> TITLES = List.of("title", "headline");
    private static final List<String> DAYS = List.of(
            "date",
            "published",
            "datePublished",
            "date_published",
            "published_at",
            "date_publish",
            "publish_date",
            "pubDate");
    private static final List<String> ADDRESSES = List.of("url", "link", "canonical_url", "source_url", "uri");
    private static final List<String> PUBLISHERS =
            List.of("publisher", "source", "site_name", "outlet", "source_name", "source_domain", "domain");
    private static final List<String> AUTHORS = List.of("author", "authors", "byline", "creator");
    private static final List<String> LANGUAGES = List.of("language", "lang");

    static JsonArticle of(byte[] line) {
        String json;
        try {
            json = UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
        } catch (CharacterCodingException e) {
            return new JsonArticle(
                    Extraction.failed("malformed", "expected JSON in UTF-8, and the bytes are none"), Optional.empty());
        }
        Optional<Object> value = JsonValues.parseWhole(json.startsWith("\uFEFF") ? json.substring(1) : json);
        if (value.isEmpty() || !(value.get() instanceof Map<?, ?> object)) {
            return new JsonArticle(
                    Extraction.failed("malformed", "expected one JSON object, found '" + begin(json) + "'"),
                    Optional.empty());
        }
        return new JsonArticle(read(object), find(object, ADDRESSES));
    }

    private static Extraction read(Map<?, ?> object) {
        Optional<String> text = find(object, TEXTS);
        if (text.isPresent()) {
            return new Extraction.Text(new DocumentText(
                    new ArticleText(text.get(), metadata(object, Metadata.NONE), UTF_8.name()),
                    DocumentKind.JSON_LINES,
                    0,
                    0));
        }
        Optional<String> page = find(object, PAGES);
        if (page.isEmpty()) {
            return Extraction.skipped(
                    "no text",
                    "expected a text under one of the names " + String.join(", ", TEXTS) + " or html, found none");
        }
        Extraction read = DocumentReader.read(page.get().getBytes(UTF_8), "page.html");
        return read instanceof Extraction.Text found ? new Extraction.Text(with(object, found.document())) : read;
    }

    private static DocumentText with(Map<?, ?> object, DocumentText page) {
        ArticleText article = page.article();
        return new DocumentText(
                new ArticleText(article.text(), metadata(object, article.metadata()), article.charset()),
                DocumentKind.JSON_LINES,
                0,
                0);
    }

    // What the object says of the article goes before what the page says of itself.
    private static Metadata metadata(Map<?, ?> object, Metadata page) {
        return new Metadata(
                find(object, TITLES).or(page::title),
                find(object, DAYS).flatMap(day -> Dates.find(day, "")).or(page::publishedOn),
                find(object, PUBLISHERS).or(page::publisher),
                page.agency(),
                find(object, AUTHORS).or(page::author),
                find(object, ADDRESSES).or(page::address),
                find(object, LANGUAGES).filter(code -> code.length() == 2).or(page::language));
    }

    private static Optional<String> find(Map<?, ?> object, List<String> names) {
        return names.stream().flatMap(name -> text(object.get(name)).stream()).findFirst();
    }

    private static Optional<String> text(@Nullable Object value) {
        return switch (value) {
            case String text when !text.isBlank() -> Optional.of(text.strip());
            case Map<?, ?> object -> text(object.get("name")).or(() -> text(object.get("title")));
            case List<?> list when !list.isEmpty() -> text(list.get(0));
            case null, default -> Optional.empty();
        };
    }

    private static String begin(String json) {
        return json.length() <= 40 ? json : json.substring(0, 40) + "\u2026";
    }
}
