package org.sisterledger.connect.document;

import java.util.Objects;
import org.sisterledger.connect.article.ArticleText;

/**
 * The text of a document with what the document says about itself.
 *
 * @param article the text, its title, day, author and publisher
 * @param kind what kind of document it was
 * @param attachments how many files are attached to a message; 0 for any other document
 * @param attachmentsRead how many of them were documents and are part of the text
 */
public record DocumentText(ArticleText article, DocumentKind kind, int attachments, int attachmentsRead) {
    /** Checks that no more is read than there is. */
    public DocumentText {
        Objects.requireNonNull(article);
        Objects.requireNonNull(kind);
        if (attachmentsRead < 0 || attachmentsRead > attachments) {
            throw new IllegalArgumentException(attachmentsRead + " of " + attachments + " attachments");
        }
    }

    /** A document without attachments. */
    static DocumentText of(ArticleText article, DocumentKind kind) {
        return new DocumentText(article, kind, 0, 0);
    }
}
