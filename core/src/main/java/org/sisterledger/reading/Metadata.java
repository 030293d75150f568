package org.sisterledger.reading;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of an article from outside its text: the metadata of an HTML page.
 *
 * @param title the headline; empty if not known
 * @param publishedOn publication day; empty if not known
 * @param publisher who published it; empty if not known
 * @param language ISO 639-1; empty if not known
 */
public record Metadata(
        Optional<String> title,
        Optional<LocalDate> publishedOn,
        Optional<String> publisher,
        Optional<String> language) {
    /** Nothing is known. */
    public static final Metadata NONE =
            new Metadata(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
