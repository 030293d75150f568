package org.sisterledger.review;

import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.source.Document;
import org.sisterledger.story.Independence;

/**
 * The undecided proposals that rest on one story.
 *
 * @param key what names the story: its own name, or the id of one of its documents
 * @param title the headline of its first document; empty if none is known
 * @param documents its documents among those that the proposals rest on, by id
 * @param reports how many documents of the story are on record or proposed; they are one account
 * @param subjects what the proposals are about, in the order in which they were first proposed
 */
public record OpenStory(
        String key, Optional<String> title, List<Document> documents, int reports, List<Subject> subjects) {
    /** Copies the lists. */
    public OpenStory {
        documents = List.copyOf(documents);
        subjects = List.copyOf(subjects);
    }

    /**
     * The proposals about one subject.
     *
     * @param id the subject
     * @param offers at least one, in ledger order
     * @param onRecord what the record has of the tie that they concern, from other documents; empty if they concern none
     */
    public record Subject(EntityId id, List<Offer> offers, Optional<Independence> onRecord) {
        /** Copies the list. */
        public Subject {
            offers = List.copyOf(offers);
        }
    }
}
