package org.sisterledger.story;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A text as somebody published it.
 *
 * @param id unique among the carriers that are grouped, such as an address or a file name
 * @param text headline and body; may be empty
 * @param publishedOn publication day; empty if not known
 * @param publisher who published it; empty if not known
 * @param agency the agency credited, by the name in {@link AgencyCredit}; empty if none is
 */
public record Carrier(
        String id, String text, Optional<LocalDate> publishedOn, Optional<String> publisher, Optional<String> agency) {
    /** Checks that nothing is null. */
    public Carrier {
        Objects.requireNonNull(id);
        Objects.requireNonNull(text);
        Objects.requireNonNull(publishedOn);
        Objects.requireNonNull(publisher);
        Objects.requireNonNull(agency);
    }
}
