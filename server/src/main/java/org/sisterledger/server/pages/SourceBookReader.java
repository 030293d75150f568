package org.sisterledger.server.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.FoldedName;
import org.sisterledger.ledger.Fact;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.record.RecordView;
import org.sisterledger.source.Document;
import org.sisterledger.source.Publisher;
import org.sisterledger.story.AgencyCredit;
import org.sisterledger.story.DocumentStories;
import org.sisterledger.story.Independence;
import org.sisterledger.time.Edtf;

/** Reads a {@link SourceBook} from the ledger; of documents no more than a number that fits in memory. */
final class SourceBookReader {
    /** How many documents are looked at, at most: the first by id. */
    static final int MOST = 20_000;

    private static final int AT_ONCE = 500;
    private static final Comparator<Optional<Edtf>> EARLIEST =
            Comparator.comparing(day -> day.flatMap(Edtf::earliest).orElse(LocalDate.MAX));
    private static final Comparator<Optional<Edtf>> NEWEST =
            Comparator.comparing(day -> day.flatMap(Edtf::earliest).orElse(LocalDate.MIN), Comparator.reverseOrder());

    private final Ledger ledger;
    private final View view;
    private final LocalDate today;
    private final Map<EntityId, Document> documents = new LinkedHashMap<>();
    private final Map<EntityId, String> titles = new HashMap<>();

    SourceBookReader(Ledger ledger, View view, LocalDate today) {
        this.ledger = ledger;
        this.view = view;
        this.today = today;
    }

    SourceBook read() {
        boolean cut = readDocuments();
        Map<EntityId, Publisher> publishers = readPublishers();
        DocumentStories keys = DocumentStories.of(documents.values());
        Map<EntityId, String> names = new HashMap<>();
        publishers.forEach((id, publisher) -> names.put(id, publisher.name()));
        List<SourceBook.Paper> papers = papers(keys, names);
        return new SourceBook(
                outlets(publishers),
                stories(papers),
                papers.stream()
                        .sorted(Comparator.comparing(paper -> paper.document().published(), NEWEST))
                        .toList(),
                independence(papers, publishers),
                names,
                cut);
    }

    private boolean readDocuments() {
        Optional<EntityId> last = Optional.empty();
        List<EntityId> ids;
        do {
            ids = ledger.listSubjects(view, EntityKind.DOCUMENT, last, AT_ONCE);
            List<Fact> facts = new ArrayList<>();
            ledger.forEachFactAbout(view, ids, facts::add);
            RecordView part = RecordView.of(facts, List.of());
            documents.putAll(part.documents());
            part.documents()
                    .keySet()
                    .forEach(id -> part.facts(id)
                            .flatMap(of -> of.findText("title"))
                            .ifPresent(title -> titles.put(id, title)));
            last = ids.isEmpty() ? last : Optional.of(ids.getLast());
        } while (ids.size() == AT_ONCE && documents.size() < MOST);
        return ids.size() == AT_ONCE;
    }

    private Map<EntityId, Publisher> readPublishers() {
        List<Fact> facts = new ArrayList<>();
        ledger.forEachFact(view, EnumSet.of(EntityKind.PUBLISHER, EntityKind.AFFILIATION), facts::add);
        return RecordView.of(facts, List.of()).publishers();
    }

    // The earliest first, those without a day last.
    private List<SourceBook.Paper> papers(DocumentStories keys, Map<EntityId, String> names) {
        Map<String, Integer> reports = new HashMap<>();
        documents.keySet().forEach(id -> reports.merge(keys.keyOf(id), 1, Integer::sum));
        List<SourceBook.Paper> papers = new ArrayList<>();
        documents.forEach((id, document) -> {
            String story = keys.keyOf(id);
            papers.add(new SourceBook.Paper(
                    bare(document),
                    Optional.ofNullable(titles.get(id)),
                    story,
                    reports.getOrDefault(story, 1),
                    folded(words(document, names))));
        });
        papers.sort(Comparator.comparing(paper -> paper.document().published(), EARLIEST));
        return papers;
    }

    private List<String> words(Document document, Map<EntityId, String> names) {
        List<String> words = new ArrayList<>(List.of(document.id().slug()));
        Optional.ofNullable(titles.get(document.id())).ifPresent(words::add);
        document.url().ifPresent(words::add);
        document.publisher().map(names::get).ifPresent(words::add);
        document.agency().map(names::get).ifPresent(words::add);
        return words;
    }

