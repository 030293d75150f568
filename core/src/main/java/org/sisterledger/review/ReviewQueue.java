package org.sisterledger.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.Fact;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.record.RecordView;
import org.sisterledger.record.SubjectFacts;
import org.sisterledger.source.Document;
import org.sisterledger.story.DocumentStories;
import org.sisterledger.story.Independence;

/** The undecided proposals that a reader sees, by story. */
public final class ReviewQueue {
    private final RecordView record;
    private final RecordView both;
    private final DocumentStories stories;
    private final Map<String, Integer> sizes = new HashMap<>();
    private final List<Offer> offers;

    private ReviewQueue(Collection<Entry> proposals, Collection<Fact> facts) {
        this.offers = proposals.stream().map(Offer::of).toList();
        this.record = RecordView.of(facts, List.of());
        this.both = RecordView.of(
                Stream.concat(
                                facts.stream(),
                                offers.stream()
                                        .map(offer -> new Fact(offer.entry().id(), offer.fact())))
                        .toList(),
                List.of());
        this.stories = DocumentStories.of(both.documents().values());
        both.documents().keySet().forEach(id -> sizes.merge(stories.keyOf(id), 1, Integer::sum));
    }

    /**
     * The queue of a reader.
     *
     * @param proposals those not decided, in ledger order, as the store gives them to the reader
     * @param facts the accepted facts that the reader sees
     */
    public static ReviewQueue of(Collection<Entry> proposals, Collection<Fact> facts) {
        return new ReviewQueue(proposals, facts);
    }

    /** The same, read from a ledger; of the record only what the proposals touch is read. */
    public static ReviewQueue of(Ledger ledger, View view) {
        List<Entry> proposals = ledger.listProposals(view, Integer.MAX_VALUE);
        return new ReviewQueue(proposals, QueueFacts.read(ledger, view, proposals));
    }

    /** All of it, the story with the oldest proposal first. */
    public List<OpenStory> list() {
        return list(document -> true);
    }

    /** The stories of which a document that proposals rest on fits, with all their proposals. */
    public List<OpenStory> list(Predicate<Document> fits) {
        Map<String, Map<EntityId, List<Offer>>> byStory = new LinkedHashMap<>();
        for (Offer offer : offers) {
            byStory.computeIfAbsent(stories.keyOf(offer.fact().source().document()), key -> new LinkedHashMap<>())
                    .computeIfAbsent(offer.fact().subject(), id -> new ArrayList<>())
                    .add(offer);
        }
        List<OpenStory> open = new ArrayList<>();
        byStory.forEach((key, subjects) -> {
            OpenStory story = story(key, subjects);
            if (story.documents().stream().anyMatch(fits)) {
                open.add(story);
            }
        });
        return open;
    }

    /** The key of the story that a document, story name or document id stands for; the text itself if it stands for none. */
    public String keyOf(String story) {
        return both.documents().values().stream()
                .filter(document -> document.id().toString().equals(story)
                        || document.story().equals(Optional.of(story)))
                .findFirst()
                .map(document -> stories.keyOf(document.id()))
                .orElse(story);
    }

    /** A name for a subject, on record or proposed; its id if there is none. */
    public String label(EntityId id) {
        return both.label(id);
    }

    private OpenStory story(String key, Map<EntityId, List<Offer>> subjects) {
        Map<EntityId, Document> documents = new TreeMap<>();
        subjects.values().stream().flatMap(List::stream).forEach(offer -> {
            EntityId id = offer.fact().source().document();
            Document known = both.documents().get(id);
            documents.put(id, known == null ? untold(id) : known);
        });
        List<OpenStory.Subject> listed = new ArrayList<>();
        subjects.forEach((id, about) -> listed.add(new OpenStory.Subject(id, about, onRecord(id, documents.keySet()))));
        Optional<String> title = documents.keySet().stream()
                .flatMap(id -> both.facts(id).stream())
                .flatMap(facts -> facts.findText("title").stream())
                .findFirst();
        return new OpenStory(
                key,
                title,
                List.copyOf(documents.values()),
                Math.max(documents.size(), sizes.getOrDefault(key, 0)),
                listed);
    }

    private static Document untold(EntityId id) {
        return new Document(
                id,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    // What is proposed of a tie or its change is better judged by who else speaks of the tie.
    private Optional<Independence> onRecord(EntityId subject, Set<EntityId> own) {
        Optional<EntityId> tie = subject.kind() == EntityKind.PARTNERSHIP
                ? Optional.of(subject)
                : both.facts(subject).flatMap(facts -> facts.findReference("partnership"));
        return tie.map(id -> {
            Set<EntityId> documents =
                    new TreeSet<>(record.facts(id).map(SubjectFacts::sources).orElse(List.of()));
            documents.removeAll(own);
            return Independence.of(documents.stream().map(this::report).toList());
        });
    }

    private Independence.Report report(EntityId id) {
        Optional<Document> document = Optional.ofNullable(both.documents().get(id));
        return new Independence.Report(
                id.toString(),
                Optional.of(stories.keyOf(id)),
                document.flatMap(Document::agency).map(both::label),
                document.flatMap(Document::publisher).map(both::label));
    }

    /** All undecided proposals, in ledger order. */
    public List<Offer> offers() {
        return offers;
    }
}
