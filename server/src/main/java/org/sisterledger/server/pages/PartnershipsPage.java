package org.sisterledger.server.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sisterledger.ledger.Head;
import org.sisterledger.server.drawing.WorldMap;

/**
 * The ties that somebody asks for, as a map and a table.
 *
 * @param head where the ledger stood
 * @param day the day on which states are judged
 * @param address the page with all that was asked
 * @param error why nothing is shown, in words; empty if something is
 * @param registers the registers to choose from
 * @param results what was found; empty if there is an error
 */
public record PartnershipsPage(
        Head head,
        LocalDate day,
        Address address,
        Optional<String> error,
        List<Choice> registers,
        Optional<Results> results) {
    /** Copies the list. */
    public PartnershipsPage {
        registers = List.copyOf(registers);
    }

    /** The same page of the same record for ever. */
    public Address permalink() {
        return address.with("at", Long.toString(head.position())).with("as-of", day.toString());
    }

    /**
     * A value of a field to choose from.
     *
     * @param value as it is asked for
     * @param label for people
     */
    public record Choice(String value, String label) {}

    /**
     * What was found.
     *
     * @param definition what was counted, in words of the record's own language
     * @param total how many ties there are
     * @param overview what all pages of the list share
     * @param rows the ties of this page
     * @param columns what they can be sorted by
     * @param next the page after; empty if this is the last
     * @param exports the same ties as files
     */
    public record Results(
            String definition,
            long total,
            Overview overview,
            List<Row> rows,
            List<Column> columns,
            Optional<Address> next,
            List<Choice> exports) {
        /** Copies the lists. */
        public Results {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
            exports = List.copyOf(exports);
        }
    }

    /**
     * What all pages of a list share.
     *
     * @param facets by what the list can be narrowed
     * @param map the places with the most ties, where the record knows the point
     * @param places the first of these places
     */
    public record Overview(List<Facet.Group> facets, WorldMap map, List<PlaceRow> places) {
        /** Copies the lists. */
        public Overview {
            facets = List.copyOf(facets);
            places = List.copyOf(places);
        }
    }

    /**
     * A place with its ties.
     *
     * @param link its dossier
     * @param label its name
     * @param country the name of its country; empty if not known
     * @param number how many of the ties it has
     */
    public record PlaceRow(String link, String label, Optional<String> country, long number) {}

    /**
     * A tie.
     *
     * @param link its dossier
     * @param label the names of both sides
     * @param countries the countries of both, by code
     * @param type what it is called
     * @param level at which level
     * @param state the word of its legal state on the day
     * @param formed when it began
     * @param held the year in which something was last held
     */
    public record Row(
            String link,
            String label,
            String countries,
            String type,
            String level,
            String state,
            String formed,
            String held) {}

    /**
     * A column by which the list can be sorted.
     *
     * @param key the key of the phrase that names it
     * @param sort {@code ascending} or {@code descending} if it is sorted by this column; empty otherwise
     * @param address where it is sorted by it, or the other way round; empty if it cannot be
     */
    public record Column(String key, Optional<String> sort, Optional<Address> address) {}
}
