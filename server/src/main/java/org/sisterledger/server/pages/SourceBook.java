package org.sisterledger.server.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.source.Document;
import org.sisterledger.source.Publisher;
import org.sisterledger.story.Independence;

/**
 * Who says what the record says, at one position of a reader's sequence.
 *
 * @param outlets publishers, those with the most documents first
 * @param stories texts and who carried them, those with the most carriers first
 * @param papers documents, the newest first, those without a day last
 * @param independence how many accounts all documents are
 * @param names names of publishers
 * @param cut whether the record has more documents than are looked at
 */
record SourceBook(
        List<Outlet> outlets,
        List<Told> stories,
        List<Paper> papers,
        Independence independence,
        Map<EntityId, String> names,
        boolean cut) {
    /** Copies the lists. */
    SourceBook {
        outlets = List.copyOf(outlets);
        stories = List.copyOf(stories);
        papers = List.copyOf(papers);
        names = Map.copyOf(names);
    }

    /** The name of a publisher; its id if the record has no name. */
    String name(EntityId publisher) {
        return names.getOrDefault(publisher, publisher.toString());
    }

    /**
     * A publisher.
     *
     * @param publisher what the record has of it
     * @param states names of the states it is affiliated with, in the order of its affiliations
     * @param documents how many documents it published
     * @param carried how many documents of others carry its copy
     * @param folded its names and hosts, as they are searched
     */
    record Outlet(Publisher publisher, List<String> states, long documents, long carried, String folded) {}

    /**
     * A story.
     *
     * @param key what names it
     * @param agency the agency that its carriers credit; empty if none is credited
     * @param carriers the documents that carry it, the earliest first, those without a day last
     */
    record Told(String key, Optional<EntityId> agency, List<Paper> carriers) {
        /** The headline of the earliest carrier that has one; empty if none has. */
        Optional<String> title() {
            return carriers.stream().flatMap(paper -> paper.title().stream()).findFirst();
        }
    }

    /**
     * A document.
     *
     * @param document what it says of itself; without its fingerprint
     * @param title its headline; empty if none is known
     * @param story the key of its story
     * @param reports how many documents carry that, this one included
     * @param folded its names, as they are searched
     */
    record Paper(Document document, Optional<String> title, String story, int reports, String folded) {}
}
