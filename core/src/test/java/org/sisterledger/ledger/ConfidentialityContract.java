package org.sisterledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.sisterledger.ledger.Drafts.KEEPER;
import static org.sisterledger.ledger.Drafts.asserted;
import static org.sisterledger.ledger.Drafts.at;
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
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.proof.Digest;

/** What every store of the ledger keeps from readers who may not see it, and what it erases. */
public abstract class ConfidentialityContract extends LedgerFixture {
    @Test
    void aPublicAnswerIsThatOfALedgerThatNeverHeldTheRest() {
        try (Ledger plain = openIn("plain")) {
            List<Digest> publicIds = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Draft open = i % 3 == 0
                        ? proposed("community:c" + i, "name", "N")
                        : because("row " + i, asserted("person:c" + i, "name", "N"));
                plain.append(List.of(open));
                append(at(i % 2 == 0 ? VISITS : Sensitivity.INTERNAL, asserted("community:c" + i, "name", "N secret")));
                append(at(VISITS, asserted("community:c" + i, "country", "country:c")));
                append(at(VISITS, asserted("statement:s" + i, "role", "secret")));
                publicIds.add(appendOne(open));
            }
            Action merge = new Action.Merge(EntityId.parse("community:c1"), EntityId.parse("community:c2"));
            append(
                    at(VISITS, by(merge)),
                    at(Sensitivity.INTERNAL, by(new Action.Accept(publicIds.getFirst()))),
                    at(Sensitivity.INTERNAL, by(new Action.Reject(publicIds.get(3)))),
                    at(VISITS, by(new Action.Retract(publicIds.get(1)))),
                    at(VISITS, by(new Action.Decide(EntityId.parse("issue:i"), "counts"))));
            for (Ledger each : List.of(plain, ledger)) {
                each.append(
                        List.of(by(new Action.Accept(publicIds.getFirst())), by(new Action.Retract(publicIds.get(1)))));
            }
            assertThat(publicAnswers(ledger)).isEqualTo(publicAnswers(plain));
            assertThat(ledger.verify(View.PUBLIC, done -> {}).misfits()).isEmpty();
        }
    }

    private static List<Object> publicAnswers(Ledger of) {
        List<Object> answers = new ArrayList<>();
        long size = of.head(View.PUBLIC).position();
        for (long position = 0; position <= size; position++) {
            View view = View.at(Clearance.PUBLIC, position);
            answers.add(of.head(view));
            answers.add(of.listEntries(view, 0, 1000));
            answers.add(facts(of, view));
            answers.add(of.listProposals(view, 1000));
            answers.add(
                    of.listProposals(view, List.of(EntityId.parse("community:c0"), EntityId.parse("community:c3"))));
            answers.add(of.listRulings(view));
            for (String id : List.of("community:c0", "community:c1", "community:c2", "issue:i")) {
                answers.add(of.listHistory(view, EntityId.parse(id), 2));
            }
            of.forEachFactAbout(
                    view, List.of(EntityId.parse("community:c0"), EntityId.parse("community:c1")), answers::add);
            of.forEachFactNaming(view, List.of(EntityId.parse("country:c")), answers::add);
            answers.add(of.listNamed(view, List.of(EntityKind.COMMUNITY, EntityKind.PERSON), "n", true, 100));
            answers.add(of.listBearers(view, EntityKind.COMMUNITY, List.of("n0", "n1", "n2")));
            answers.add(of.listStatedBy(view, EntityKind.STATEMENT, List.of(EntityId.parse("document:page"))));
            of.forEachSealed(view, position / 2, answers::add);
            answers.add(of.proveConsistency(view, position / 2));
            if (position > 0) {
                answers.add(of.proveInclusion(view, position / 2));
            }
        }
        answers.add(of.listEntries(View.PUBLIC, 20, 5));
        return answers;
    }

    @Test
    void everyClearanceHasPositionsRootsAndProofsOfItsOwn() {
        List<Digest> ids = new ArrayList<>();
        List<Sensitivity> labels =
                List.of(Sensitivity.PUBLIC, VISITS, Sensitivity.INTERNAL, Sensitivity.restricted("x"));
        for (int i = 0; i < 40; i++) {
            ids.add(appendOne(at(labels.get(i % 4), asserted("community:c" + i, "name", "N"))));
        }
        for (Clearance clearance :
                List.of(Clearance.PUBLIC, Clearance.INTERNAL, VISITORS, Clearance.parse("restricted:visits,x"))) {
            List<Digest> seen = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                if (clearance.sees(labels.get(i % 4))) {
                    seen.add(ids.get(i));
                }
            }
            List<Entry> entries = ledger.listEntries(View.of(clearance), 0, 100);
            assertThat(entries).extracting(Entry::id).isEqualTo(seen);
            Head head = ledger.head(View.of(clearance));
            assertThat(head.position()).isEqualTo(seen.size());
            assertThat(ledger.verify(View.of(clearance), done -> {}).head()).isEqualTo(head);
            for (int i = 0; i < seen.size(); i++) {
                View earlier = View.at(clearance, i + 1);
                assertThat(entries.get(i).position()).isEqualTo(i);
                assertThat(ledger.listEntries(View.of(clearance), i, 1)).containsExactly(entries.get(i));
                assertThat(ledger.proveInclusion(View.of(clearance), i).proves(seen.get(i), head.root()))
                        .isTrue();
                assertThat(ledger.proveConsistency(View.of(clearance), i + 1)
                                .proves(ledger.head(earlier).root(), head.root()))
                        .isTrue();
                assertThat(facts(earlier)).hasSize(i + 1);
            }
        }
    }

    @Test
    void whatIsNotSeenIsNotFound() {
        Digest id = appendOne(at(VISITS, asserted("community:a", "name", "A")));
        assertThat(ledger.findEntry(View.PUBLIC, id)).isEmpty();
        assertThat(ledger.findEntry(View.of(VISITORS), id)).isPresent();
        assertThat(ledger.findEntries(View.of(Clearance.INTERNAL), id.abbreviated(8), 9))
                .isEmpty();
        assertThat(ledger.findEntries(View.of(VISITORS), id.abbreviated(8), 9)).hasSize(1);
        assertThat(ledger.listFacts(View.PUBLIC, EntityId.parse("community:a"))).isEmpty();
        assertThat(facts(Clearance.parse("restricted:other"))).isEmpty();
    }

    @Test
    void whatIsNotSeenIsRefusedLikeWhatDoesNotExist() {
        Digest hidden = appendOne(at(VISITS, asserted("community:a", "name", "A")));
        Digest missing = Digest.ofBytes(new byte[] {7});
        for (Sensitivity reader : List.of(Sensitivity.PUBLIC, Sensitivity.INTERNAL, Sensitivity.restricted("x"))) {
            Throwable refused = catchThrowable(() -> append(at(reader, by(new Action.Retract(hidden)))));
            Throwable unknown = catchThrowable(() -> append(at(reader, by(new Action.Retract(missing)))));
            assertThat(refused)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(String.valueOf(unknown.getMessage()).replace(missing.toString(), hidden.toString()));
        }
        append(at(VISITS, by(new Action.Retract(hidden))));
    }

    @Test
    void aHiddenFactDoesNotKeepThePublicOneOut() {
        append(at(VISITS, asserted("community:a", "name", "A")));
        assertThat(ledger.append(List.of(asserted("community:a", "name", "A"))).repeated())
                .isZero();
    }

    @Test
    void aFactMayBeWithdrawnFromThePublicAndBroughtBack() {
        Digest open =
                appendOne(by(new Action.Assert(noted(fact("person:a", "name", "A"), "unsure"), Optional.empty())));
        List<Digest> closing = append(because("a source asked", by(new Action.Classify(open, VISITS))));
        assertThat(facts()).isEmpty();
        assertThat(facts(Clearance.INTERNAL)).isEmpty();
        assertThat(facts(VISITORS)).containsExactly("person:a name A");
        assertThat(facts(View.at(Clearance.PUBLIC, 1))).hasSize(1);
        assertThat(ledger.listEntries(View.PUBLIC, 0, 9))
                .extracting(entry -> entry.action().word() + entry.reason())
                .containsExactly("ASSERTOptional.empty", "RETRACTOptional.empty");
        Digest restated = closing.getLast();
        append(at(VISITS, by(new Action.Classify(restated, Sensitivity.PUBLIC))));
        for (Clearance clearance : List.of(Clearance.PUBLIC, Clearance.INTERNAL, VISITORS)) {
            assertThat(facts(clearance)).containsExactly("person:a name A");
        }
        assertThat(ledger.listFacts(View.PUBLIC, EntityId.parse("person:a"))
                        .getFirst()
                        .assertion()
                        .note())
                .contains("unsure");
        assertThat(ledger.head(View.PUBLIC).position()).isEqualTo(3);
    }

    @Test
    void aFactMayMoveFromOneCompartmentToAnotherUnseenByBoth() {
        Digest id = appendOne(at(VISITS, asserted("community:a", "name", "A")));
        append(at(VISITS, by(new Action.Classify(id, Sensitivity.restricted("x")))));
        assertThat(facts(VISITORS)).isEmpty();
        assertThat(facts(Clearance.parse("restricted:x"))).containsExactly("community:a name A");
        assertThat(ledger.listEntries(View.of(VISITORS), 0, 9).toString()).doesNotContain("restricted:x");
        assertThatThrownBy(() -> append(at(VISITS, by(new Action.Classify(id, VISITS)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readersWhoMergedTheOtherWayRoundStillReadOneSubject() {
        append(asserted("community:a", "name", "A"), asserted("community:b", "name", "B"));
        EntityId a = EntityId.parse("community:a");
        EntityId b = EntityId.parse("community:b");
        append(at(Sensitivity.INTERNAL, by(new Action.Merge(a, b))), by(new Action.Merge(b, a)));
        assertThat(facts(Clearance.INTERNAL)).containsExactly("community:b name A", "community:b name B");
        assertThat(facts()).containsExactly("community:a name A", "community:a name B");
    }

    @Test
    void redactionTakesTheTextsAndLeavesEveryProof() {
        Draft draft = new Draft(
                new Action.Assert(noted(fact("person:a", "name", "Ann Example"), "a note"), Optional.empty()),
                "Ann Author",
                Optional.of("a reason"),
                Sensitivity.PUBLIC);
        List<Digest> ids = append(draft, by(new Action.Decide(EntityId.parse("issue:i"), "counts")));
        Head before = ledger.head(View.PUBLIC);
        redact(ids.getFirst(), "author", "reason", "note", "value");
        Entry entry = ledger.findEntry(View.PUBLIC, ids.getFirst()).orElseThrow();
        assertThat(entry.author()).isEmpty();
        assertThat(entry.reason()).isEmpty();
        assertThat(entry.toString()).doesNotContain("Ann", "a note", "a reason");
        assertThat(facts()).containsExactly("person:a name [erased]");
        assertThat(ledger.head(View.at(Clearance.PUBLIC, 2))).isEqualTo(before);
        assertThat(ledger.head(View.PUBLIC).position()).isEqualTo(3);
        assertThat(ledger.proveInclusion(View.at(Clearance.PUBLIC, 2), 0).proves(ids.getFirst(), before.root()))
                .isTrue();
        assertThat(ledger.verify(View.PUBLIC, done -> {}).misfits()).isEmpty();
        assertThatThrownBy(() -> redact(ids.getFirst(), "note")).hasMessageContaining("erased already");
        assertThatThrownBy(() -> redact(ids.get(1), "reason")).hasMessageContaining("has none");
        assertThatThrownBy(() -> append(by(new Action.Redact(ids.get(1), List.of("author")))))
                .hasMessageContaining("by itself");
    }

    @Test
    void erasingAnAuthorErasesTheNameOnAllTheirEntriesOfThatSensitivity() {
        List<Digest> ids = append(
                Draft.of(new Action.DeclareRule("a", "t"), "Ann Author"),
                Draft.of(new Action.DeclareRule("b", "t"), "Ann Author"),
                at(VISITS, Draft.of(new Action.DeclareRule("c", "t"), "Ann Author")));
        redact(ids.getFirst(), "author");
        assertThat(ledger.listEntries(View.of(VISITORS), 0, 9))
                .extracting(Entry::author)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of("Ann Author"), Optional.of(KEEPER));
        assertThat(ledger.verify(View.PUBLIC, done -> {}).misfits()).isEmpty();
    }

    @Test
    void aRedactionIsAsVisibleAsWhatItRedacts() {
        Digest hidden = appendOne(at(VISITS, because("told so", asserted("community:a", "name", "A"))));
        redact(hidden, "reason");
        assertThat(ledger.head(View.PUBLIC).position()).isZero();
        assertThat(ledger.head(View.of(VISITORS)).position()).isEqualTo(2);
    }
}
