package org.sisterledger.server.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sisterledger.fact.EntityId;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.review.Offer;
import org.sisterledger.review.OpenStory;
import org.sisterledger.review.ReviewQueue;
import org.sisterledger.source.Document;
import org.springframework.stereotype.Component;

/** What waits for a decision, made once for a view of the ledger and then shared by pages and programs. */
@Component
public final class ReviewQueues {
    private final PerRoot<Waiting> held = new PerRoot<>(2);

    /**
     * What waits.
     *
     * @param stories by story, the one with the oldest proposal first
     * @param labels names for what is proposed, what proposals refer to, and who published it; a subject without a name has its id
     */
    public record Waiting(List<OpenStory> stories, Map<EntityId, String> labels) {
        /** Copies both. */
        public Waiting {
            stories = List.copyOf(stories);
            labels = Map.copyOf(labels);
        }

        /** A name for a subject. */
        public String label(EntityId id) {
            return labels.getOrDefault(id, id.toString());
        }
    }

    /** What waits in a view. */
    public Waiting get(Ledger ledger, View view, Head head) {
        return held.get(
                view.clearance() + " " + head.position() + " " + head.root(), () -> of(ReviewQueue.of(ledger, view)));
    }

    private static Waiting of(ReviewQueue queue) {
        List<OpenStory> stories = queue.list();
        Map<EntityId, String> labels = new HashMap<>();
        for (Offer offer : queue.offers()) {
            name(queue, labels, offer.fact().subject());
            offer.fact().findReferred().ifPresent(id -> name(queue, labels, id));
        }
        for (OpenStory story : stories) {
            for (Document document : story.documents()) {
                name(queue, labels, document.id());
                document.publisher().ifPresent(id -> name(queue, labels, id));
                document.agency().ifPresent(id -> name(queue, labels, id));
            }
        }
        return new Waiting(stories, labels);
    }

    private static void name(ReviewQueue queue, Map<EntityId, String> labels, EntityId id) {
        labels.computeIfAbsent(id, queue::label);
    }
}
