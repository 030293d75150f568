package org.sisterledger.check;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.claim.Absent;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.EventKind;
import org.sisterledger.claim.Scope;

/** Claims about more ties than are read for one article. They are told to be that, rather than judged by a part of the ties. */
final class TooWide {
    // These go through the ties or activities of their scope; the others ask kinds that are there as a whole.
    private static final Set<Absent> THROUGH_SCOPE =
            EnumSet.of(Absent.ENDINGS, Absent.ACTIVITIES, Absent.POLITICS_IN_DISCUSSIONS);
    private static final Set<EventKind> MEETINGS = EnumSet.of(
            EventKind.CONFERENCE, EventKind.DELEGATION, EventKind.VISIT, EventKind.EXCHANGE, EventKind.DONATION);

    private TooWide() {}

    /** The finding of a claim that would have to go through too many ties; empty if it need not. */
    static Optional<Finding> find(Evidence evidence, OwnSide own, Claim claim) {
        return scope(claim)
                .filter(scope -> evidence.findTooWide(scope).isPresent())
                .map(scope -> finding(evidence, own, scope));
    }

    /** The finding of a scope that is too wide. */
    static Finding finding(Evidence evidence, OwnSide own, Scope scope) {
        return new Draft(evidence, scope)
                .say(
                        "Not looked up, because it speaks of more ties than are gone through for one article. What names places, or"
                                + " a second country, can be.")
                .finish(Verdict.NOT_ON_RECORD, own);
    }

    private static Optional<Scope> scope(Claim claim) {
        return switch (claim) {
            case Claim.Count count -> needsRows(count) ? Optional.of(count.scope()) : Optional.empty();
            case Claim.Absence absence ->
                THROUGH_SCOPE.contains(absence.absent()) ? Optional.of(absence.scope()) : Optional.empty();
            case Claim.ActivityTrend trend -> Optional.of(trend.scope());
            case Claim.Superlative superlative -> Optional.of(superlative.scope());
            case Claim.Event event -> MEETINGS.contains(event.kind()) ? Optional.of(event.scope()) : Optional.empty();
            case Claim.Existence c -> Optional.empty();
            case Claim.Cause c -> Optional.empty();
            case Claim.Intent c -> Optional.empty();
            case Claim.Opinion c -> Optional.empty();
        };
    }

    // Pairs and places are counted in a table.
    private static boolean needsRows(Claim.Count count) {
        return switch (count.unit()) {
            case PARTNERSHIPS, COMMUNITIES, OTHER -> false;
            case COUNTRIES, AGREEMENTS, ACTIVITIES -> true;
        };
    }
}
