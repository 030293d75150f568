package org.sisterledger.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sisterledger.check.Claims.first;
import static org.sisterledger.check.Claims.most;
import static org.sisterledger.check.Records.record;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sisterledger.claim.Claim;

final class SuperlativeCheckTest {
    @Test
    void theEarliestTieOfAllIsTheFirst() {
        assertVerdict(ties("1979-11-02", "1980-01-28"), first(), Verdict.SUPPORTED);
    }

    @Test
    void aTieWithAnEarlierOneIsNotTheFirst() {
        assertVerdict(ties("1980-01-28", "1979-11-02"), first(), Verdict.CONTRADICTED);
    }

    @Test
    void sourcesThatDifferOnTheDayMakeItDepend() {
        Records records = ties("1980-01-28", "1979-11-02")
                .on("another-page")
                .tie("us-ca-irvine", "cn-xuhui", "formed", "1979-10-01");

        assertVerdict(records, first(), Verdict.DEPENDS);
    }

    @Test
    void aTieWithoutADayCannotBeRanked() {
        assertVerdict(record().tie("us-ca-irvine", "cn-xuhui"), first(), Verdict.NOT_ON_RECORD);
    }

    @Test
    void theCityWithMoreTiesThanAnyOtherHasTheMost() {
        Records records = record().ties(10, "list", "2020")
                .tie("us-ca-irvine", "cn-xuhui", "type", "sister", "level", "city", "formed", "2000")
                .tie("us-ca-irvine", "cn-baoji", "type", "sister", "level", "city", "formed", "2001")
                .listing("us-ca-irvine--cn-xuhui", "list", "listed", "2020")
                .listing("us-ca-irvine--cn-baoji", "list", "listed", "2020");

        assertVerdict(records, most("Irvine", "us-ca-irvine"), Verdict.SUPPORTED);
        assertVerdict(records, most("City 0", "us-city-0"), Verdict.CONTRADICTED);
    }

    private static Records ties(String mine, String other) {
        return record().tie("us-ca-irvine", "cn-xuhui", "formed", mine)
                .tie("us-ca-newport", "cn-baoji", "formed", other);
    }

    private static void assertVerdict(Records records, Claim claim, Verdict verdict) {
        assertThat(new Checker(records.view(), Set.of(), LocalDate.of(2023, 6, 19)).check(claim, Optional.empty()))
                .extracting(Finding::verdict)
                .isEqualTo(verdict);
    }
}
