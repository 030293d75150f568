package org.sisterledger.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sisterledger.check.Claims.sisters;
import static org.sisterledger.check.Claims.tie;
import static org.sisterledger.check.Records.record;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.PairEvent;
import org.sisterledger.claim.Party;
import org.sisterledger.fact.EntityKind;

final class ExistenceCheckTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final String TIE = "us-ca-irvine--cn-xuhui";

    @Test
    void aTieFormedBeforeTheDayStands() {
        assertVerdict(irvine(), tie(PairEvent.EXISTS), Verdict.SUPPORTED);
    }

    @Test
    void aTieFormedAfterTheDayDidNotStandYet() {
        assertThat(check(irvine(), tie(PairEvent.EXISTS), LocalDate.of(1999, 1, 1))
                        .verdict())
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void aTieThatNobodyRecordsIsNotOnRecord() {
        assertVerdict(record(), tie(PairEvent.EXISTS), Verdict.NOT_ON_RECORD);
    }

    @Test
    void anUnnamedPartyIsNotMatchedToATieOnRecord() {
        Claim.Existence plain = tie(PairEvent.EXISTS);
        Claim unnamed = new Claim.Existence(
                Claims.SPAN,
                "a city and Xuhui",
                Party.unnamed("an American city"),
                plain.b(),
                PairEvent.EXISTS,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                org.sisterledger.claim.EventStage.HELD);

        assertVerdict(irvine(), unnamed, Verdict.NOT_ON_RECORD);
    }

    @Test
    void anEndedTieIsOutOfDateAsATieAndSupportedAsAnEnd() {
        Records ended = irvine().status("end", TIE, "ended", "side", "a", "decided", "2024-03-27");

        assertVerdict(ended, tie(PairEvent.EXISTS), Verdict.OUT_OF_DATE);
        assertVerdict(ended, tie(PairEvent.ENDED), Verdict.SUPPORTED);
        assertVerdict(ended, tie(PairEvent.ENDED, Optional.of("2024")), Verdict.SUPPORTED);
        assertVerdict(ended, tie(PairEvent.ENDED, Optional.of("2022")), Verdict.CONTRADICTED);
    }

    @Test
    void anEndAfterTheDayJudgedHasNotCome() {
        Records ended = irvine().status("end", TIE, "ended", "side", "a", "decided", "2025-03-27");

        assertVerdict(ended, tie(PairEvent.EXISTS), Verdict.SUPPORTED);
        assertVerdict(ended, tie(PairEvent.ENDED), Verdict.NOT_ON_RECORD);
    }

    @Test
    void suspendedIsNotEnded() {
        Records suspended = irvine().status("pause", TIE, "suspended", "side", "a", "decided", "2022-03-07");
        Finding ended = check(suspended, tie(PairEvent.ENDED), DAY);

        assertThat(ended.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(ended.explanation()).contains("suspended is not ended");
        assertVerdict(suspended, tie(PairEvent.SUSPENDED), Verdict.SUPPORTED);
        assertVerdict(suspended, tie(PairEvent.EXISTS), Verdict.SUPPORTED);
    }

    @Test
    void endedThenRestoredWithinDaysIsOutOfDateAsAnEnd() {
        Records restored = irvine().status("end", TIE, "ended", "side", "a", "decided", "2020-04-14")
                .status("again", TIE, "restored", "side", "a", "decided", "2020-04-22");

        assertVerdict(restored, tie(PairEvent.ENDED), Verdict.OUT_OF_DATE);
        assertVerdict(restored, tie(PairEvent.REVIVED), Verdict.SUPPORTED);
        assertVerdict(restored, tie(PairEvent.EXISTS), Verdict.SUPPORTED);
        assertThat(check(restored, tie(PairEvent.EXISTS), LocalDate.of(2020, 4, 18))
                        .verdict())
                .isEqualTo(Verdict.OUT_OF_DATE);
    }

    @Test
    void reclassifiedFromSisterToFriendshipIsNeitherEndedNorStillASister() {
        Records reclassified = irvine().status(
                        "other",
                        TIE,
                        "reclassified",
                        "side",
                        "a",
                        "effective",
                        "2023-07",
                        "typeBefore",
                        "sister",
                        "typeAfter",
                        "friendship");

        assertVerdict(reclassified, tie(PairEvent.ENDED), Verdict.CONTRADICTED);
        assertVerdict(reclassified, sisters(), Verdict.OUT_OF_DATE);
        assertVerdict(reclassified, tie(PairEvent.EXISTS), Verdict.SUPPORTED);
        assertThat(check(reclassified, sisters(), LocalDate.of(2022, 1, 1)).verdict())
                .isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void oneSideSaysEndedAndTheOtherDenies() {
        Records denied = irvine().status("end", TIE, "ended", "side", "b", "decided", "2020-01-14")
                .status("denial", TIE, "denied", "side", "a", "decided", "2020-01-20");

        assertVerdict(denied, tie(PairEvent.EXISTS), Verdict.DISPUTED);
        assertVerdict(denied, tie(PairEvent.ENDED), Verdict.DISPUTED);
    }

    @Test
    void decisionNoticeAndEffectAreToldWhereTheyDiffer() {
        Records ended = irvine().status(
                        "end",
                        TIE,
                        "ended",
                        "side",
                        "b",
                        "decided",
                        "2017-12-13",
                        "notified",
                        "2018-10-02",
                        "effective",
                        "2018-10-02");

        Finding found = check(ended, tie(PairEvent.ENDED, Optional.of("2017-12-13")), DAY);
        assertThat(found.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(found.explanation()).contains("decided 2017-12-13, notified 2018-10-02");
        assertVerdict(ended, tie(PairEvent.ENDED, Optional.of("2018-10-02")), Verdict.SUPPORTED);
    }

    @Test
    void silentlyDelistedInOneRegisterButListedInAnotherIsDisputedAndNotEnded() {
        Records delisted = irvine().add(EntityKind.REGISTER, "page", "name", "the city page")
                .add(EntityKind.REGISTER, "directory", "name", "the directory")
                .listing(TIE, "directory", "listed", "2024-05")
                .status("gone", TIE, "delisted", "side", "a", "register", "register:page", "effective", "2024-04");

        assertVerdict(delisted, tie(PairEvent.EXISTS), Verdict.DISPUTED);
        assertVerdict(delisted, tie(PairEvent.ENDED), Verdict.NOT_ON_RECORD);
        assertVerdict(delisted, tie(PairEvent.DELISTED), Verdict.SUPPORTED);
        assertVerdict(delisted, tie(PairEvent.LISTED), Verdict.SUPPORTED);
    }

    @Test
    void anEndWhoseDateIsTooCoarseCannotBeTold() {
        Records ended = irvine().status("end", TIE, "ended", "side", "a", "decided", "2024");
        Finding found = check(ended, tie(PairEvent.EXISTS), DAY);

        assertThat(found.verdict()).isEqualTo(Verdict.NOT_ON_RECORD);
        assertThat(found.explanation()).contains("too coarse to tell");
    }

    @Test
    void anExpiryIsAnEndAndAKeptTieEndedSinceIsOutOfDate() {
        Records expired = irvine().status("run-out", TIE, "expired", "side", "a", "effective", "2019-12");

        assertVerdict(expired, tie(PairEvent.EXPIRED), Verdict.SUPPORTED);
        assertVerdict(expired, tie(PairEvent.RETAINED), Verdict.OUT_OF_DATE);
    }

    @Test
    void announcedIsNotSigned() {
        Records announced = record().tie("us-ca-irvine", "cn-xuhui")
                .add(EntityKind.AGREEMENT, "paper", "partnership", "partnership:" + TIE, "stage", "announced");
        Records signed = record().tie("us-ca-irvine", "cn-xuhui")
                .add(
                        EntityKind.AGREEMENT,
                        "paper",
                        "partnership",
                        "partnership:" + TIE,
                        "stage",
                        "held",
                        "signed",
                        "2006-05-30");

        assertVerdict(announced, tie(PairEvent.SIGNED), Verdict.NOT_ON_RECORD);
        assertVerdict(signed, tie(PairEvent.SIGNED), Verdict.SUPPORTED);
    }

    @Test
    void whatOnlyTheSpeakersOwnSidePublishesIsOneSided() {
        Records own = record().publisher("sci", "Sister Cities International", "organization")
                .page("sci-page", "publisher", "publisher:sci")
                .on("sci-page")
                .tie("us-ca-irvine", "cn-xuhui", "type", "sister", "formed", "2000");

        Checker checker = new Checker(own.view(), Set.of(), DAY);
        assertThat(checker.check(tie(PairEvent.EXISTS), Claims.speaker("A Chairman", "Sister Cities International"))
                        .verdict())
                .isEqualTo(Verdict.ONE_SIDED);
        assertThat(checker.check(tie(PairEvent.EXISTS), Claims.speaker("A Critic", "Somebody Else"))
                        .verdict())
                .isEqualTo(Verdict.SUPPORTED);
    }

    private static Records irvine() {
        return record().tie("us-ca-irvine", "cn-xuhui", "type", "sister", "level", "city", "formed", "2000-05");
    }

    private static void assertVerdict(Records records, Claim claim, Verdict verdict) {
        assertThat(check(records, claim, DAY)).extracting(Finding::verdict).isEqualTo(verdict);
    }

    private static Finding check(Records records, Claim claim, LocalDate day) {
        return new Checker(records.view(), Set.of(), day).check(claim, Optional.empty());
    }
}
