package org.sisterledger.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.claim.Claim;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.record.RecordView;
import org.sisterledger.statement.Speaker;

/**
 * Asks the record about claims, as of one day. A pure function: the same claim, record and day give the same finding. The
 * judged story and its copies are never evidence for or against their own claims, and nothing that happened after the day
 * counts.
 */
public final class Checker {
    private final Evidence evidence;
    private final Map<Asked, Finding> findings = new HashMap<>();
    private final Map<Optional<Speaker>, OwnSide> sides = new HashMap<>();

    /**
     * A checker over a record.
     *
     * @param record everything on record
     * @param sameStory the documents that carry the judged story; empty if the record has none
     * @param judgedOn the day as of which claims are judged
     */
    public Checker(RecordView record, Set<EntityId> sameStory, LocalDate judgedOn) {
        this(record, Reach.WHOLE, sameStory, judgedOn);
    }

    Checker(RecordView record, Reach reach, Set<EntityId> sameStory, LocalDate judgedOn) {
        this.evidence = new Evidence(record, reach, sameStory, judgedOn);
    }

    /**
     * What the record says of a claim.
     *
     * @param claim the claim
     * @param speaker who makes it; empty if the article says it in its own voice
     */
    public Finding check(Claim claim, Optional<Speaker> speaker) {
        return findings.computeIfAbsent(
                new Asked(Repeats.atStart(claim), speaker), asked -> onlyItsStatements(claim, answer(claim, speaker)));
    }

    private Finding answer(Claim claim, Optional<Speaker> speaker) {
        OwnSide own = sides.computeIfAbsent(speaker, key -> new OwnSide(evidence, key));
        return TooWide.find(evidence, own, claim).orElseGet(() -> answer(claim, speaker, own));
    }

    private Finding answer(Claim claim, Optional<Speaker> speaker, OwnSide own) {
        return switch (claim) {
            case Claim.Count count -> new CountCheck(evidence, own, count).check(count);
            case Claim.Absence absence -> new AbsenceCheck(evidence, own).check(absence);
            case Claim.ActivityTrend trend -> new ActivityTrendCheck(evidence, own).check(trend);
            case Claim.Existence existence -> new ExistenceCheck(evidence, own).check(existence);
            case Claim.Event event -> new EventCheck(evidence, own, speaker).check(event);
            case Claim.Superlative superlative -> new SuperlativeCheck(evidence, own).check(superlative);
            case Claim.Cause cause -> new UncheckableCheck(evidence).check("A cause", cause.scope(), true);
            case Claim.Intent intent -> new UncheckableCheck(evidence).check("An intent", intent.scope(), true);
            case Claim.Opinion opinion -> new UncheckableCheck(evidence).check("An opinion", opinion.scope(), false);
        };
    }

    // Of the story's own statements only those of the claim's type are told beside it.
    private Finding onlyItsStatements(Claim claim, Finding finding) {
        Set<String> types = statementTypes(claim);
        return new Finding(
                finding.verdict(),
                finding.explanation(),
                finding.rows(),
                finding.definitions(),
                finding.coverage(),
                finding.scope(),
                finding.sameStory().stream()
                        .filter(row -> row.id().kind() != EntityKind.STATEMENT
                                || types.contains(evidence.statementType(row.id())))
                        .toList(),
                finding.published());
    }

    // A claim made again in the same words by the same speaker has the same finding.
    private record Asked(Claim claim, Optional<Speaker> speaker) {}

    private static Set<String> statementTypes(Claim claim) {
        return switch (claim) {
            case Claim.Count c -> Set.of("count");
            case Claim.Absence c -> Set.of("absence");
            case Claim.ActivityTrend c -> Set.of("activity-level");
            case Claim.Existence c -> Set.of("existence");
            case Claim.Event c -> Set.of("existence", "event");
            case Claim.Superlative c -> Set.of("superlative", "existence");
            case Claim.Cause c -> Set.of("cause");
            case Claim.Intent c -> Set.of("cause", "intent");
            case Claim.Opinion c -> Set.of("opinion");
        };
    }
}
