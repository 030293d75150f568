package org.sisterledger.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sisterledger.check.Claims.trend;
import static org.sisterledger.check.Records.record;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sisterledger.activity.ActivityLevel;
import org.sisterledger.check.Finding.Definition;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.Trend;

final class ActivityTrendCheckTest {
    private static final LocalDate DAY = LocalDate.of(2022, 12, 31);
    private static final Claim ZERO = trend(Trend.CLOSE_TO_ZERO, "2020-01-01/..", ActivityLevel.MUNICIPAL);

    @Test
    void noVisitsAfterTenInFiveYearsIsCloseToZero() {
        Finding found = check(visits(10, "2017"), ZERO);

        // Nothing is in the window: the row is of the baseline, and its share is zero.
        assertThat(found.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(found.definitions())
                .containsExactly(new Definition(
                        "municipal, in-person: 10 held in 2015-01-01/2019-12-31 (2.0 a year), 0 in"
                                + " 2020-01-01/2022-12-31 (0.0 a year); by year 2017: 10",
                        Optional.of(0.0),
                        Optional.of(true)));
    }

    @Test
    void asManyVisitsAsBeforeContradictIt() {
        Finding found =
                check(visits(10, "2017").activity("a", "delegation", "2021").activity("b", "delegation", "2022"), ZERO);

        assertThat(found.verdict()).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void aThinBaselineNeverContradicts() {
        Finding found = check(visits(9, "2017").activity("a", "delegation", "2021"), ZERO);

        assertThat(found.verdict()).isEqualTo(Verdict.NOT_ON_RECORD);
        assertThat(found.explanation()).contains("an unrecorded year is not a quiet year");
    }

    @Test
    void modesAreNotSummed() {
        Records records = visits(10, "2017");
        for (int i = 0; i < 10; i++) {
            records.activity("mask-" + i, "donation", "2021", "mode", "goods");
        }
        Finding found = check(records, ZERO);

        assertThat(found.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(found.definitions())
                .extracting(Definition::holds)
                .containsExactly(Optional.of(true), Optional.empty());
    }

    @Test
    void aLevelThatNobodyRecordsKeepsTheWholeFromBeingSupported() {
        Claim both = trend(Trend.CLOSE_TO_ZERO, "2020-01-01/..", ActivityLevel.MUNICIPAL, ActivityLevel.FEDERAL);
        Finding found = check(visits(10, "2017"), both);

        assertThat(found.verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(found.definitions())
                .contains(new Definition("federal: no held activity on record", Optional.empty(), Optional.empty()));
    }

    @Test
    void announcedIsNotHeld() {
        Records records = visits(10, "2017");
        for (int i = 0; i < 10; i++) {
            records.activity("plan-" + i, "delegation", "2021", "stage", "announced");
        }
        Finding found = check(records, ZERO);

        assertThat(found.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(found.explanation()).contains("10 activities were only announced");
    }

    @Test
    void aPartYearIsReckonedByDays() {
        // One visit in the 37 days by then is about ten a year, five times the two a year before.
        Claim increased = trend(Trend.INCREASED, "2020-01-01/..", ActivityLevel.MUNICIPAL);
        Records records = visits(10, "2017").activity("a", "delegation", "2020-01-20");

        assertThat(new Checker(records.view(), Set.of(), LocalDate.of(2020, 2, 6))
                        .check(increased, Optional.empty())
                        .verdict())
                .isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void aDateThatStraddlesTheBeginningIsToldAndNotCounted() {
        Finding found = check(visits(10, "2017").activity("a", "delegation", "2019/2021"), ZERO);

        assertThat(found.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(found.explanation()).contains("1 date is too coarse");
    }

    private static Records visits(int number, String year) {
        Records records = record();
        for (int i = 0; i < number; i++) {
            records.activity("visit-" + i, "delegation", year);
        }
        return records;
    }

    private static Finding check(Records records, Claim claim) {
        return new Checker(records.view(), Set.of(), DAY).check(claim, Optional.empty());
    }
}
