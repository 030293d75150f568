package org.sisterledger.check;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sisterledger.check.Finding.Coverage;
import org.sisterledger.check.Finding.Row;
import org.sisterledger.claim.Scope;
import org.sisterledger.fact.EntityId;
import org.sisterledger.ledger.Fact;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.source.Document;
import org.sisterledger.story.Independence;
import org.sisterledger.time.Edtf;

/** Reads how complete the record is for a scope and window. */
final class CoverageReader {
    private final Evidence evidence;
    private final Set<EntityId> subjects = new HashSet<>();
    private final Set<EntityId> documents = new TreeSet<>();
    private Optional<Edtf> newest = Optional.empty();
    private int inScope;
    private int withSource;
    private int withActivity;

    private CoverageReader(Evidence evidence) {
        this.evidence = evidence;
    }

    /** Reads what does not hang on the rows of a finding. */
    static CoverageReader of(Evidence evidence, Scope scope, Optional<Edtf> window) {
        List<Partnership> ties = evidence.ties(scope);
        CoverageReader reader = new CoverageReader(evidence);
        for (Partnership tie : ties) {
            reader.take(tie.id());
            tie.changes().forEach(change -> reader.take(change.id()));
            tie.listings().forEach(listing -> reader.take(listing.id()));
            tie.agreements().forEach(agreement -> reader.take(agreement.id()));
        }
        reader.inScope = ties.size();
        reader.withSource =
                (int) ties.stream().filter(tie -> !tie.sources().isEmpty()).count();
        reader.withActivity = withActivity(evidence, ties, window);
        return reader;
    }

    /** The coverage with what the rows of a finding add. */
    Coverage with(Collection<Row> rows) {
        CoverageReader more = new CoverageReader(evidence);
        more.newest = newest;
        more.documents.addAll(documents);
        rows.stream().map(Row::id).filter(id -> !subjects.contains(id)).forEach(more::take);
        Independence told = evidence.independence(more.documents);
        return new Coverage(
                inScope, withSource, withActivity, told.reports(), told.independent(), more.newest.map(Edtf::text));
    }

    private static int withActivity(Evidence evidence, List<Partnership> ties, Optional<Edtf> window) {
        Set<EntityId> active = new HashSet<>();
        evidence.record().activities().values().stream()
                .filter(activity -> evidence.isBy(activity.on()))
                .filter(activity ->
                        window.map(in -> !startsAfter(in, activity.on())).orElse(true))
                .forEach(activity -> active.addAll(activity.partnerships()));
        return (int) ties.stream().filter(tie -> active.contains(tie.id())).count();
    }

    // Whether the window begins after all that the date may mean.
    private static boolean startsAfter(Edtf window, Optional<Edtf> date) {
        return window.earliest()
                .map(start -> date.map(on -> on.isBefore(start)).orElse(true))
                .orElse(false);
    }

    private void take(EntityId subject) {
        if (!subjects.add(subject)) {
            return;
        }
        evidence.record().facts(subject).ifPresent(facts -> facts.list().forEach(this::take));
    }

    private void take(Fact fact) {
        EntityId id = fact.assertion().source().document();
        Optional<Document> document = evidence.document(id);
        Optional<Edtf> speaksOf = fact.assertion().asOf();
        Optional<Edtf> published = document.flatMap(Document::published);
        boolean later = speaksOf.or(() -> published)
                .map(date -> date.isAfter(evidence.day()))
                .orElse(false);
        if (later) {
            return;
        }
        documents.add(id);
        speaksOf.ifPresent(this::takeDate);
        published.ifPresent(this::takeDate);
    }

    private void takeDate(Edtf date) {
        if (evidence.isBy(Optional.of(date))
                && last(date).isAfter(newest.map(CoverageReader::last).orElse(LocalDate.MIN))) {
            newest = Optional.of(date);
        }
    }

    private static LocalDate last(Edtf date) {
        return date.latest().orElse(LocalDate.MIN);
    }
}
