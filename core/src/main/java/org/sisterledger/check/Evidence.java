package org.sisterledger.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sisterledger.activity.Activity;
import org.sisterledger.check.Finding.Coverage;
import org.sisterledger.check.Finding.Row;
import org.sisterledger.claim.Scope;
import org.sisterledger.count.Counts;
import org.sisterledger.count.TieOnDay;
import org.sisterledger.count.TieTable;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Grade;
import org.sisterledger.ledger.Fact;
import org.sisterledger.ledger.Ruling;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.record.RecordView;
import org.sisterledger.record.SubjectFacts;
import org.sisterledger.source.Document;
import org.sisterledger.source.Publisher;
import org.sisterledger.statement.PublishedFigure;
import org.sisterledger.story.AgencyCredit;
import org.sisterledger.story.DocumentStories;
import org.sisterledger.story.Independence;
import org.sisterledger.time.Edtf;

/**
 * What may be used to judge a claim: the record without the judged story, up to the day judged. What the story itself states
 * is at hand only to be listed. What does not hang on one claim is worked out once and kept for the next.
 */
final class Evidence {
    private static final Set<EntityKind> IN_TABLE = EnumSet.of(
            EntityKind.COUNTRY,
            EntityKind.TERRITORY,
            EntityKind.REGISTER,
            EntityKind.COMMUNITY,
            EntityKind.PARTNERSHIP,
            EntityKind.LISTING,
            EntityKind.STATUS,
            EntityKind.AGREEMENT,
            EntityKind.ACTIVITY);

    private final RecordView whole;
    private final RecordView others;
    private final Set<EntityId> sameStory;
    private final LocalDate day;
    private final Map<EntityId, Publisher> publishers;
    private final Parties parties;
    private final Map<Scope, List<Partnership>> ties = new HashMap<>();
    private final Map<Scope, List<Activity>> activities = new HashMap<>();
    private final Map<LocalDate, Counts> counts = new HashMap<>();
    private final Map<LocalDate, Counts> countsOfAll = new HashMap<>();
    private final Reach reach;
    private final Map<SameStoryKey, List<Row>> sameStoryRows = new HashMap<>();
    private final Map<RowKey, Row> rows = new HashMap<>();
    private final Map<WindowKey, CoverageReader> coverages = new HashMap<>();
    private final Map<EntityId, Independence.Report> reports = new HashMap<>();
    private final DocumentStories stories;

    /**
     * The evidence for one article.
     *
     * @param whole the record at hand
     * @param reach how far it reaches
     */
    Evidence(RecordView whole, Reach reach, Set<EntityId> sameStory, LocalDate day) {
        this.whole = whole;
        this.reach = reach;
        this.others = whole.without(sameStory);
        this.sameStory = Set.copyOf(sameStory);
        this.day = day;
        this.publishers = others.publishers();
        this.parties = new Parties(others);
        this.stories = others.derive(
                DocumentStories.class,
                record -> DocumentStories.of(record.documents().values()));
    }

    /** The record without the judged story. */
    RecordView record() {
        return others;
    }

    /** Who is whom in it. */
    Parties parties() {
        return parties;
    }

    /** Counts of the ties of a scope on a day. */
    Counts counts(LocalDate on, Scope scope) {
        List<PublishedFigure> published = List.copyOf(others.figures().values());
        // Without a country the registers of all ties are asked for.
        boolean ofAll = scope.countries().isEmpty() || reach.findTooWide(scope).isPresent();
        Optional<TieTable> all = ofAll ? findTableOfAll() : Optional.empty();
        return all.isPresent()
                ? countsOfAll.computeIfAbsent(on, day -> Counts.of(all.get(), published, day))
                : counts.computeIfAbsent(
                        on, day -> Counts.of(others.derive(TieTable.class, TieTable::of), published, day));
    }

    // The table has what the judged story states as well: it is no evidence if that is any tie.
    private Optional<TieTable> findTableOfAll() {
        return IN_TABLE.stream()
                        .allMatch(kind -> whole.listStatedBy(sameStory, kind).isEmpty())
                ? reach.findTable()
                : Optional.empty();
    }

    /** Whether the ties of a scope can be counted, even if they cannot be gone through. */
    boolean canCount(Scope scope) {
        return reach.findTooWide(scope).isEmpty() || findTableOfAll().isPresent();
    }

    /** How many ties a scope takes in, if they are too many to go through for one article; empty if they are not. */
    Optional<Integer> findTooWide(Scope scope) {
        return reach.findTooWide(scope);
    }

