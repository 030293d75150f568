package org.sisterledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sisterledger.ledger.Drafts.KEEPER;
import static org.sisterledger.ledger.Drafts.asserted;
import static org.sisterledger.ledger.Drafts.because;
import static org.sisterledger.ledger.Drafts.by;
import static org.sisterledger.ledger.Drafts.fact;
import static org.sisterledger.ledger.Drafts.noted;
import static org.sisterledger.ledger.Drafts.proposed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.proof.Digest;

/** What every store of the ledger does for readers of the public record. */
public abstract class LedgerContract extends LedgerFixture {
    private static final Digest NOWHERE = Digest.ofBytes(new byte[] {1, 2, 3});
    private static final EntityId FLAG = EntityId.parse("issue:flag");

    @Test
    void anEmptyLedgerHasTheRootOfNothing() {
        assertThat(ledger.head(View.PUBLIC)).isEqualTo(new Head(0, Digest.ofBytes(new byte[0])));
        assertThat(facts()).isEmpty();
        assertThat(ledger.verify(View.PUBLIC, done -> {}).misfits()).isEmpty();
    }

    @Test
    void anEntryComesBackAsItWasDrafted() {
        Draft draft = new Draft(
                new Action.Assert(
                        noted(fact("person:ann", "name", "Ann Example"), "spelled Anne below"), Optional.empty()),
                "Ada",
                Optional.of("seen \u0000 on the page 😂"),
                Sensitivity.PUBLIC);
        Digest id = appendOne(draft);
        assertThat(ledger.listEntries(View.PUBLIC, 0, 10))
                .containsExactly(
                        new Entry(id, 0, draft.action(), Optional.of("Ada"), draft.reason(), NOW, Sensitivity.PUBLIC));
    }

