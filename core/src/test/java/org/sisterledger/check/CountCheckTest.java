package org.sisterledger.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sisterledger.check.Claims.count;
import static org.sisterledger.check.Records.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sisterledger.check.Finding.Definition;
import org.sisterledger.check.Finding.Published;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.Comparator;
import org.sisterledger.claim.Unit;
import org.sisterledger.fact.EntityKind;

final class CountCheckTest {
    private static final LocalDate DAY = LocalDate.of(2023, 6, 19);

    @Test
    void aCountThatHoldsUnderEveryDefinitionIsSupported() {
        Finding found = check(record().ties(12, "list", "2020"), count(Comparator.AT_LEAST, 10));

        assertThat(found.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(found.rows()).hasSize(12);
        assertThat(found.definitions())
                .contains(new Definition(
                        "sister pairs, not ended, known to have begun", Optional.of(12L), Optional.of(true)));
    }

    @Test
    void aCountThatFailsUnderEveryDefinitionIsContradicted() {
        assertThat(check(record().ties(12, "list", "2020"), count(Comparator.AT_LEAST, 100))
                        .verdict())
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void aCountThatHoldsOnlyIfUndatedTiesArePresumedBegunDepends() {
        assertThat(check(record().ties(12, "list", "2026"), count(Comparator.AT_LEAST, 10))
                        .definitions())
                .extracting(Definition::holds)
                .contains(Optional.of(true), Optional.of(false));
        assertThat(check(record().ties(12, "list", "2026"), count(Comparator.AT_LEAST, 10))
                        .verdict())
                .isEqualTo(Verdict.DEPENDS);
    }

    @Test
    void aScopeThatNoRegisterListsCannotRefuteAFigure() {
        Records few = record().tie("us-ca-irvine", "cn-xuhui", "formed", "2000");

        assertThat(check(few, count(Comparator.AT_LEAST, 100)).verdict()).isEqualTo(Verdict.NOT_ON_RECORD);
        assertThat(check(few, count(Comparator.AT_LEAST, 1)).verdict()).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void whatTheRecordDoesNotCountIsNotOnRecord() {
        Finding found = check(record().ties(12, "list", "2020"), count(Unit.OTHER, Comparator.EXACTLY, 12));

        assertThat(found.verdict()).isEqualTo(Verdict.NOT_ON_RECORD);
        assertThat(found.explanation()).contains("does not count this");
    }

    @Test
    void placesAreCountedOnTheSideNamedFirstAndNotPairs() {
        Records records = record().ties(10, "list", "2020").tie("us-city-0", "cn-xuhui", "formed", "2001");

        assertThat(check(records, count(Unit.COMMUNITIES, Comparator.EXACTLY, 10))
                        .definitions())
                .contains(new Definition(
                        "places in United States with a tie, not ended, known to have begun",
                        Optional.of(10L),
                        Optional.of(true)));
        assertThat(check(records, count(Comparator.EXACTLY, 10)).definitions())
                .contains(
                        new Definition("pairs, not ended, known to have begun", Optional.of(11L), Optional.of(false)));
    }

    @Test
    void aPublishedFigureWithAnotherUnitIsToldBesideTheClaim() {
        Records records = record().ties(12, "list", "2020")
                .add(
                        EntityKind.FIGURE,
                        "f",
                        "figure",
                        "167",
                        "country",
                        "country:US;country:CN",
                        "publishedBy",
                        "A Paper",
                        "unit",
                        "US cities",
                        "on",
                        "2020-10");
        Finding found = check(records, count(Comparator.EXACTLY, 167));

        assertThat(found.published())
                .containsExactly(new Published(167, Optional.of("2020-10"), "A Paper, US cities document:press"));
        assertThat(found.explanation()).contains("published as “US cities” (A Paper, 2020-10)");
    }

    @Test
    void aFigurePublishedAfterTheDayIsNotShown() {
        Records records = record().ties(12, "list", "2020")
                .add(EntityKind.FIGURE, "f", "figure", "284", "country", "country:US;country:CN", "on", "2023-11");

        assertThat(check(records, count(Comparator.EXACTLY, 284)).published()).isEmpty();
    }

    @Test
    void endedTiesDoNotStandAndLaterEndsDoNotCount() {
        Records ended = record().ties(12, "list", "2020")
                .status("end", "us-city-0--cn-city-0", "ended", "decided", "2021")
                .status("later", "us-city-1--cn-city-1", "ended", "decided", "2024");

        assertThat(check(ended, count(Comparator.EXACTLY, 11)).verdict()).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void anExactFigureThatSomeDefinitionCannotTellIsNotContradicted() {
        Records records = record().ties(12, "list", "2020").ties(1, "short", "2020");
        Finding found = check(records, count(Comparator.EXACTLY, 30));

        assertThat(found.verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(found.explanation()).contains("The others it cannot tell, so it does not refute the figure.");
        assertThat(check(record().ties(12, "list", "2020"), count(Comparator.EXACTLY, 30))
                        .verdict())
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void wordsOfMeasureAreReadByOneTable() {
        Records twelve = record().ties(12, "list", "2020");

        assertThat(List.of(
                        check(twelve, count(Comparator.ABOUT, 13)).verdict(),
                        check(twelve, count(Comparator.ABOUT, 15)).verdict(),
                        check(twelve, count(Comparator.MORE_THAN, 12)).verdict(),
                        check(twelve, count(Comparator.AT_MOST, 12)).verdict()))
                .containsExactly(Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.CONTRADICTED, Verdict.SUPPORTED);
    }

    private static Finding check(Records records, Claim claim) {
        return new Checker(records.view(), Set.of(), DAY).check(claim, Optional.empty());
    }
}
