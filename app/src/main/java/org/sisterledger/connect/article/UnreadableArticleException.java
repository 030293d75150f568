package org.sisterledger.connect.article;

/** A file is no article that can be read: empty, too large, binary. The message says which file, what was found and what to do. */
public final class UnreadableArticleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says which file, what was found and what to do. */
    public UnreadableArticleException(String message) {
        super(message);
    }
}
