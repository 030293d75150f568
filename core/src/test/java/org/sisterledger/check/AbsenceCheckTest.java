package org.sisterledger.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sisterledger.check.Claims.never;
import static org.sisterledger.check.Claims.noIssues;
import static org.sisterledger.check.Records.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sisterledger.check.Finding.Coverage;
import org.sisterledger.check.Finding.Definition;
import org.sisterledger.check.Finding.Row;
import org.sisterledger.claim.Absent;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.Claim.Experiencer;
import org.sisterledger.fact.EntityId;

final class AbsenceCheckTest {
    private static final LocalDate DAY = LocalDate.of(2023, 6, 19);

    @Test
    void oneDocumentedNamedCaseContradictsANever() {
        Finding found = check(record().issue("case", "2006-05-30"), noIssues(), DAY);

        assertThat(found)
                .isEqualTo(new Finding(
                        Verdict.CONTRADICTED,
                        "1 documented case by 2023-06-19, the first of 2006-05-30 (Irvine and Xuhui): A clause was demanded.",
                        List.of(new Row(
                                EntityId.parse("issue:case"),
                                "A clause was demanded. [political, documented, actor counterpart] (2006-05-30)",
                                "document:press")),
                        List.of(),
                        Optional.of(new Coverage(0, 0, 0, 1, 1, Optional.empty())),
                        "ties between United States and China, up to 2023-06-19; as met by the communities that hold the"
                                + " ties; acts of counterparts in China",
                        List.of(),
                        List.of()));
    }

    @Test
    void nothingOnRecordLeavesANeverUncontradictedButNotSupported() {
        Finding found = check(record(), noIssues(), DAY);

        assertThat(found.verdict()).isEqualTo(Verdict.NOT_CONTRADICTED);
        assertThat(found.coverage()).isPresent();
        assertThat(found.explanation()).contains("does not show that there was nothing");
    }

    @Test
    void aCaseAfterTheDayJudgedDoesNotCount() {
        Finding found = check(record().issue("case", "2006-05-30"), noIssues(), LocalDate.of(2005, 1, 1));

        assertThat(found.verdict()).isEqualTo(Verdict.NOT_CONTRADICTED);
        assertThat(found.rows()).isEmpty();
    }

    @Test
    void aCaseWhoseDateIsTooCoarseIsToldAndDoesNotCount() {
        Finding found = check(record().issue("case", "2006"), noIssues(), LocalDate.of(2006, 6, 1));

        assertThat(found.verdict()).isEqualTo(Verdict.NOT_CONTRADICTED);
        assertThat(found.explanation())
                .endsWith(
                        "1 case is dated too coarsely to tell whether it came by 2006-06-01: Irvine and Xuhui (2006): A clause was demanded.");
    }

    @Test
    void anAllegedCaseOnlyMakesItDisputed() {
        assertThat(check(record().issue("case", "2018", "state", "alleged"), noIssues(), DAY)
                        .verdict())
                .isEqualTo(Verdict.DISPUTED);
    }

    @Test
    void anUnnamedPartyIsNeverMatchedToANamedCommunity() {
        Records records = record().issue("case", "2018", "partyNamed", "no", "community", "community:cn-xuhui");
        Claim.Absence ofIrvine = new Claim.Absence(
                Claims.SPAN,
                "Irvine never",
                Absent.POLITICAL_OR_SECURITY_ISSUES,
                new org.sisterledger.claim.Scope(
                        Claims.US_CHINA.countries(), List.of(EntityId.parse("community:us-ca-irvine")), Set.of()),
                List.of(Experiencer.NAMED_COMMUNITY),
                Optional.empty(),
                Optional.empty());

        assertThat(check(records, noIssues(), DAY).verdict()).isEqualTo(Verdict.DISPUTED);
        assertThat(check(records, ofIrvine, DAY).verdict()).isEqualTo(Verdict.NOT_CONTRADICTED);
    }

    @Test
    void aRefusalByOnesOwnSideIsNoActOfTheCounterpart() {
        Finding found = check(record().issue("case", "2014-04-08", "actor", "own-side"), noIssues(), DAY);

        assertThat(found.verdict()).isEqualTo(Verdict.NOT_CONTRADICTED);
        assertThat(found.explanation()).contains("1 case is left out as no act of the party meant");
    }

    @Test
    void aReviewersRulingThatACaseDoesNotCountIsToldWithItsReason() {
        Records records =
                record().issue("case", "2006-05-30").ruling("issue:case", "does-not-count", "settled by both sides");
        Finding found = check(records, noIssues(), DAY);

        assertThat(found.verdict()).isEqualTo(Verdict.NOT_CONTRADICTED);
        assertThat(found.explanation()).contains("does not count: settled by both sides.");
    }

