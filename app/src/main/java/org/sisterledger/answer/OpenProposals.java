package org.sisterledger.answer;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.fact.EntityId;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.review.Offer;
import org.sisterledger.review.OpenStory;
import org.sisterledger.review.ReviewQueue;

/** Which of the proposals that wait for a decision a person means. */
public final class OpenProposals {
    private OpenProposals() {}

    /**
     * All that waits of a story.
     *
     * @param story its name, or one of its documents
     * @throws QuestionException if nothing does
     */
    public static List<Offer> ofStory(ReviewQueue queue, String story) {
        String key = queue.keyOf(story);
        List<Offer> offers = queue.list().stream()
                .filter(open -> open.key().equals(key))
                .flatMap(open -> open.subjects().stream())
                .map(OpenStory.Subject::offers)
                .flatMap(List::stream)
                .toList();
        if (offers.isEmpty()) {
            throw new QuestionException(
                    "story", "nothing of '" + story + "' waits for a decision. 'sisterledger review' lists what does.");
        }
        return offers;
    }

    /**
     * What waits under these ids: of an entry by its first digits, or of a subject, which stands for all that is proposed about it.
     *
     * @throws QuestionException if one names nothing that waits
     */
    public static List<Offer> ofIds(Ledger ledger, View view, ReviewQueue queue, Collection<String> ids) {
        Set<Offer> offers = new LinkedHashSet<>();
        ids.forEach(id -> offers.addAll(find(ledger, view, queue, id)));
        return List.copyOf(offers);
    }

    private static List<Offer> find(Ledger ledger, View view, ReviewQueue queue, String id) {
        Optional<EntityId> subject = subject(id);
        if (subject.isPresent()) {
            List<Offer> about = queue.offers().stream()
                    .filter(offer -> offer.fact().subject().equals(subject.get()))
                    .toList();
            if (about.isEmpty()) {
                throw new QuestionException(
                        "nothing about " + id + " waits for a decision. 'sisterledger review' lists what does.");
            }
            return about;
        }
        Entry entry = EntryReference.find(ledger, view, id);
        return List.of(queue.offers().stream()
                .filter(offer -> offer.entry().id().equals(entry.id()))
                .findFirst()
                .orElseThrow(() -> new QuestionException("expected an open proposal, got '" + id + "', which is a "
                        + entry.action().word() + " that is decided already or was none.")));
    }

    private static Optional<EntityId> subject(String id) {
        try {
            return EntityId.find(id);
        } catch (IllegalArgumentException e) {
            throw new QuestionException(String.valueOf(e.getMessage()));
        }
    }
}