    /** How complete it is for a scope and window, with what rows add; empty if the scope is too wide to tell. */
    Optional<Coverage> coverage(Scope scope, Optional<Edtf> window, Set<Row> more) {
        return reach.findTooWide(scope).isPresent()
                ? Optional.empty()
                : Optional.of(coverages
                        .computeIfAbsent(new WindowKey(scope, window), key -> CoverageReader.of(this, scope, window))
                        .with(more));
    }

    /** The day judged. */
    LocalDate day() {
        return day;
    }

    /** Whether something of this date had surely come by the day. Undated things had not. */
    boolean isBy(Optional<Edtf> date) {
        return date.map(on -> on.isOnOrBefore(day)).orElse(false);
    }

    /** Whether the date is too coarse to tell whether it had come by the day. */
    boolean isTooCoarse(Optional<Edtf> date) {
        return date.map(on -> !on.isOnOrBefore(day) && !on.isAfter(day)).orElse(true);
    }

    /** Ties that a scope takes in and that may have begun by the day, by id. */
    List<Partnership> ties(Scope scope) {
        reach.findTooWide(scope);
        return ties.computeIfAbsent(
                scope,
                key -> others.partnerships().values().stream()
                        .filter(tie -> isInScope(scope, tie))
                        .filter(tie -> TieOnDay.of(others, tie, day).mayHaveBegun())
                        .toList());
    }

    /** Activities of any stage and day in a scope that no reviewer ruled out, by id. */
    List<Activity> activities(Scope scope) {
        reach.findTooWide(scope);
        return activities.computeIfAbsent(scope, key -> new Deeds(this, scope).read());
    }

    /** Whether a scope takes in a tie. */
    boolean isInScope(Scope scope, Partnership tie) {
        if (!scope.communities().isEmpty()
                && scope.communities().stream()
                        .noneMatch(place -> tie.a().equals(place) || tie.b().equals(place))) {
            return false;
        }
        return concerns(scope, List.copyOf(others.countriesOf(tie)));
    }

    /** Whether things that concern these countries are in scope: all of two named ones, some of more. */
    static boolean concerns(Scope scope, List<EntityId> countries) {
        return scope.countries().size() > 2
                ? scope.countries().containsAll(countries)
                : countries.containsAll(scope.countries());
    }

    /** The countries that something concerns: those it names and those of the communities it names. */
    List<EntityId> countries(List<EntityId> named, List<EntityId> communities) {
        Set<EntityId> all = new LinkedHashSet<>(named);
        communities.forEach(place -> others.countryOf(place).ifPresent(all::add));
        return List.copyOf(all);
    }

    /** The latest ruling on a subject; empty if there is none. */
    Optional<Ruling> ruling(EntityId subject) {
        return others.findRuling(subject);
    }

    /** A row with its day, its grade where somebody graded it, and state-affiliated publishers told. */
    Row row(EntityId id, String words, Optional<Edtf> on) {
        return rows.computeIfAbsent(new RowKey(id, words, on), key -> row(others, id, words, on));
    }

    /** The documents of the record that state anything of a subject. */
    List<EntityId> sources(EntityId id) {
        return others.facts(id).map(SubjectFacts::sources).orElse(List.of());
    }

    /** What the judged story itself states of such subjects, as far as the scope's countries go, by id. */
    List<Row> sameStory(Set<EntityKind> kinds, Scope scope) {
        return sameStoryRows.computeIfAbsent(
                new SameStoryKey(Set.copyOf(kinds), scope), key -> listSameStory(kinds, scope));
    }

    private List<Row> listSameStory(Set<EntityKind> kinds, Scope scope) {
        List<Row> found = new ArrayList<>();
        for (EntityKind kind : new TreeSet<>(kinds)) {
            for (EntityId id : whole.listStatedBy(sameStory, kind)) {
                SubjectFacts facts = whole.facts(id).orElseThrow();
                List<EntityId> countries = facts.listReferences("country");
                if (countries.isEmpty()
                        || scope.countries().isEmpty()
                        || scope.countries().stream().anyMatch(countries::contains)) {
                    if (isElsewhere(scope, facts)) {
                        continue;
                    }
                    found.add(row(whole, id, words(id, facts), facts.findDate(dateOf(kind))));
                }
            }
        }
        return List.copyOf(found);
    }

    /** The type of a recorded statement, of any story; blank if it has none. */
    String statementType(EntityId statement) {
        return whole.facts(statement)
                .map(facts -> facts.textOr("claimType", ""))
                .orElse("");
    }

    /** The document; empty if the record has nothing of it. */
    Optional<Document> document(EntityId id) {
        return Optional.ofNullable(others.documents().get(id));
    }

