package org.sisterledger.connect.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.sisterledger.reading.Metadata;

/**
 * The text of an article with what its file says about it.
 *
 * @param text the text; of an HTML page its headline and paragraphs, joined by blank lines
 * @param metadata what the file says outside that text
 * @param charset the character set that the bytes were read as, such as {@code UTF-8}
 */
public record ArticleText(String text, Metadata metadata, String charset) {
    /** The most bytes that are read as one article: 8 MiB. */
    public static final int LARGEST = 8 * 1024 * 1024;

    /** Checks that nothing is missing. */
    public ArticleText {
        Objects.requireNonNull(text);
        Objects.requireNonNull(metadata);
    }

    /**
     * Reads an article from plain text or HTML in UTF-8, UTF-16 or Windows-1252. No more than {@link #LARGEST} bytes and one are
     * taken from the stream; nothing else is opened or fetched.
     *
     * @param name the file's name, for messages and its ending
     * @throws UnreadableArticleException if it is empty, too large or no text
     * @throws IOException if the stream fails
     */
    public static ArticleText read(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new UnreadableArticleException(name + ": too large for one article: expected at most " + LARGEST
                    + " bytes (8 MiB), and it has more. Split it into its articles and check each.");
        }
        Charsets.Decoded decoded = Charsets.decode(bytes, name);
        boolean page = HtmlArticle.looksLike(decoded.text(), name);
        ArticleText article =
                page ? HtmlArticle.read(decoded) : new ArticleText(decoded.text(), Metadata.NONE, decoded.charset());
        if (article.text().isBlank()) {
            throw new UnreadableArticleException(name + ": expected the text of an article, and "
                    + (page ? "the page shows none" : "it is empty")
                    + ". Save the article's text to a file and name that.");
        }
        return article;
    }
}
