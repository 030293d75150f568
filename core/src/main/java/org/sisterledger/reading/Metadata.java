package org.sisterledger.reading;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of an article from outside its text: the metadata of an HTML page.
 *
 * @param title the headline; empty if not known
 * @param publishedOn publication day; empty if not known
 * @param publisher who published it; empty if not known
 * @param agency the agency that wrote it for others; empty if none is credited
 * @param author who wrote it, several joined by commas; empty if not known
 * @param address the address that the page gives as its own, the canonical one; empty if it gives none
 * @param language ISO 639-1; empty if not known
 */
public record Metadata(
        Optional<String> title,
        Optional<LocalDate> publishedOn,
        Optional<String> publisher,
        Optional<String> agency,
        Optional<String> author,
        Optional<String> address,
        Optional<String> language) {
    /** Nothing is known. */
    public static final Metadata NONE = new Metadata(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** The same with another publication day. */
    public Metadata withPublishedOn(LocalDate day) {
        return new Metadata(title, Optional.of(day), publisher, agency, author, address, language);
    }
}