    /** How many independent accounts these documents are. */
    Independence independence(Set<EntityId> documents) {
        return Independence.of(documents.stream()
                .sorted(Comparator.comparing(this::firstDay).thenComparing(Comparator.naturalOrder()))
                .map(id -> reports.computeIfAbsent(id, this::report))
                .toList());
    }

    private LocalDate firstDay(EntityId id) {
        return document(id).flatMap(Document::published).flatMap(Edtf::earliest).orElse(LocalDate.MAX);
    }

    private Independence.Report report(EntityId id) {
        Optional<Document> known = document(id);
        return new Independence.Report(
                id.toString(),
                Optional.of(stories.keyOf(id)),
                known.flatMap(Document::agency).flatMap(agency -> owner(agency, id)),
                known.flatMap(Document::publisher).flatMap(publisher -> owner(publisher, id)));
    }

    // Outlets of one state have one owner; an agency is known by whichever of its names.
    private Optional<String> owner(EntityId publisher, EntityId document) {
        LocalDate on = document(document)
                .flatMap(Document::published)
                .flatMap(Edtf::latest)
                .orElse(day);
        return Optional.ofNullable(publishers.get(publisher))
                .map(known -> known.stateOn(on)
                        .map(EntityId::toString)
                        .orElseGet(() -> AgencyCredit.named(known.name()).orElse(known.name())));
    }

    /** The publisher and the agency of a document, as far as known. */
    List<Publisher> publishersOf(EntityId document) {
        List<Publisher> all = new ArrayList<>(2);
        document(document).ifPresent(known -> {
            known.publisher().map(publishers::get).ifPresent(all::add);
            known.agency().map(publishers::get).ifPresent(all::add);
        });
        return all;
    }

    // Names places or a tie, but none of those in scope.
    private static boolean isElsewhere(Scope scope, SubjectFacts facts) {
        List<String> named = new ArrayList<>();
        for (String property : List.of("a", "b", "community", "partnership")) {
            facts.listReferences(property).forEach(id -> named.add(id.slug()));
        }
        if (named.isEmpty() && facts.subject().kind() == EntityKind.PARTNERSHIP) {
            named.add(facts.subject().slug());
        }
        return !scope.communities().isEmpty()
                && !named.isEmpty()
                && scope.communities().stream()
                        .noneMatch(place -> named.stream()
                                .anyMatch(slug -> List.of(slug.split("--", -1)).contains(place.slug())));
    }

    private Row row(RecordView from, EntityId id, String words, Optional<Edtf> on) {
        List<Fact> facts = from.facts(id).map(SubjectFacts::list).orElse(List.of());
        Set<String> grades = new LinkedHashSet<>();
        Set<EntityId> documents = new LinkedHashSet<>();
        for (Fact fact : facts) {
            documents.add(fact.assertion().source().document());
            if (!fact.assertion().grade().equals(Grade.UNGRADED)) {
                grades.add(fact.assertion().grade().toString());
            }
        }
        StringBuilder label = new StringBuilder(words);
        on.ifPresent(date -> label.append(" (").append(date).append(')'));
        grades.forEach(grade -> label.append(" [grade ").append(grade).append(']'));
        affiliations(documents).forEach(told -> label.append(" [").append(told).append(']'));
        String source = documents.stream()
                .map(document -> Optional.ofNullable(from.documents().get(document))
                        .map(Document::citation)
                        .orElseGet(document::toString))
                .collect(Collectors.joining(" "));
        return new Row(id, label.toString(), source);
    }

    private Set<String> affiliations(Set<EntityId> documents) {
        Set<String> told = new LinkedHashSet<>();
        for (EntityId id : documents) {
            LocalDate on = document(id)
                    .flatMap(Document::published)
                    .flatMap(Edtf::latest)
                    .orElse(day);
            for (Publisher publisher : publishersOf(id)) {
                publisher
                        .stateOn(on)
                        .ifPresent(state -> told.add(
                                "published by " + publisher.name() + ", affiliated with state " + state.slug()));
            }
        }
        return told;
    }

    private String words(EntityId id, SubjectFacts facts) {
        return facts.findText("summary").or(() -> facts.findText("title")).orElseGet(() -> whole.label(id));
    }

    private record RowKey(EntityId id, String words, Optional<Edtf> on) {}

    private record SameStoryKey(Set<EntityKind> kinds, Scope scope) {}

    private record WindowKey(Scope scope, Optional<Edtf> window) {}

    private static String dateOf(EntityKind kind) {
        return switch (kind) {
            case PARTNERSHIP -> "formed";
            case STATUS -> "effective";
            case AGREEMENT -> "signed";
            case STATEMENT -> "said";
            case RULE -> "introduced";
            default -> "on";
        };
    }
}
