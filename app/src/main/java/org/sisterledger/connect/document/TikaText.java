package org.sisterledger.connect.document;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.sisterledger.connect.article.ArticleText;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Runs one of Tika's parsers over bytes in memory. What is embedded in the document is not opened, and nothing is fetched.
 *
 * @see <a href="https://tika.apache.org/">Apache Tika</a>
 */
final class TikaText {
    private final Parser parser;
    private final ParseContext context = new ParseContext();
    private final DocumentKind kind;

    TikaText(Parser parser, DocumentKind kind) {
        this.parser = parser;
        this.kind = kind;
        context.set(EmbeddedDocumentExtractor.class, new Nothing());
    }

    /** Hands the parser a setting of its own. */
    <T> TikaText with(Class<T> type, T setting) {
        context.set(type, setting);
        return this;
    }

    Extraction read(byte[] bytes) {
        TextCollector collector = new TextCollector();
        Metadata metadata = new Metadata();
        try (TikaInputStream in = TikaInputStream.get(bytes)) {
            parser.parse(in, collector, metadata, context);
            return new Extraction.Text(
                    DocumentText.of(new ArticleText(collector.text(), of(metadata), "Unicode"), kind));
        } catch (TextCollector.TooLongException e) {
            return DocumentReader.tooLong();
        } catch (EncryptedDocumentException e) {
            return encrypted();
        } catch (IOException | TikaException | SAXException | LinkageError | RuntimeException e) {
            return isTooLong(e) ? DocumentReader.tooLong() : broken(e);
        }
    }

    private Extraction encrypted() {
        return Extraction.failed(
                "encrypted", "expected a " + kind.words() + " that opens without a password, and it needs one");
    }

    // Parsers wrap what a handler throws, some of them twice.
    private static boolean isTooLong(Throwable e) {
        Throwable cause = e;
        for (int i = 0; i < 5 && cause != null; i++) {
            if (cause instanceof TextCollector.TooLongException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private Extraction broken(Throwable e) {
        // Left out of the class path: what opens documents that are encrypted with a certificate.
        if (e instanceof LinkageError && String.valueOf(e.getMessage()).contains("bouncycastle")) {
            return encrypted();
        }
        return Extraction.failed(
                "broken", "expected a whole " + kind.words() + ", and it cannot be parsed: " + e.getMessage());
    }

    private static org.sisterledger.reading.Metadata of(Metadata metadata) {
        return new org.sisterledger.reading.Metadata(
                find(metadata, TikaCoreProperties.TITLE),
                find(metadata, TikaCoreProperties.CREATED).flatMap(TikaText::day),
                find(metadata, TikaCoreProperties.PUBLISHER),
                Optional.empty(),
                find(metadata, TikaCoreProperties.CREATOR),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<String> find(Metadata metadata, Property property) {
        return Optional.ofNullable(metadata.get(property)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.substring(0, Math.min(10, text.length()))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static final class Nothing implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean html) {
            // What is embedded is no part of the text.
        }
    }
}
