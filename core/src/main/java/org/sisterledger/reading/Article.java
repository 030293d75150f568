package org.sisterledger.reading;

import java.time.LocalDate;
import java.util.Optional;
import org.sisterledger.source.Span;

/**
 * A text to be read, with what is known of it.
 *
 * @param text all of it; every offset points into this
 * @param bodyStart where the body begins, behind leading metadata
 * @param title the headline as a span of the text; empty if there is none in the text
 * @param titleText the headline; empty if none is known
 * @param publishedOn publication day; empty if not known
 * @param dateline place and day before the first sentence; empty if there is none
 * @param publisher as named in the text or its metadata; empty if not known
 * @param agency the agency credited; empty if none
 * @param author who wrote it, as named in the text or its metadata; empty if not known
 * @param address the address that its page gives as its own; empty if it gives none
 * @param language ISO 639-1; {@code en} is the only one read
 */
public record Article(
        String text,
        int bodyStart,
        Optional<Span> title,
        Optional<String> titleText,
        Optional<LocalDate> publishedOn,
        Optional<Dateline> dateline,
        Optional<String> publisher,
        Optional<String> agency,
        Optional<String> author,
        Optional<String> address,
        String language) {
    /** The article that a text is, read as far as its headline, days and credits. */
    public static Article of(String text, Metadata metadata) {
        return Headers.read(text, metadata);
    }

    /**
     * A dateline.
     *
     * @param place as written; empty if only a credit or a day stands there
     * @param day as written there; empty if there is none
     * @param end offset behind it, where the first sentence begins
     */
    public record Dateline(Optional<String> place, Optional<LocalDate> day, int end) {}
}
