package org.sisterledger.connect.article;

/**
 * A block of a page's text, such as a paragraph, a heading, an item of a list or the row of a table.
 *
 * @param text with blanks collapsed as a browser does, never empty
 * @param linked how many of its characters are in links
 * @param kind what kind of element it stands in
 * @param box index of the innermost box around it
 */
record Block(String text, int linked, Kind kind, int box) {
    private static final int SENTENCE = 40;

    /** The kinds of block. */
    enum Kind {
        /** A paragraph or other running text. */
        TEXT,
        /** A heading below the first level. */
        HEADING,
        /** A heading of the first level. */
        HEADLINE,
        /** An item of a list. */
        ITEM,
        /** A quotation set apart. */
        QUOTE,
        /** A row of a table. */
        ROW
    }

    /** Whether more of it is link than not. */
    boolean isLink() {
        return 2 * linked > text.length();
    }

    /** Whether it is long enough for a sentence and no mere link. */
    boolean isProse() {
        return (kind == Kind.TEXT || kind == Kind.QUOTE || kind == Kind.ITEM) && text.length() >= SENTENCE && !isLink();
    }

    /** What it says for the box around it being the article, in characters; negative if it speaks against it. */
    int worth() {
        if (isProse()) {
            return text.length();
        }
        if (isLink()) {
            return -2 * text.length();
        }
        return kind == Kind.TEXT || kind == Kind.QUOTE ? -text.length() / 2 : 0;
    }
}
