package org.sisterledger.server.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sisterledger.ledger.Head;

/**
 * Ties as a network of places, and of countries.
 *
 * @param head where the ledger stood
 * @param day the day on which states are judged
 * @param address the page with all that was asked
 * @param error why nothing is shown, in words; empty if something is
 * @param found what was found; empty if there is an error
 */
public record NetworkPage(Head head, LocalDate day, Address address, Optional<String> error, Optional<Found> found) {
    /** The same page of the same record for ever. */
    public Address permalink() {
        return address.without("year")
                .with("at", Long.toString(head.position()))
                .with("as-of", day.toString());
    }

    /** The ties behind the network as a list. */
    public Address list() {
        return address.without("year", "places").with("as-of", day.toString()).at(PartnershipsController.PATH);
    }

    /** Where a script gets the graph. */
    public Address source() {
        return list().at("/v1/network")
                .with("nodes", address.find("places").orElse(Integer.toString(NetworkMaker.PLACES)))
                .with("at", Long.toString(head.position()));
    }

    /**
     * A network.
     *
     * @param definition which ties it is made of, in words of the record's own language
     * @param places how many places have an edge
     * @param edges how many pairs of places have a tie
     * @param figures figures of the whole network; empty if it is too large to work them out while somebody waits
     * @param countries the countries with the most ties, by name
     * @param matrix how many ties there are between each two of them
     * @param ranking the places with the most partners
     * @param links the edges among them
     * @param linksLeft how many such edges are not listed
     */
    public record Found(
            String definition,
            long places,
            long edges,
            List<Figure> figures,
            List<String> countries,
            List<List<Cell>> matrix,
            List<Ranked> ranking,
            List<Link> links,
            int linksLeft) {
        /** Copies the lists. */
        public Found {
            figures = List.copyOf(figures);
            countries = List.copyOf(countries);
            matrix = matrix.stream().map(List::copyOf).toList();
            ranking = List.copyOf(ranking);
            links = List.copyOf(links);
        }
    }

    /**
     * A figure of the network.
     *
     * @param key the key of the phrase that names and defines it
     * @param value the figure
     */
    public record Figure(String key, String value) {}

    /**
     * A cell of the matrix.
     *
     * @param ties how many ties
     * @param shade from 0 for none to 5 for the most
     * @param list the ties
     */
    public record Cell(int ties, int shade, Address list) {}

    /**
     * A place.
     *
     * @param link its dossier
     * @param label its name
     * @param country the name of its country; empty if not known
     * @param partners how many places it has a tie with
     */
    public record Ranked(String link, String label, Optional<String> country, int partners) {}

    /**
     * An edge.
     *
     * @param a one place
     * @param b the other
     */
    public record Link(String a, String b) {}
}
