package org.sisterledger.server.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sisterledger.ledger.Head;
import org.sisterledger.server.drawing.WorldMap;

/**
 * The start page.
 *
 * @param head where the ledger stands
 * @param day the day on which states are judged
 * @param about what the record holds
 * @param example the pact that is shown as an example; empty if the record has it not
 */
public record StartPage(Head head, LocalDate day, About about, Optional<String> example) {
    /**
     * What the record holds, the same for all who see it at one root.
     *
     * @param ties how many ties
     * @param statements how many statements
     * @param documents how many documents
     * @param map the places with the most ties
     * @param newest the documents stored last
     */
    public record About(long ties, Counted statements, Counted documents, WorldMap map, List<Stored> newest) {
        /** Copies the list. */
        public About {
            newest = List.copyOf(newest);
        }
    }

    /**
     * A number that was counted up to a limit.
     *
     * @param value the number, or the limit
     * @param more whether there are more
     */
    public record Counted(long value, boolean more) {}

    /**
     * A document that somebody stored.
     *
     * @param link where it is checked
     * @param title its title, or its id where it has none
     * @param published when it was published; empty if not known
     */
    public record Stored(String link, String title, Optional<String> published) {}
}
