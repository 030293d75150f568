package org.sisterledger.story;

import java.util.List;
import java.util.Optional;

/**
 * All carriers of one text.
 *
 * @param carriers at least one, by publication day, those without a day last, then by id
 * @param agency the agency that most of them credit, of equally many the first by name; empty if none is credited
 */
public record Story(List<Carrier> carriers, Optional<String> agency) {
    /** Copies the list. */
    public Story {
        carriers = List.copyOf(carriers);
        if (carriers.isEmpty()) {
            throw new IllegalArgumentException("Expected a story with a carrier, got none.");
        }
    }

    /** Who carried it first, as far as the days tell. */
    public Carrier earliest() {
        return carriers.get(0);
    }

    /** The id of the earliest carrier, by which the story is named. */
    public String key() {
        return earliest().id();
    }
}
