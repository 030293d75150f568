package org.sisterledger.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sisterledger.check.Records;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.partnership.PartnershipType;
import org.sisterledger.time.Edtf;

final class RecordViewTest {
    private static final EntityId TIE = EntityId.parse("partnership:t");

    @Test
    void laterSpeakingSourceIsPickedAndTheOtherIsKept() {
        Partnership tie = tie(based().on("old")
                .asOf("2010")
                .add(EntityKind.PARTNERSHIP, "t", "formed", "1980")
                .on("new")
                .asOf("2020")
                .add(EntityKind.PARTNERSHIP, "t", "formed", "1979"));
        assertThat(tie.formed()).contains(Edtf.parse("1979"));
        assertThat(tie.otherFormed()).containsExactly(Edtf.parse("1980"));
    }

    @Test
    void tieWithoutBothSidesIsNoPartnership() {
        RecordView view = Records.record()
                .add(EntityKind.PARTNERSHIP, "t", "a", "community:us-ca-irvine")
                .view();
        assertThat(view.partnerships()).isEmpty();
        assertThat(view.listIds(EntityKind.PARTNERSHIP)).containsExactly(TIE);
    }

    @Test
    void restoredTieHasNotEnded() {
        Partnership tie = tie(based().add(
                        EntityKind.STATUS,
                        "s1",
                        "partnership",
                        "partnership:t",
                        "status",
                        "ended",
                        "effective",
                        "2020-04-14")
                .add(
                        EntityKind.STATUS,
                        "s2",
                        "partnership",
                        "partnership:t",
                        "status",
                        "restored",
                        "effective",
                        "2020-04-22"));
        assertThat(tie.hasEndedBy(LocalDate.of(2020, 4, 20))).isTrue();
        assertThat(tie.hasEndedBy(LocalDate.of(2020, 4, 22))).isFalse();
        assertThat(tie.hasEndedBy(LocalDate.of(2020, 4, 13))).isFalse();
    }

    @Test
    void suspendedTieHasNotEnded() {
        Partnership tie = tie(based().add(
                        EntityKind.STATUS,
                        "s1",
                        "partnership",
                        "partnership:t",
                        "status",
                        "suspended",
                        "decided",
                        "2022-03-07"));
        assertThat(tie.isSuspendedOn(LocalDate.of(2022, 3, 8))).isTrue();
        assertThat(tie.hasEndedBy(LocalDate.of(2023, 1, 1))).isFalse();
    }

    @Test
    void typeIsThatOfTheDay() {
        Partnership tie = tie(based().add(
                        EntityKind.STATUS,
                        "s1",
                        "partnership",
                        "partnership:t",
                        "status",
                        "reclassified",
                        "effective",
                        "2025-07",
                        "typeBefore",
                        "sister",
                        "typeAfter",
                        "friendship"));
        assertThat(tie.typeOn(LocalDate.of(2025, 7, 15))).isEqualTo(PartnershipType.SISTER);
        assertThat(tie.typeOn(LocalDate.of(2025, 8, 1))).isEqualTo(PartnershipType.FRIENDSHIP);
    }

    @Test
    void delistingIsAFactOfTheRegister() {
        Partnership tie = tie(based().add(
                        EntityKind.STATUS,
                        "s1",
                        "partnership",
                        "partnership:t",
                        "status",
                        "delisted",
                        "register",
                        "register:city",
                        "effective",
                        "2025-08"));
        assertThat(tie.lastChangeBy(LocalDate.of(2026, 1, 1))).isEmpty();
        assertThat(tie.changes()).hasSize(1);
    }

    @Test
    void withoutAPageTheRecordIsWhatItWasBeforeIt() {
        Records records = based();
        RecordView before = records.view();
        RecordView after = records.on("story")
                .add(EntityKind.PARTNERSHIP, "t", "formed", "1999")
                .add(EntityKind.ISSUE, "i", "category", "political")
                .view();
        RecordView without = after.without(Set.of(EntityId.parse("document:story")));
        assertThat(after.issues()).hasSize(1);
        assertThat(without.issues()).isEmpty();
        assertThat(without.partnerships()).isEqualTo(before.partnerships());
    }

    @Test
    void undatedTieMayHaveBegunButIsNotKnownTo() {
        Partnership tie = tie(based());
        assertThat(tie.isKnownBegunBy(LocalDate.of(2023, 6, 19))).isFalse();
        assertThat(tie.mayHaveBegunBy(LocalDate.of(2023, 6, 19))).isTrue();
    }

    private static Records based() {
        return Records.record()
                .add(
                        EntityKind.PARTNERSHIP,
                        "t",
                        "a",
                        "community:us-ca-irvine",
                        "b",
                        "community:cn-xuhui",
                        "type",
                        "sister");
    }

    private static Partnership tie(Records records) {
        return java.util.Objects.requireNonNull(records.view().partnerships().get(TIE));
    }
}
