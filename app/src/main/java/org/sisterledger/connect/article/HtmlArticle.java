package org.sisterledger.connect.article;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.sisterledger.reading.Metadata;

/**
 * The article in an HTML page: what a reader of the page is shown as its headline and paragraphs. Scripts, comments, hidden
 * elements, navigation, asides and forms are left out.
 */
final class HtmlArticle {
    private static final Pattern START = Pattern.compile(
            "\\s*(?:<!--.{0,2000}?-->\\s*)*<(?:!doctype\\s+html|html|head|body|article|main|section|div|p|meta|title|script|h1)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String BETWEEN_PARAGRAPHS = "\n\n";
    /** Elements nested deeper than this are closed early; their text is kept. */
    private static final int DEEPEST = 512;

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
        Document document = Jsoup.parse(page.text(), "", Parser.htmlParser().setMaxDepth(DEEPEST));
        PageMetadata said = new PageMetadata(document);
        ArticleBlocks blocks = new ArticleBlocks(PageBlocks.of(document.body()));
        Metadata metadata = said.with(Byline.of(blocks.head(said.locale()), said.locale()));
        String body =
                blocks.body(said.locale()).stream().map(Block::text).collect(Collectors.joining(BETWEEN_PARAGRAPHS));
        String title = metadata.title().orElse("");
        boolean bare = title.isEmpty() || body.isEmpty() || body.startsWith(title);
        return new ArticleText(bare ? body : title + BETWEEN_PARAGRAPHS + body, metadata, page.charset());
    }
}
