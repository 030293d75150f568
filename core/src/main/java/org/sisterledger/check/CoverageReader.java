package org.sisterledger.check;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.check.Finding.Coverage;
import org.sisterledger.check.Finding.Row;
import org.sisterledger.claim.Scope;
import org.sisterledger.fact.EntityId;
import org.sisterledger.ledger.Fact;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.source.Document;
import org.sisterledger.time.Edtf;

/** Reads how complete the record is for a scope and window. */
final class CoverageReader {
    private final Evidence evidence;
    private final Set<String> stories = new HashSet<>();
    private Optional<Edtf> newest = Optional.empty();

    private CoverageReader(Evidence evidence) {
        this.evidence = evidence;
    }

    static Coverage read(Evidence evidence, Scope scope, Optional<Edtf> window, Collection<Row> rows) {
        List<Partnership> ties = evidence.ties(scope);
        CoverageReader reader = new CoverageReader(evidence);
        Set<EntityId> subjects = new LinkedHashSet<>();
        for (Partnership tie : ties) {
            subjects.add(tie.id());
            tie.changes().forEach(change -> subjects.add(change.id()));
            tie.listings().forEach(listing -> subjects.add(listing.id()));
            tie.agreements().forEach(agreement -> subjects.add(agreement.id()));
        }
        rows.forEach(row -> subjects.add(row.id()));
        subjects.forEach(reader::take);
        return new Coverage(
                ties.size(),
                (int) ties.stream().filter(tie -> !tie.sources().isEmpty()).count(),
                withActivity(evidence, ties, window),
                reader.stories.size(),
                reader.newest.map(Edtf::text));
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
        stories.add(document.map(Document::storyKey).orElseGet(id::toString));
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