    @Test
    void aBatchIsAppendedWholeOrNotAtAll() {
        append(asserted("community:a", "name", "A"));
        Head before = ledger.head(View.PUBLIC);
        assertThatThrownBy(() -> append(asserted("community:b", "name", "B"), by(new Action.Retract(NOWHERE))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Draft 2 of 2")
                .hasMessageContaining(NOWHERE.toString());
        assertThat(ledger.head(View.PUBLIC)).isEqualTo(before);
        assertThat(facts()).containsExactly("community:a name A");
    }

    @Test
    void whatStandsOrIsProposedIsNotAppendedAgain() {
        Draft person = asserted("person:ann", "name", "Ann Example");
        append(asserted("community:a", "name", "A"), proposed("community:b", "name", "B"), person);
        Receipt receipt = ledger.append(List.of(
                asserted("community:a", "name", "A"),
                asserted("community:b", "name", "B"),
                person,
                asserted("community:c", "name", "C"),
                asserted("community:c", "name", "C"),
                asserted("community:c", "name", "?")));
        assertThat(receipt.repeated()).isEqualTo(4);
        assertThat(receipt.appended()).hasSize(2);
    }

    @Test
    void whatWasRetractedMayBeAssertedAgain() {
        Digest first = appendOne(asserted("community:a", "name", "A"));
        append(by(new Action.Retract(first)));
        Digest second = appendOne(asserted("community:a", "name", "A"));
        assertThat(second).isNotEqualTo(first);
        assertThat(facts()).containsExactly("community:a name A");
    }

    @Test
    void aRetractedAssertionStandsInEarlierViewsOnly() {
        Digest id = appendOne(asserted("community:a", "name", "A"));
        append(by(new Action.Retract(id)));
        assertThat(facts(View.at(Clearance.PUBLIC, 0))).isEmpty();
        assertThat(facts(View.at(Clearance.PUBLIC, 1))).containsExactly("community:a name A");
        assertThat(facts(View.at(Clearance.PUBLIC, 2))).isEmpty();
        assertThatThrownBy(() -> append(by(new Action.Retract(id)))).hasMessageContaining("does not stand");
    }

    @Test
    void aProposalStandsOnceItIsAccepted() {
        List<Digest> ids = append(proposed("community:a", "name", "A"), proposed("community:b", "name", "B"));
        assertThat(facts()).isEmpty();
        assertThat(ledger.listProposals(View.PUBLIC, 10)).extracting(Entry::id).isEqualTo(ids);
        append(by(new Action.Accept(ids.get(0))), by(new Action.Reject(ids.get(1))));
        assertThat(facts()).containsExactly("community:a name A");
        assertThat(ledger.listProposals(View.PUBLIC, 10)).isEmpty();
        assertThat(ledger.listProposals(View.at(Clearance.PUBLIC, 2), 1))
                .extracting(Entry::id)
                .containsExactly(ids.get(0));
        for (Digest id : ids) {
            assertThatThrownBy(() -> append(by(new Action.Accept(id)))).hasMessageContaining("accepted or rejected");
        }
        append(by(new Action.Retract(ids.get(0))));
        assertThat(facts()).isEmpty();
    }

    @Test
    void proposalsAboutASubjectAreListedHoweverTheyWereDecided() {
        List<Digest> ids = append(
                proposed("community:a", "name", "A"),
                proposed("community:b", "name", "B"),
                proposed("community:a", "region", "R"),
                proposed("community:a", "kind", "city"),
                asserted("community:a", "alias", "Aa"));
        append(by(new Action.Accept(ids.get(0))), by(new Action.Reject(ids.get(2))));
        EntityId a = EntityId.parse("community:a");
        EntityId b = EntityId.parse("community:b");
        assertThat(ledger.listProposals(View.PUBLIC, List.of(b, a)))
                .extracting(Entry::id)
                .isEqualTo(ids.subList(0, 4));
        assertThat(ledger.listProposals(View.at(Clearance.PUBLIC, 1), List.of(a, b)))
                .extracting(Entry::id)
                .containsExactly(ids.get(0));
        assertThat(ledger.listProposals(View.PUBLIC, List.of())).isEmpty();
    }

    @Test
    void theHistoryOfASubjectHoldsWhatWasTakenBackMergedAndDecided() {
        EntityId a = EntityId.parse("community:a");
        EntityId b = EntityId.parse("community:b");
        List<Digest> ids = append(
                asserted("community:a", "name", "A"),
                asserted("community:b", "name", "B"),
                asserted("community:c", "name", "C"),
                proposed("community:a", "region", "R"));
        Digest accepted = appendOne(by(new Action.Accept(ids.get(3))));
        Digest retracted = appendOne(by(new Action.Retract(ids.get(0))));
        assertThat(history(View.PUBLIC, a, 10)).containsExactly(ids.get(0), ids.get(3), accepted, retracted);
        assertThat(history(View.PUBLIC, a, 2)).containsExactly(accepted, retracted);
        assertThat(history(View.at(Clearance.PUBLIC, 4), a, 10)).containsExactly(ids.get(0), ids.get(3));
        Digest merged = appendOne(by(new Action.Merge(b, a)));
        List<Digest> both = List.of(ids.get(0), ids.get(1), ids.get(3), accepted, retracted, merged);
        assertThat(history(View.PUBLIC, a, 10)).isEqualTo(both);
        assertThat(history(View.PUBLIC, b, 10)).isEqualTo(both);
        Digest parted = appendOne(by(new Action.Unmerge(merged)));
        assertThat(history(View.PUBLIC, b, 10)).containsExactly(ids.get(1), merged, parted);
        Digest ruling = appendOne(by(new Action.Decide(FLAG, "counts")));
        assertThat(history(View.PUBLIC, FLAG, 10)).containsExactly(ruling);
    }

    private List<Digest> history(View view, EntityId subject, int limit) {
        return ledger.listHistory(view, subject, limit).stream().map(Entry::id).toList();
    }

    @Test
    void anAssertionMayBeAcceptedByARule() {
        Digest rule = appendOne(by(new Action.DeclareRule("starter", "Takes every row.")));
        Digest other = appendOne(asserted("community:a", "name", "A"));
        append(by(new Action.Assert(fact("community:b", "name", "B"), Optional.of(rule))));
        assertThat(facts()).hasSize(2);
        assertThatThrownBy(() -> append(by(new Action.Assert(fact("community:c", "name", "C"), Optional.of(other)))))
                .hasMessageContaining("Expected the id of a rule")
                .hasMessageContaining("which is a ASSERT");
    }

    @Test
    void factsAreInTheOrderOfSubjectsThenOfTheLedger() {
        append(
                asserted("partnership:b", "type", "sister"),
                asserted("community:b", "name", "B"),
                asserted("community:a", "region", "R"),
                asserted("community:a", "alias", "A2"),
                asserted("community:a", "alias", "A1"),
                asserted("country:z", "name", "Z"));
        assertThat(facts())
                .containsExactly(
                        "country:z name Z",
                        "community:a region R",
                        "community:a alias A2",
                        "community:a alias A1",
                        "community:b name B",
                        "partnership:b type sister");
    }

    @Test
    void mergedSubjectsAreReadAsOneUntilTheMergeIsTakenBack() {
        append(
                asserted("community:a", "name", "A"),
                asserted("community:b", "name", "B"),
                asserted("community:c", "name", "C"),
                asserted("partnership:p", "a", "community:a"),
                asserted("status:s", "by", "community:a"),
                asserted("status:s", "reason", "community:a"));
        List<String> before = facts();
        Digest first = appendOne(by(merge("a", "b")));
        append(by(merge("b", "c")));
        assertThat(facts())
                .containsExactly(
                        "community:c name A",
                        "community:c name B",
                        "community:c name C",
                        "partnership:p a community:c",
                        "status:s by community:c",
                        "status:s reason community:a");
        assertThat(factsAbout("community:a"))
                .containsExactly("community:c name A", "community:c name B", "community:c name C")
                .isEqualTo(factsAbout("community:c"));
        assertThat(facts(View.at(Clearance.PUBLIC, 6))).isEqualTo(before);
        append(by(new Action.Unmerge(first)));
        assertThat(facts())
                .contains("community:a name A", "community:c name B", "partnership:p a community:a")
                .hasSize(6);
        assertThatThrownBy(() -> append(by(new Action.Unmerge(first)))).hasMessageContaining("taken back already");
    }

    @Test
    void aSubjectWithoutFactsMayTakeOverThoseOfAnother() {
        append(asserted("community:m", "name", "M"), asserted("community:p", "name", "P"), by(merge("p", "a")));
        append(by(merge("m", "z")));
        assertThat(facts()).containsExactly("community:a name P", "community:z name M");
    }

    @Test
    void whatIsOneSubjectAlreadyIsNotMergedAgain() {
        append(by(merge("a", "b")), by(merge("c", "b")));
        assertThatThrownBy(() -> append(by(merge("b", "a")))).hasMessageContaining("two subjects");
        assertThatThrownBy(() -> append(by(merge("a", "d")))).hasMessageContaining("'community:b'");
    }

    @Test
    void whatWasMergedBeforeInTheSameBatchIsNotMergedAgain() {
        assertThatThrownBy(() -> append(by(merge("a", "b")), by(merge("b", "c")), by(merge("c", "a"))))
                .hasMessageContaining("two subjects");
        assertThat(ledger.head(View.PUBLIC).position()).isZero();
        Digest first = append(by(merge("a", "b")), Drafts.at(Sensitivity.INTERNAL, by(merge("b", "c"))))
                .get(0);
        append(by(merge("b", "c")), by(new Action.Unmerge(first)), by(merge("c", "a")));
        assertThatThrownBy(() -> append(by(merge("a", "b")), by(merge("b", "a"))))
                .hasMessageContaining("two subjects");
    }

    @Test
    void mergesThatWereTakenBackAreListedAndThoseThatHoldAreNot() {
        Digest first = appendOne(by(merge("a", "b")));
        append(by(merge("c", "d")), by(new Action.Unmerge(first)));
        assertThat(ledger.listUnmerged(View.PUBLIC)).containsExactly((Action.Merge) merge("a", "b"));
        assertThat(ledger.listUnmerged(View.at(Clearance.PUBLIC, 2))).isEmpty();
    }

    @Test
    void theLatestRulingCountsAndIsApprovedBySomebodyElse() {
        Digest first = appendOne(because("it was", by(new Action.Decide(FLAG, "counts"))));
        Ruling counts = new Ruling(FLAG, "counts", Optional.of("it was"), Optional.of(KEEPER), false);
        assertThat(ledger.listRulings(View.PUBLIC)).containsExactly(counts);
        for (String self : List.of(KEEPER, " " + KEEPER.toUpperCase(java.util.Locale.ROOT))) {
            assertThatThrownBy(() -> append(Draft.of(new Action.Approve(first), self)))
                    .hasMessageContaining("Nobody approves their own");
        }
        append(Draft.of(new Action.Approve(first), "Bea"));
        assertThat(ledger.listRulings(View.PUBLIC).getFirst().approved()).isTrue();
        append(by(new Action.Decide(FLAG, "does-not-count")));
        assertThat(ledger.listRulings(View.PUBLIC))
                .containsExactly(new Ruling(FLAG, "does-not-count", Optional.empty(), Optional.of(KEEPER), false));
        assertThat(ledger.listRulings(View.at(Clearance.PUBLIC, 1))).containsExactly(counts);
    }

    @Test
    void aDraftMayNotReferToWhatIsMissingOrOfAnotherKind() {
        Digest rule = appendOne(by(new Action.DeclareRule("r", "t")));
        for (Digest target : List.of(rule, NOWHERE)) {
            for (Action action : List.of(
                    new Action.Retract(target),
                    new Action.Accept(target),
                    new Action.Reject(target),
                    new Action.Unmerge(target),
                    new Action.Classify(target, Sensitivity.INTERNAL),
                    new Action.Approve(target))) {
                assertThatThrownBy(() -> append(by(action)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(target.toString());
            }
        }
        assertThat(ledger.head(View.PUBLIC).position()).isEqualTo(1);
    }

    @Test
    void everyEntryIsProvedAndEveryTreeExtendsTheEarlierOnes() {
        List<Digest> ids = new ArrayList<>();
        List<Head> heads = new ArrayList<>(List.of(ledger.head(View.PUBLIC)));
        for (int i = 0; i < 70; i++) {
            ids.add(appendOne(asserted("community:c" + i, "name", "C")));
            heads.add(ledger.head(View.PUBLIC));
        }
        for (int at = 0; at <= 70; at += 7) {
            View view = View.at(Clearance.PUBLIC, at);
            assertThat(ledger.head(view)).isEqualTo(heads.get(at));
            for (int i = 0; i < at; i++) {
                assertThat(ledger.proveInclusion(view, i)
                                .proves(ids.get(i), heads.get(at).root()))
                        .isTrue();
                assertThat(ledger.proveConsistency(view, i)
                                .proves(heads.get(i).root(), heads.get(at).root()))
                        .isTrue();
            }
        }
        assertThatThrownBy(() -> ledger.head(View.at(Clearance.PUBLIC, 71)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 0 to 70, got 71");
    }

    @Test
    void entriesAreFoundByIdAndByItsFirstDigits() {
        Digest id = append(asserted("community:a", "name", "A"), asserted("community:b", "name", "B"))
                .get(1);
        assertThat(ledger.findEntry(View.PUBLIC, id)).isPresent();
        assertThat(ledger.findEntry(View.at(Clearance.PUBLIC, 1), id)).isEmpty();
        assertThat(ledger.findEntries(View.PUBLIC, id.abbreviated(6), 9))
                .extracting(Entry::id)
                .containsExactly(id);
        assertThat(ledger.findEntries(View.PUBLIC, id.toString(), 9)).hasSize(1);
        assertThatThrownBy(() -> ledger.findEntries(View.PUBLIC, "abc", 9)).hasMessageContaining("'abc'");
    }

    @Test
    void theSameSaidTwiceInOneMillisecondIsTwoEntries() {
        List<Digest> ids = append(by(new Action.Decide(FLAG, "counts")), by(new Action.Decide(FLAG, "counts")));
        assertThat(ids).doesNotHaveDuplicates().hasSize(2);
    }

    private static Action merge(String from, String into) {
        return new Action.Merge(EntityId.parse("community:" + from), EntityId.parse("community:" + into));
    }
}
