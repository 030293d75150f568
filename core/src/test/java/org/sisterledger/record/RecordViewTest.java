package org.sisterledger.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sisterledger.check.Records;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Fact;
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
    void threadsThatAskAtOnceGetOneFoldedRecord() throws Exception {
        RecordView view = Records.record()
                .add(EntityKind.COMMUNITY, "x", "name", "Irvine")
                .add(EntityKind.PARTNERSHIP, "t", "a", "community:x", "b", "community:y")
                .view();
        CyclicBarrier start = new CyclicBarrier(8);
        List<Callable<Map<EntityId, Partnership>>> tasks = Collections.nCopies(8, () -> {
            start.await();
            return view.partnerships();
        });
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Map<EntityId, Partnership>> one : threads.invokeAll(tasks)) {
                assertThat(one.get()).containsOnlyKeys(TIE).isSameAs(view.partnerships());
            }
        }
    }

    @Test
    void whatIsDerivedIsWorkedOutOnceWhateverTheNumberOfThreads() throws Exception {
        RecordView view = based().view();
        AtomicInteger made = new AtomicInteger();
        List<Callable<String>> tasks =
                Collections.nCopies(8, () -> view.derive(String.class, record -> "made " + made.incrementAndGet()));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<String> one : threads.invokeAll(tasks)) {
                assertThat(one.get()).isEqualTo("made 1");
            }
        }
    }

    @Test
    void factsAddedLaterFoldAsIfTheyHadBeenThereFromTheStart() {
        Records all = based().add(EntityKind.STATUS, "s", "partnership", "partnership:t", "status", "ended")
                .add(EntityKind.COMMUNITY, "a-first", "name", "First");
        RecordView whole = all.view();
        List<Fact> early = new ArrayList<>();
        List<Fact> late = new ArrayList<>();
        for (EntityKind kind : EntityKind.values()) {
            boolean isLate = kind == EntityKind.STATUS || kind == EntityKind.COMMUNITY;
            whole.listIds(kind)
                    .forEach(id -> (isLate ? late : early)
                            .addAll(whole.facts(id).orElseThrow().list()));
        }
        RecordView base = RecordView.of(early, List.of());
        assertThat(base.partnerships().get(TIE).changes()).isEmpty();
        RecordView joined = base.with(late);
        assertThat(joined.partnerships()).isEqualTo(whole.partnerships());
        assertThat(joined.communities()).isEqualTo(whole.communities());
        assertThat(joined.listIds(EntityKind.COMMUNITY)).isEqualTo(whole.listIds(EntityKind.COMMUNITY));
        assertThat(joined.registers()).isSameAs(base.registers());
        assertThatThrownBy(() -> joined.with(late)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutADocumentIsAsIfItHadNeverBeenReadWhateverWasAddedWhen() {
        RecordView one = Records.record()
                .on("kept")
                .add(EntityKind.COMMUNITY, "x", "name", "Irvine")
                .on("judged")
                .add(EntityKind.COMMUNITY, "x", "alias", "The city")
                .add(EntityKind.REGISTER, "r", "name", "Of the story alone")
                .view();
        RecordView without = one.without(Set.of(EntityId.parse("document:judged")));
        assertThat(without.listIds(EntityKind.REGISTER)).isEmpty();
        EntityId place = EntityId.parse("community:x");
        assertThat(without.communities().get(place).aliases()).isEmpty();
        assertThat(one.communities().get(place).aliases()).containsExactly("The city");
        assertThat(without.listStatedBy(Set.of(EntityId.parse("document:judged")), EntityKind.COMMUNITY))
                .isEmpty();
        assertThat(without.listStatedBy(Set.of(EntityId.parse("document:kept")), EntityKind.COMMUNITY))
                .containsExactly(place);
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
