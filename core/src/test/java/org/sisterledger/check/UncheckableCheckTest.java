package org.sisterledger.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sisterledger.check.Records.record;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sisterledger.claim.Claim;
import org.sisterledger.fact.EntityKind;

final class UncheckableCheckTest {
    private static final Claim INTENT = new Claim.Intent(Claims.SPAN, "influence", Claims.US_CHINA);

    @Test
    void anIntentIsNotCheckableAndWhatBearsOnItIsListed() {
        Records records = record().issue("case", "2006-05-30")
                .add(
                        EntityKind.STATEMENT,
                        "denial",
                        "speaker",
                        "A Mayor",
                        "said",
                        "2020",
                        "claimType",
                        "absence",
                        "summary",
                        "Nothing happened.",
                        "country",
                        "country:US;country:CN")
                .add(
                        EntityKind.STATEMENT,
                        "later",
                        "speaker",
                        "A Mayor",
                        "said",
                        "2025",
                        "claimType",
                        "cause",
                        "country",
                        "country:US;country:CN")
                .add(
                        EntityKind.STATEMENT,
                        "elsewhere",
                        "speaker",
                        "A Mayor",
                        "said",
                        "2020",
                        "claimType",
                        "cause",
                        "country",
                        "country:US");
        Finding found =
                new Checker(records.view(), Set.of(), LocalDate.of(2023, 6, 19)).check(INTENT, Optional.empty());

        assertThat(found.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
        assertThat(found.coverage()).isEmpty();
        assertThat(found.rows())
                .extracting(row -> row.id().toString())
                .containsExactly("issue:case", "statement:denial");
        assertThat(found.explanation())
                .isEqualTo(
                        "An intent cannot be checked by a record. Listed beside it: 0 statements on cause, intent or worth"
                                + " by 2023-06-19, 1 denial of problems, and 1 issue on record.");
    }

    @Test
    void anOpinionHasNoIssuesBesideIt() {
        Claim opinion = new Claim.Opinion(Claims.SPAN, "important", Claims.US_CHINA);
        Finding found = new Checker(record().issue("case", "2006-05-30").view(), Set.of(), LocalDate.of(2023, 6, 19))
                .check(opinion, Optional.empty());

        assertThat(found.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
        assertThat(found.rows()).isEmpty();
    }
}
