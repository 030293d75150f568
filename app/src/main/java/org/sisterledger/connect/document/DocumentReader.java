package org.sisterledger.connect.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.sisterledger.connect.article.ArticleText;
import org.sisterledger.connect.article.UnreadableArticleException;

/**
 * Gets the text out of the bytes of one document of any kind that is read: plain text, HTML, PDF, Word, mail. Works within
 * {@link Limits}, opens nothing else and fetches nothing; the limit on time is the caller's to hold ({@link TimeLimited}).
 */
public final class DocumentReader {
    private DocumentReader() {}

    /**
     * Gets the text of a document.
     *
     * @param bytes the whole file
     * @param name its name, whose ending tells HTML that looks like plain text
     */
    public static Extraction read(byte[] bytes, String name) {
        return read(bytes, name, 0);
    }

    /** As {@link #read(byte[], String)}, for a document that stands so deep inside messages. */
    static Extraction read(byte[] bytes, String name, int depth) {
        if (isBlank(bytes)) {
            return Extraction.skipped("empty", "it has " + bytes.length + " bytes and no character");
        }
        if (bytes.length > Limits.LARGEST) {
            return tooLarge(bytes.length, Limits.LARGEST);
        }
        DocumentKind kind = DocumentKind.of(bytes);
        Extraction read = switch (kind) {
            case TEXT -> readText(bytes, name);
            case PDF -> PdfText.read(bytes);
            case WORD -> WordText.read(bytes);
            case MAIL -> MailText.read(bytes, depth);
            case JSON_LINES, WARC, GZIP, ZIP, OLD_OFFICE, RTF, IMAGE, AUDIO_OR_VIDEO, DATABASE, PROGRAM ->
                Extraction.skipped("not a document that is read", "it is of the kind '" + kind.words() + "'");
        };
        return read instanceof Extraction.Text text ? bounded(text) : read;
    }

    /** A refusal of what is larger than it may be. */
    public static Extraction tooLarge(long bytes, long most) {
        return Extraction.failed(
                "too large", String.format("expected at most %,d bytes for one document, found %,d", most, bytes));
    }

    /** Reads bytes that are text, whatever they look like. */
    static Extraction readText(byte[] bytes, String name) {
        if (bytes.length > ArticleText.LARGEST) {
            return tooLarge(bytes.length, ArticleText.LARGEST);
        }
        try {
            ArticleText article = ArticleText.read(new ByteArrayInputStream(bytes), name);
            return new Extraction.Text(DocumentText.of(article, DocumentKind.TEXT));
        } catch (UnreadableArticleException e) {
            String words = String.valueOf(e.getMessage());
            return Extraction.failed(
                    "no text", words.startsWith(name + ": ") ? words.substring(name.length() + 2) : words);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory", e);
        }
    }

    private static Extraction bounded(Extraction.Text read) {
        String text = read.document().article().text();
        if (text.isBlank()) {
            return Extraction.failed(
                    "no text",
                    "a " + read.document().kind().words() + " without any text, such as one of scanned pages");
        }
        return text.length() <= Limits.LONGEST_TEXT ? read : tooLong();
    }

    /** A refusal of what unpacks to more text than it may. */
    static Extraction tooLong() {
        return Extraction.failed(
                "too much text",
                String.format("expected at most %,d characters in one document, and it has more", Limits.LONGEST_TEXT));
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }
}
