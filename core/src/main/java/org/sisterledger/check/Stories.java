package org.sisterledger.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sisterledger.fact.EntityId;
import org.sisterledger.reading.Article;
import org.sisterledger.reading.Reading;
import org.sisterledger.record.RecordView;
import org.sisterledger.source.Document;
import org.sisterledger.source.Fingerprint;
import org.sisterledger.source.Publisher;
import org.sisterledger.statement.RecordedStatement;
import org.sisterledger.statement.Speaker;
import org.sisterledger.statement.Statement;
import org.sisterledger.story.DocumentStories;
import org.sisterledger.story.StoryGrouping;
import org.sisterledger.time.Edtf;

/** Finds the copies of a judged article among the documents of the record. */
public final class Stories {
    /** From which similarity of fingerprints two texts are copies of one. */
    public static final double SIMILAR = StoryGrouping.SAME_TEXT;

    private final Article article;
    private final RecordView record;
    private final Set<EntityId> carriers = new TreeSet<>();
    private final Set<EntityId> speakerIds = new HashSet<>();
    private final Set<String> speakerNames = new HashSet<>();

    private Stories(Reading reading, RecordView record) {
        this.article = reading.article();
        this.record = record;
        for (Publisher publisher : record.publishers().values()) {
            if (isNamed(publisher, article.publisher()) || isNamed(publisher, article.agency())) {
                carriers.add(publisher.id());
            }
        }
        for (Statement statement : reading.statements()) {
            Speaker speaker = statement.speaker();
            if (speaker.named()) {
                speaker.id().ifPresent(speakerIds::add);
                speakerNames.add(speaker.name());
            }
        }
    }

    /**
     * The judged story as the record knows it.
     *
     * @param documents the recorded copies; empty if there is none
     * @param copies how many publishers carry it, the judged copy counted; at least 1
     * @param earliest the copy published before the judged one; empty if the judged one is the earliest known
     */
    public record Story(Set<EntityId> documents, int copies, Optional<EntityId> earliest) {
        /** Copies the set. */
        public Story {
            documents = Set.copyOf(documents);
        }
    }

    /**
     * Finds the story. A document is a copy if its fingerprint is similar; or if it was published on the same day by the same
     * publisher or agency and the record has a statement or role of one of the article's named speakers from it. All
     * documents of its recorded story belong to it then.
     */
    public static Story find(Reading reading, RecordView record) {
        Stories stories = new Stories(reading, record);
        Set<EntityId> documents = stories.listCopies();
        return new Story(documents, stories.countPublishers(documents), stories.earliest(documents));
    }

    private Set<EntityId> listCopies() {
        Fingerprint fingerprint = Fingerprint.of(article.text());
        Set<EntityId> copies = new TreeSet<>();
        Set<String> stories = new HashSet<>();
        DocumentStories known = record.derive(
                DocumentStories.class, all -> DocumentStories.of(all.documents().values()));
        for (Document document : record.documents().values()) {
            boolean similar = document.fingerprint()
                    .flatMap(Fingerprint::find)
                    .map(other -> other.similarity(fingerprint) >= SIMILAR)
                    .orElse(false);
            if (similar || (isSameDayAndCarrier(document) && quotesSpeaker(document.id()))) {
                copies.add(document.id());
                stories.add(known.keyOf(document.id()));
            }
        }
        record.documents().values().stream()
                .filter(document -> stories.contains(known.keyOf(document.id())))
                .forEach(document -> copies.add(document.id()));
        return copies;
    }

    private boolean isSameDayAndCarrier(Document document) {
        boolean sameDay = publishedOn().isPresent()
                && document.published()
                        .map(on -> on.isDay() && on.earliest().equals(publishedOn()))
                        .orElse(false);
        return sameDay
                && Stream.concat(document.publisher().stream(), document.agency().stream())
                        .anyMatch(carriers::contains);
    }

    private Optional<LocalDate> publishedOn() {
        return article.publishedOn().or(() -> article.dateline().flatMap(Article.Dateline::day));
    }

    private boolean quotesSpeaker(EntityId document) {
        boolean quoted = record.statements().values().stream()
                .filter(statement -> statement.sources().contains(document))
                .anyMatch(this::isBySpeaker);
        return quoted
                || record.roles().values().stream()
                        .filter(role -> role.sources().contains(document))
                        .anyMatch(role -> speakerIds.contains(role.person()));
    }

    private boolean isBySpeaker(RecordedStatement statement) {
        return statement.speakerId().map(speakerIds::contains).orElse(false)
                || speakerNames.contains(statement.speaker());
    }

    // The judged copy's own publisher counts once, whether the record has that copy or not.
    private int countPublishers(Set<EntityId> documents) {
        Set<String> all = new HashSet<>();
        for (EntityId id : documents) {
            Optional<EntityId> publisher =
                    Optional.ofNullable(record.documents().get(id)).flatMap(Document::publisher);
            all.add(publisher.orElse(id).toString());
        }
        article.publisher()
                .ifPresent(name -> all.add(record.publishers().values().stream()
                        .filter(publisher -> isNamed(publisher, Optional.of(name)))
                        .map(publisher -> publisher.id().toString())
                        .findFirst()
                        .orElse(name)));
        return Math.max(1, all.size());
    }

    private Optional<EntityId> earliest(Set<EntityId> documents) {
        Optional<Document> first = documents.stream()
                .map(id -> Optional.ofNullable(record.documents().get(id)))
                .flatMap(Optional::stream)
                .filter(document -> document.published().flatMap(Edtf::latest).isPresent())
                .min(Comparator.comparing((Document document) ->
                                document.published().flatMap(Edtf::latest).orElse(LocalDate.MAX))
                        .thenComparing(Document::id));
        return first.filter(document -> publishedOn()
                        .map(day ->
                                document.published().map(on -> on.isBefore(day)).orElse(false))
                        .orElse(true))
                .map(Document::id);
    }

    /** Whether a publisher bears a name, letter case aside. */
    static boolean isNamed(Publisher publisher, Optional<String> name) {
        return name.map(text -> publisher.name().equalsIgnoreCase(text)
                        || publisher.aliases().stream().anyMatch(text::equalsIgnoreCase))
                .orElse(false);
    }
}
