package org.sisterledger.check;

import java.util.List;
import java.util.Optional;
import org.sisterledger.activity.Activity;
import org.sisterledger.check.Finding.Row;
import org.sisterledger.claim.Scope;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Words;
import org.sisterledger.ledger.Ruling;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.record.RecordView;

/** Activities of a scope by the day judged. Announced ones are kept apart, and those that a reviewer ruled out are left out. */
final class Deeds {
    private final Evidence evidence;
    private final Scope scope;

    Deeds(Evidence evidence, Scope scope) {
        this.evidence = evidence;
        this.scope = scope;
    }

    /** Held activities that had surely come by the day, by id. */
    List<Activity> listHeld() {
        return list().stream()
                .filter(Activity::isHeld)
                .filter(activity -> evidence.isBy(activity.on()))
                .toList();
    }

    /** Activities of any stage and day, by id. */
    List<Activity> list() {
        return evidence.activities(scope);
    }

    /** What {@link #list()} gives, read from the record. */
    List<Activity> read() {
        return evidence.record().activities().values().stream()
                .filter(this::isInScope)
                .filter(activity ->
                        !evidence.ruling(activity.id()).map(Ruling::ruling).equals(Optional.of("does-not-count")))
                .toList();
    }

    /** A row such as {@code Fourth summit: conference, held, in-person, Houston (2019-07-17)}. */
    Row row(Activity activity) {
        return evidence.row(
                activity.id(),
                activity.title() + ": " + Words.of(activity.kind()) + ", " + Words.of(activity.stage()) + ", "
                        + Words.of(activity.mode())
                        + activity.level().map(level -> ", " + Words.of(level)).orElse("")
                        + activity.venue().map(venue -> ", " + venue).orElse(""),
                activity.on());
    }

    private boolean isInScope(Activity activity) {
        boolean levels = scope.levels().isEmpty()
                || activity.level().map(scope.levels()::contains).orElse(false);
        boolean places = scope.communities().isEmpty()
                || scope.communities().stream().anyMatch(activity.communities()::contains)
                || ties(activity).stream().anyMatch(tie -> evidence.isInScope(scope, tie));
        boolean countries = Evidence.concerns(scope, evidence.countries(activity.countries(), activity.communities()))
                || ties(activity).stream().anyMatch(tie -> evidence.isInScope(scope, tie));
        return levels && places && countries;
    }

    private List<Partnership> ties(Activity activity) {
        RecordView record = evidence.record();
        return activity.partnerships().stream()
                .map((EntityId id) -> Optional.ofNullable(record.partnerships().get(id)))
                .flatMap(Optional::stream)
                .toList();
    }
}
