package org.sisterledger.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.source.Document;
import org.sisterledger.source.Fingerprint;

/**
 * The stories of documents on record, whose texts are not at hand: those that name one story, and those whose fingerprints have
 * at least {@link StoryGrouping#SAME_TEXT} in common.
 */
public final class DocumentStories {
    private static final int MOST_DIFFERENT = 32;

    private final Map<EntityId, Integer> places = new HashMap<>();
    private final List<Document> documents;
    private final Groups groups;

    private DocumentStories(List<Document> documents) {
        this.documents = documents;
        this.groups = new Groups(documents.size());
        for (int i = 0; i < documents.size(); i++) {
            places.put(documents.get(i).id(), i);
        }
    }

    /** Groups documents; their order does not matter. */
    public static DocumentStories of(Collection<Document> documents) {
        DocumentStories stories = new DocumentStories(
                documents.stream().sorted(Comparator.comparing(Document::id)).toList());
        stories.joinNamed();
        stories.joinSimilar();
        return stories;
    }

    /** What tells the story of a document from others: equal for copies of one text. */
    public String keyOf(EntityId document) {
        Integer place = places.get(document);
        return place == null
                ? document.toString()
                : documents.get(groups.of(place)).storyKey();
    }

    private void joinNamed() {
        Map<String, Integer> named = new HashMap<>();
        for (int i = 0; i < documents.size(); i++) {
            // A story may be named by the id of the document that carries it first.
            Integer first = named.putIfAbsent(documents.get(i).storyKey(), i);
            if (first != null) {
                groups.join(first, i);
            }
        }
    }

    // Candidates are equal in two neighbouring values: of pairs that have half in common, 1 in 10,000 has none such.
    private void joinSimilar() {
        Map<Integer, Fingerprint> prints = new HashMap<>();
        for (int i = 0; i < documents.size(); i++) {
            int place = i;
            documents.get(i).fingerprint().flatMap(Fingerprint::find).ifPresent(print -> prints.put(place, print));
        }
        for (int band = 0; band < Fingerprint.SIZE; band += 2) {
            Map<Long, List<Integer>> buckets = new HashMap<>();
            for (int i = 0; i < documents.size(); i++) {
                Optional<Fingerprint> print = Optional.ofNullable(prints.get(i));
                if (print.isPresent()) {
                    long key = (print.get().value(band) << 32) | print.get().value(band + 1);
                    join(i, buckets.computeIfAbsent(key, unknown -> new ArrayList<>()), prints);
                }
            }
        }
    }

    private void join(int place, List<Integer> different, Map<Integer, Fingerprint> prints) {
        Fingerprint print = prints.get(place);
        for (int other : different) {
            Fingerprint known = prints.get(other);
            boolean same = groups.isJoined(place, other)
                    || (print != null && known != null && print.similarity(known) >= StoryGrouping.SAME_TEXT);
            if (same) {
                groups.join(place, other);
                return;
            }
        }
        if (different.size() < MOST_DIFFERENT) {
            different.add(place);
        }
    }
}