    private static List<String> words(Publisher publisher) {
        List<String> words = new ArrayList<>(List.of(publisher.name()));
        words.addAll(publisher.aliases());
        words.addAll(publisher.hosts());
        return words;
    }

    // What is searched has no line break, so that nothing is found across two words.
    private static String folded(List<String> words) {
        return String.join("\n", words.stream().map(FoldedName::of).toList());
    }

    private static Document bare(Document document) {
        return new Document(
                document.id(),
                document.url(),
                document.publisher(),
                document.published(),
                document.agency(),
                document.story(),
                Optional.empty(),
                document.licence());
    }

    private List<SourceBook.Outlet> outlets(Map<EntityId, Publisher> publishers) {
        Map<EntityId, Long> published = new HashMap<>();
        Map<EntityId, Long> carried = new HashMap<>();
        for (Document document : documents.values()) {
            document.publisher().ifPresent(id -> published.merge(id, 1L, Long::sum));
            document.agency()
                    .filter(agency -> !document.publisher().equals(Optional.of(agency)))
                    .ifPresent(id -> carried.merge(id, 1L, Long::sum));
        }
        Map<EntityId, String> states = states(publishers);
        List<SourceBook.Outlet> outlets = new ArrayList<>();
        publishers.forEach((id, publisher) -> outlets.add(new SourceBook.Outlet(
                publisher,
                publisher.affiliations().stream()
                        .map(affiliation -> states.getOrDefault(
                                affiliation.state(), affiliation.state().toString()))
                        .toList(),
                published.getOrDefault(id, 0L),
                carried.getOrDefault(id, 0L),
                folded(words(publisher)))));
        outlets.sort(Comparator.comparingLong(SourceBook.Outlet::documents)
                .reversed()
                .thenComparing(outlet -> outlet.publisher().name()));
        return outlets;
    }

    private Map<EntityId, String> states(Map<EntityId, Publisher> publishers) {
        Set<EntityId> ids = new TreeSet<>();
        publishers
                .values()
                .forEach(publisher -> publisher.affiliations().forEach(affiliation -> ids.add(affiliation.state())));
        List<Fact> facts = new ArrayList<>();
        ledger.forEachFactAbout(view, ids, facts::add);
        RecordView record = RecordView.of(facts, List.of());
        Map<EntityId, String> names = new HashMap<>();
        ids.forEach(id -> names.put(id, record.label(id)));
        return names;
    }

    private static List<SourceBook.Told> stories(List<SourceBook.Paper> papers) {
        Map<String, List<SourceBook.Paper>> byStory = new LinkedHashMap<>();
        papers.forEach(paper ->
                byStory.computeIfAbsent(paper.story(), key -> new ArrayList<>()).add(paper));
        List<SourceBook.Told> stories = new ArrayList<>();
        byStory.forEach((key, carriers) -> stories.add(new SourceBook.Told(
                key,
                carriers.stream()
                        .flatMap(paper -> paper.document().agency().stream())
                        .findFirst(),
                List.copyOf(carriers))));
        stories.sort(Comparator.comparingInt(
                        (SourceBook.Told story) -> story.carriers().size())
                .reversed()
                .thenComparing(story -> story.agency().isEmpty()));
        return stories;
    }

    private Independence independence(List<SourceBook.Paper> papers, Map<EntityId, Publisher> publishers) {
        return Independence.of(papers.stream()
                .map(paper -> {
                    Document document = paper.document();
                    LocalDate on = document.published().flatMap(Edtf::latest).orElse(today);
                    return new Independence.Report(
                            document.id().toString(),
                            Optional.of(paper.story()),
                            document.agency().flatMap(id -> owner(publishers, id, on)),
                            document.publisher().flatMap(id -> owner(publishers, id, on)));
                })
                .toList());
    }

    // As checks count: outlets of one state have one owner, and an agency is known by whichever of its names.
    private static Optional<String> owner(Map<EntityId, Publisher> publishers, EntityId id, LocalDate on) {
        return Optional.ofNullable(publishers.get(id))
                .map(known -> known.stateOn(on)
                        .map(EntityId::toString)
                        .orElseGet(() -> AgencyCredit.named(known.name()).orElse(known.name())));
    }
}
