package org.sisterledger.connect.article;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.sisterledger.reading.Metadata;

/**
 * The article in an HTML page: what a reader of the page is shown as its headline and paragraphs. Scripts, comments, hidden
 * elements, navigation, asides and forms are left out.
 */
final class HtmlArticle {
    private static final Pattern START = Pattern.compile(
            "\\s*(?:<!--.{0,2000}?-->\\s*)*<(?:!doctype\\s+html|html|head|body|article|main|section|div|p|meta|title|script|h1)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String NOT_SHOWN =
            "script, style, noscript, template, iframe, object, embed, svg, canvas, audio,"
                    + " video, select, textarea, button, [hidden], [aria-hidden=true], [style~=(?i)display\\s*:\\s*none],"
                    + " [style~=(?i)visibility\\s*:\\s*hidden]";
    private static final String NOT_THE_ARTICLE = "nav, header, footer, aside, form, [role=navigation], [role=banner],"
            + " [role=contentinfo], [role=complementary], [role=search]";
    private static final String ROOTS = "[itemprop=articleBody], article, main, [role=main]";

    private HtmlArticle() {}

    /** Whether a file of this name and text is an HTML page rather than plain text. */
    static boolean looksLike(String text, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".html")
                || lower.endsWith(".htm")
                || lower.endsWith(".xhtml")
                || START.matcher(text.substring(0, Math.min(text.length(), 4096)))
                        .matches();
    }

    static ArticleText read(Charsets.Decoded page) {
        Document document = Jsoup.parse(page.text());
        Metadata metadata = PageMetadata.of(document);
        document.select(NOT_SHOWN).remove();
        document.select(NOT_THE_ARTICLE).remove();
        String body = Paragraphs.of(root(document));
        String title = metadata.title().orElse("");
        String text = title.isEmpty() || body.isEmpty() || body.startsWith(title) ? body : title + "\n\n" + body;
        return new ArticleText(text, metadata, page.charset());
    }

    // Of several candidates the one with the most text in paragraphs; a page without any is read whole.
    private static Element root(Document document) {
        return document.select(ROOTS).stream()
                .filter(element -> paragraphText(element) > 0)
                .max(Comparator.comparingInt(HtmlArticle::paragraphText))
                .filter(element -> 2 * paragraphText(element) >= paragraphText(document))
                .orElse(document.body());
    }

    private static int paragraphText(Element element) {
        return element.select("p").stream().mapToInt(p -> p.text().length()).sum();
    }
}
