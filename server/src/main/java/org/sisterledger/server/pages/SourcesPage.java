package org.sisterledger.server.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sisterledger.ledger.Head;

/**
 * Who says what the record says: publishers, stories with their carriers, or documents.
 *
 * @param head where the ledger stood
 * @param address the page with all that was asked
 * @param error why nothing is shown, in words; empty if something is
 * @param shows {@code publishers}, {@code stories} or {@code documents}
 * @param totals how much there is; empty if there is an error
 * @param kinds the kinds of publishers to choose from; none elsewhere
 * @param number how many fit what was asked
 * @param publishers those of this page
 * @param stories those of this page
 * @param documents those of this page
 * @param next the page after; empty if this is the last
 */
public record SourcesPage(
        Head head,
        Address address,
        Optional<String> error,
        String shows,
        Optional<Totals> totals,
        List<Kind> kinds,
        int number,
        List<Publisher> publishers,
        List<Story> stories,
        List<Paper> documents,
        Optional<Address> next) {
    /** Copies the lists. */
    public SourcesPage {
        kinds = List.copyOf(kinds);
        publishers = List.copyOf(publishers);
        stories = List.copyOf(stories);
        documents = List.copyOf(documents);
    }

    /** The same page of the same record for ever. */
    public Address permalink() {
        return address.with("at", Long.toString(head.position()));
    }

    /** Where another list of the three is. */
    public Address show(String list) {
        return new Address(address.path(), Map.of("show", list)).with("at", address.text("at"));
    }

    /**
     * How much there is.
     *
     * @param documents documents
     * @param publishers publishers
     * @param stories different texts
     * @param several how many of these were carried by more than one document
     * @param independent how many independent accounts all documents are
     * @param cut whether there are more documents than were looked at
     */
    public record Totals(int documents, int publishers, int stories, long several, int independent, boolean cut) {}

    /**
     * A kind of publishers.
     *
     * @param word the word
     * @param number how many
     * @param address where only these are shown, or all again
     * @param on whether only these are shown
     */
    public record Kind(String word, long number, Address address, boolean on) {}

    /**
     * A publisher.
     *
     * @param link its dossier
     * @param name its name
     * @param kind the word of its kind
     * @param hosts where it publishes
     * @param affiliations the states it is affiliated with
     * @param documents how many documents it published
     * @param all where these are
     * @param carried how many documents of others carry its copy
     */
    public record Publisher(
            String link,
            String name,
            String kind,
            List<String> hosts,
            List<Affiliation> affiliations,
            long documents,
            Address all,
            long carried) {}

    /**
     * An affiliation.
     *
     * @param state the name of the state
     * @param link its dossier
     * @param since from when to when, as the source says; empty if it does not
     */
    public record Affiliation(String state, String link, Optional<String> since) {}

    /**
     * A story.
     *
     * @param title its headline; empty if none is known
     * @param key what names it
     * @param agency who is credited; empty if nobody is
     * @param carriers who carried it, the earliest first
     * @param more how many carriers are not shown
     */
    public record Story(Optional<String> title, String key, Optional<String> agency, List<Paper> carriers, int more) {}

    /**
     * A document.
     *
     * @param link its dossier
     * @param title its headline or, without one, its id
     * @param publisher who published it; empty if not known
     * @param published when; empty if not known
     * @param agency whose copy it carries; empty if none is known
     * @param reports how many documents carry the same story, itself included
     * @param url where it can be read; empty if it has no address of the web
     * @param licence under which it may be used; empty if not known
     */
    public record Paper(
            String link,
            String title,
            Optional<String> publisher,
            Optional<String> published,
            Optional<String> agency,
            int reports,
            Optional<String> url,
            Optional<String> licence) {}
}