    @Test
    void aReviewersRulingThatACaseCountsLetsItCount() {
        Records records = record().issue("case", "2014-04-08", "actor", "own-side")
                .ruling("issue:case", "counts", "asked for by the counterpart");

        assertThat(check(records, noIssues(), DAY).verdict()).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void aCasePublishedByAPartyAloneIsNotDocumented() {
        Records records = record().publisher("xuhui", "Xuhui district government", "government")
                .page("xuhui-page", "publisher", "publisher:xuhui")
                .on("xuhui-page")
                .issue("case", "2006-05-30");

        assertThat(check(records, noIssues(), DAY).verdict()).isEqualTo(Verdict.DISPUTED);
    }

    @Test
    void aCaseThatHitsOneReadingOfTheSpeakersWeDependsOnIt() {
        Claim we = never(Absent.POLITICAL_OR_SECURITY_ISSUES, Experiencer.NETWORK_BODY, Experiencer.COMMUNITIES);
        Finding found = check(record().issue("case", "2006-05-30"), we, DAY);

        assertThat(found.verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(found.definitions())
                .containsExactly(
                        new Definition("the network body itself", Optional.of(0), Optional.of(true)),
                        new Definition("the communities that hold the ties", Optional.of(1), Optional.of(false)));
    }

    @Test
    void onlyAnyIssuesTakesInOtherCategories() {
        Records records = record().issue("case", "2006-05-30", "category", "other");

        assertThat(check(records, noIssues(), DAY).verdict()).isEqualTo(Verdict.NOT_CONTRADICTED);
        assertThat(check(records, never(Absent.ANY_ISSUES, Experiencer.COMMUNITIES), DAY)
                        .verdict())
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void aPoliticalTopicOfAHeldMeetingContradictsThatPoliticsWasNeverDiscussed() {
        Claim never = never(Absent.POLITICS_IN_DISCUSSIONS, Experiencer.COMMUNITIES);

        assertThat(check(record().activity("summit", "conference", "2019-07-17", "topic", "foreign policy"), never, DAY)
                        .verdict())
                .isEqualTo(Verdict.CONTRADICTED);
        assertThat(check(record().activity("summit", "conference", "2019-07-17", "topic", "tourism"), never, DAY)
                        .verdict())
                .isEqualTo(Verdict.NOT_CONTRADICTED);
    }

    @Test
    void onlyAHeldActivityContradictsThatThereWasNone() {
        Claim never = never(Absent.ACTIVITIES, Experiencer.COMMUNITIES);

        assertThat(check(record().activity("visit", "delegation", "2019"), never, DAY)
                        .verdict())
                .isEqualTo(Verdict.CONTRADICTED);
        assertThat(check(record().activity("visit", "delegation", "2019", "stage", "announced"), never, DAY)
                        .verdict())
                .isEqualTo(Verdict.NOT_CONTRADICTED);
    }

    @Test
    void aTieThatEndedContradictsThatNoneEverDid() {
        Records ended = record().tie("us-ca-irvine", "cn-xuhui", "formed", "2000")
                .status("end", "us-ca-irvine--cn-xuhui", "ended", "decided", "2010-03-02");
        Finding found = check(ended, never(Absent.ENDINGS, Experiencer.COMMUNITIES), DAY);

        assertThat(found.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(found.rows()).extracting(Row::label).containsExactly("Irvine and Xuhui: ended (2010-03-02)");
        assertThat(found.explanation())
                .isEqualTo("1 tie is on record as ended or expired by 2023-06-19, the first Irvine and Xuhui"
                        + " (2010-03-02).");
    }

    @Test
    void aSuspendedTieHasNotEnded() {
        Records suspended = record().tie("us-ca-irvine", "cn-xuhui", "formed", "2000")
                .status("stop", "us-ca-irvine--cn-xuhui", "suspended", "decided", "2010-03-02")
                .status("later", "us-ca-irvine--cn-xuhui", "ended", "decided", "2024");
        Finding found = check(suspended, never(Absent.ENDINGS, Experiencer.COMMUNITIES), DAY);

        assertThat(found.verdict()).isEqualTo(Verdict.NOT_CONTRADICTED);
        assertThat(found.rows()).extracting(row -> row.id().slug()).containsExactly("stop");
        assertThat(found.explanation())
                .contains("1 tie is on record as suspended")
                .contains("suspended is not ended");
    }

    private static Finding check(Records records, Claim claim, LocalDate day) {
        return new Checker(records.view(), Set.of(), day).check(claim, Optional.empty());
    }
}
