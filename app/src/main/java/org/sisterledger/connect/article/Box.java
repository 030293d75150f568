package org.sisterledger.connect.article;

/** An element of a page around blocks of text, with where they stand in the page's list of blocks. */
final class Box {
    private final int parent;
    private final Clutter.Kind kind;
    private final boolean article;
    private final int first;
    private int end;

    /**
     * Opens a box.
     *
     * @param parent index of the box around it; -1 for the page
     * @param kind what its names say of it
     * @param article whether the page marks it as an article or its body
     * @param first index of its first block
     */
    Box(int parent, Clutter.Kind kind, boolean article, int first) {
        this.parent = parent;
        this.kind = kind;
        this.article = article;
        this.first = first;
        this.end = first;
    }

    void close(int end) {
        this.end = end;
    }

    /** Index of the box around it; -1 for the page. */
    int parent() {
        return parent;
    }

    Clutter.Kind kind() {
        return kind;
    }

    boolean isArticle() {
        return article;
    }

    /** Index of its first block. */
    int first() {
        return first;
    }

    /** Index behind its last block. */
    int end() {
        return end;
    }
}
