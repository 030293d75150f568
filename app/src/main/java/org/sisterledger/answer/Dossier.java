package org.sisterledger.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.activity.Activity;
import org.sisterledger.count.TieOnDay;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Words;
import org.sisterledger.issue.Issue;
import org.sisterledger.ledger.Head;
import org.sisterledger.partnership.Liveliness;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.record.RecordView;
import org.sisterledger.record.SubjectFacts;
import org.sisterledger.source.Document;
import org.sisterledger.statement.RecordedStatement;
import org.sisterledger.time.Edtf;

/**
 * What the record holds about one subject.
 *
 * @param head where the ledger stood
 * @param record the record there
 * @param subject whom it is about
 * @param day the day on which states are judged
 * @param ties its ties, or the tie itself, by id
 * @param activities what was done, the latest first
 * @param issues what went wrong, the latest first
 * @param statements what was said by it or in the same documents, by id
 * @param sources the documents that state any of this, by id
 */
public record Dossier(
        Head head,
        RecordView record,
        EntityId subject,
        LocalDate day,
        List<Partnership> ties,
        List<Activity> activities,
        List<Issue> issues,
        List<RecordedStatement> statements,
        List<EntityId> sources) {
    /** Gathers what there is. */
    public static Dossier of(Snapshot snapshot, EntityId subject, LocalDate day) {
        RecordView record = snapshot.record();
        List<Partnership> ties = record.partnerships().values().stream()
                .filter(tie -> tie.id().equals(subject)
                        || tie.a().equals(subject)
                        || tie.b().equals(subject))
                .toList();
        Set<EntityId> tieIds = new LinkedHashSet<>();
        ties.forEach(tie -> tieIds.add(tie.id()));
        List<Activity> activities = record.activities().values().stream()
                .filter(activity -> activity.communities().contains(subject)
                        || activity.partnerships().stream().anyMatch(tieIds::contains))
                .filter(activity -> activity.on().filter(on -> on.isAfter(day)).isEmpty())
                .sorted(Comparator.comparing((Activity activity) -> latest(activity.on()))
                        .reversed())
                .toList();
        List<Issue> issues = record.issues().values().stream()
                .filter(issue -> issue.communities().contains(subject)
                        || issue.partnership().filter(tieIds::contains).isPresent())
                .filter(issue -> issue.on().filter(on -> on.isAfter(day)).isEmpty())
                .sorted(Comparator.comparing((Issue issue) -> latest(issue.on()))
                        .reversed())
                .toList();
        Set<EntityId> sources = new LinkedHashSet<>();
        record.facts(subject).map(SubjectFacts::sources).ifPresent(sources::addAll);
        ties.forEach(tie -> sources.addAll(tie.sources()));
        activities.forEach(activity -> sources.addAll(activity.sources()));
        issues.forEach(issue -> sources.addAll(issue.sources()));
        List<RecordedStatement> statements = record.statements().values().stream()
                .filter(said -> said.speakerId().filter(subject::equals).isPresent()
                        || (!ties.isEmpty()
                                && issueOrTieSources(ties, issues).stream().anyMatch(said.sources()::contains)))
                .toList();
        statements.forEach(said -> sources.addAll(said.sources()));
        return new Dossier(
                snapshot.head(),
                record,
                subject,
                day,
                ties,
                activities,
                issues,
                statements,
                sources.stream().sorted().toList());
    }

    // Lists and registers state hundreds of ties: what else they hold says nothing of this one.
    private static Set<EntityId> issueOrTieSources(List<Partnership> ties, List<Issue> issues) {
        Set<EntityId> documents = new LinkedHashSet<>();
        ties.forEach(tie -> tie.changes().forEach(change -> documents.addAll(change.sources())));
        issues.forEach(issue -> documents.addAll(issue.sources()));
        return documents;
    }

    private static String latest(Optional<Edtf> on) {
        return on.flatMap(Edtf::latest).map(Object::toString).orElse("");
    }

    /** The last activity of a tie that was held by the day; empty if the record has none. */
    public Optional<Liveliness> liveliness(Partnership tie) {
        return activities.stream()
                .filter(Activity::isHeld)
                .filter(activity -> activity.partnerships().contains(tie.id()))
                .filter(activity ->
                        activity.on().filter(on -> on.isOnOrBefore(day)).isPresent())
                .findFirst()
                .map(activity -> new Liveliness(activity.id(), activity.on().orElseThrow(), Words.of(activity.mode())));
    }

    /** Where a document can be read. */
    public String citation(EntityId document) {
        return Optional.ofNullable(record.documents().get(document))
                .map(Document::citation)
                .orElseGet(document::toString);
    }

    /** The state of a tie on the day, in words. */
    public String state(Partnership tie) {
        TieOnDay then = TieOnDay.of(record, tie, day);
        String begun = then.isKnownBegun() ? "begun" : then.mayHaveBegun() ? "not known when begun" : "not begun";
        return tie.lastChangeBy(day)
                .map(change -> Words.of(change.status())
                        + change.from().map(from -> " since " + from).orElse(""))
                .orElse(begun);
    }
}
