package org.sisterledger.connect.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import org.sisterledger.connect.article.ArticleText;
import org.sisterledger.connect.article.UnreadableArticleException;

/** Reads one article from a file of any kind that is read, within the limits of time and size that hold in a run. */
public final class DocumentArticle {
    private DocumentArticle() {}

    /**
     * Reads an article.
     *
     * @param bytes the whole file; of one that is larger than {@link Limits#LARGEST}, that many and one
     * @param name its name, for messages and its ending
     * @throws UnreadableArticleException if it is empty, too large, takes too long or is of a kind that is not read; the message begins
     *     with the name
     */
    public static ArticleText read(byte[] bytes, String name) throws IOException {
        // Text and HTML need none of what the other kinds are read with.
        DocumentKind kind = DocumentKind.of(bytes);
        return kind == DocumentKind.PDF || kind == DocumentKind.WORD || kind == DocumentKind.MAIL
                ? readLimited(bytes, name)
                : ArticleText.read(new ByteArrayInputStream(bytes), name);
    }

    private static ArticleText readLimited(byte[] bytes, String name) {
        Extraction extraction;
        try (TimeLimited limited = new TimeLimited(Limits.TIME)) {
            extraction = limited.call(() -> DocumentReader.read(bytes, name))
                    .orElseGet(() -> Extraction.failed(
                            "too slow", "expected it to be read in " + Limits.TIME.toSeconds() + " seconds"));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StackOverflowError) {
                throw new UnreadableArticleException(name + ": it is nested deeper than can be followed.");
            }
            throw new IllegalStateException("reading " + name, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return switch (extraction) {
            case Extraction.Text text -> text.document().article();
            case Extraction.Skipped skipped -> throw refused(name, skipped.reason());
            case Extraction.Failed failed -> throw refused(name, failed.reason());
        };
    }

    private static UnreadableArticleException refused(String name, Extraction.Reason reason) {
        return new UnreadableArticleException(name + ": " + reason.words() + " (" + reason.kind() + ").");
    }
}
