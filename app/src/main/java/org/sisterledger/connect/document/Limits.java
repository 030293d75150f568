package org.sisterledger.connect.document;

import java.time.Duration;

/** How much of anything is taken from one document. What goes beyond is a failure with its reason, never cut off silently. */
public final class Limits {
    /** The most bytes of a PDF, a Word document or a message: 32 MiB. Plain text and HTML have a limit of their own, 8 MiB. */
    public static final int LARGEST = 32 << 20;
    /** The most characters of text that a document may unpack to: 4 Mi. */
    public static final int LONGEST_TEXT = 4 << 20;
    /** The most bytes that the parts of a Word document may inflate to together: 128 MiB. */
    static final long LARGEST_INFLATED = 128L << 20;
    /** The most bytes that the streams of a PDF may inflate to together: 256 MiB. */
    static final long LARGEST_STREAMS = 256L << 20;
    /** The most parts of a Word document. */
    static final int MOST_ENTRIES = 4096;
    /** The most parts of a message, those of messages inside it included. */
    static final int MOST_PARTS = 1000;
    /** How deep parts and messages may stand inside a message. */
    static final int DEEPEST = 20;
    /** How long one document may take, from its bytes to its text, and its reading. */
    public static final Duration TIME = Duration.ofSeconds(30);

    private Limits() {}
}
