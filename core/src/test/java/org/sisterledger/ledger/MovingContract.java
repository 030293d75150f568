package org.sisterledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sisterledger.ledger.Drafts.asserted;
import static org.sisterledger.ledger.Drafts.at;
import static org.sisterledger.ledger.Drafts.because;
import static org.sisterledger.ledger.Drafts.by;
import static org.sisterledger.ledger.Drafts.fact;
import static org.sisterledger.ledger.Drafts.noted;
import static org.sisterledger.ledger.Drafts.proposed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.proof.Digest;

/** What every store of the ledger does with entries that come from another one as they are. */
public abstract class MovingContract extends LedgerFixture {
    private static final Clearance ALL = Clearance.parse("restricted:visits,x");
    private static final List<Clearance> CLEARANCES =
            List.of(Clearance.PUBLIC, Clearance.INTERNAL, VISITORS, Clearance.parse("restricted:x"), ALL);

    @Test
    void allEntriesInAnEmptyStoreGiveTheSameRootToEveryClearance() {
        fill();
        try (Ledger other = openIn("other")) {
            move(ALL, other, 7);
            for (Clearance clearance : CLEARANCES) {
                View view = View.of(clearance);
                assertThat(other.head(view)).isEqualTo(ledger.head(view));
                assertThat(other.listEntries(view, 0, 100)).isEqualTo(ledger.listEntries(view, 0, 100));
                assertThat(facts(other, view)).isEqualTo(facts(view));
                assertThat(other.listRulings(view)).isEqualTo(ledger.listRulings(view));
                assertThat(other.verify(view, done -> {}).misfits()).isEmpty();
            }
            assertThat(sealed(other, ALL)).isEqualTo(sealed(ledger, ALL));
        }
    }

    @Test
    void thePublicEntriesInAnEmptyStoreGiveThePublicRoot() {
        fill();
        try (Ledger other = openIn("other")) {
            move(Clearance.PUBLIC, other, 3);
            assertThat(other.head(View.of(ALL))).isEqualTo(ledger.head(View.PUBLIC));
            assertThat(other.verify(View.PUBLIC, done -> {}).misfits()).isEmpty();
        }
    }

    @Test
    void entriesThatAreThereAreLeftOutAndCounted() {
        fill();
        try (Ledger other = openIn("other")) {
            List<SealedEntry> entries = sealed(ledger, ALL);
            other.appendSealed(entries.subList(0, 5));
            Receipt receipt = other.appendSealed(entries);
            assertThat(receipt.repeated()).isEqualTo(5);
            assertThat(receipt.appended())
                    .isEqualTo(entries.subList(5, entries.size()).stream()
                            .map(SealedEntry::id)
                            .toList());
            assertThat(other.head(View.of(ALL))).isEqualTo(ledger.head(View.of(ALL)));
        }
    }

    @Test
    void entriesAreMovedFromAPositionOn() {
        fill();
        List<SealedEntry> all = sealed(ledger, VISITORS);
        List<SealedEntry> rest = new ArrayList<>();
        ledger.forEachSealed(View.of(VISITORS), 4, rest::add);
        assertThat(rest).isEqualTo(all.subList(4, all.size()));
        rest.clear();
        ledger.forEachSealed(View.of(VISITORS), all.size(), rest::add);
        assertThat(rest).isEmpty();
        assertThatThrownBy(() -> ledger.forEachSealed(View.PUBLIC, -1, rest::add))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoOfficesWhoExchangeTheirEntriesHoldTheSameFacts() {
        append(asserted("community:a", "name", "A"), asserted("community:b", "name", "B"));
        try (Ledger other = openIn("other")) {
            other.append(List.of(
                    Draft.of(new Action.DeclareRule("theirs", "Takes theirs."), "Other Author"),
                    asserted("community:c", "name", "C")));
            List<SealedEntry> mine = sealed(ledger, Clearance.PUBLIC);
            List<SealedEntry> theirs = sealed(other, Clearance.PUBLIC);
            ledger.appendSealed(theirs);
            other.appendSealed(mine);
            assertThat(facts()).isEqualTo(facts(other, View.PUBLIC)).hasSize(3);
            for (Ledger each : List.of(ledger, other)) {
                assertThat(each.head(View.PUBLIC).position()).isEqualTo(4);
                assertThat(each.verify(View.PUBLIC, done -> {}).misfits()).isEmpty();
            }
        }
    }

    @Test
    void aTargetsStateIsNotJudgedAgain() {
        Digest id = appendOne(asserted("community:a", "name", "A"));
        try (Ledger other = openIn("other")) {
            other.appendSealed(sealed(ledger, Clearance.PUBLIC));
            other.append(List.of(because("elsewhere", by(new Action.Retract(id)))));
            append(because("here", by(new Action.Retract(id))));
            ledger.appendSealed(sealed(other, Clearance.PUBLIC));
            assertThat(ledger.head(View.PUBLIC).position()).isEqualTo(3);
            assertThat(facts()).isEmpty();
            assertThat(ledger.verify(View.PUBLIC, done -> {}).misfits()).isEmpty();
        }
    }

    @Test
    void anEntryThatRefersToOneThatIsMissingOrHiddenIsRefusedByName() {
        Digest hidden = appendOne(at(VISITS, asserted("community:a", "name", "A")));
        Digest rule = appendOne(by(new Action.DeclareRule("r", "t")));
        append(by(new Action.Assert(fact("community:b", "name", "B"), Optional.of(rule))));
        List<SealedEntry> entries = sealed(ledger, Clearance.PUBLIC);
        try (Ledger other = openIn("other")) {
            assertThatThrownBy(() -> other.appendSealed(List.of(entries.get(1))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Entry 1 of 1, '" + entries.get(1).id() + "'")
                    .hasMessageContaining("'" + rule + "'. No such entry is in the record");
            assertThat(other.head(View.PUBLIC).position()).isZero();
        }
        SealedEntry forged = reseal(entries.get(0), new Action.Retract(hidden));
        assertThatThrownBy(() -> ledger.appendSealed(List.of(forged)))
                .hasMessageContaining("'" + hidden + "'. No such entry is in the record");
    }

    @Test
    void changedBytesAndTextsAreRefusedAndNothingIsAppended() {
        append(because("grounds", asserted("community:a", "name", "A")), asserted("community:b", "name", "B"));
        List<SealedEntry> entries = sealed(ledger, Clearance.PUBLIC);
        SealedEntry good = entries.get(0);
        Map<String, SealedText> texts = new TreeMap<>(good.texts());
        texts.put("reason", new SealedText(texts.get("reason").salt(), "other grounds"));
        byte[] bytes = good.toBytes();
        bytes[bytes.length - 1] = ' ';
        Map<String, SealedText> more = new TreeMap<>(good.texts());
        more.put("note", texts.get("author"));
        try (Ledger other = openIn("other")) {
            for (SealedEntry bad : List.of(
                    SealedEntry.of(good.toBytes(), texts),
                    SealedEntry.of(bytes, good.texts()),
                    SealedEntry.of(good.toBytes(), more))) {
                assertThatThrownBy(() -> other.appendSealed(List.of(entries.get(1), bad)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("Entry 2 of 2");
            }
            assertThat(other.head(View.PUBLIC).position()).isZero();
        }
    }

    @Test
    void aPersonalValueInTheHashedBytesIsRefused() {
        append(asserted("person:a", "name", "Jane Roe"));
        SealedEntry entry = sealed(ledger, Clearance.PUBLIC).getFirst();
        String said = new String(entry.toBytes(), StandardCharsets.UTF_8)
                .replaceFirst("\"digest\":\"[^\"]*\"", "\"known\":\"Jane Roe\"");
        Map<String, SealedText> texts = new TreeMap<>(entry.texts());
        texts.remove("value");
        SealedEntry forged = SealedEntry.of(said.getBytes(StandardCharsets.UTF_8), texts);
        try (Ledger other = openIn("other")) {
            assertThatThrownBy(() -> other.appendSealed(List.of(forged)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("which is personal");
            assertThat(other.head(View.PUBLIC).position()).isZero();
        }
    }

    @Test
    void aRedactionThatComesFromElsewhereErasesHereToo() {
        Draft draft = new Draft(
                new Action.Assert(noted(fact("person:a", "name", "Jane Roe"), "a note"), Optional.empty()),
                "Mary Major",
                Optional.of("a reason"),
                Sensitivity.PUBLIC);
        List<Digest> ids = append(draft, because("another", by(new Action.DeclareRule("r", "t"))));
        try (Ledger other = openIn("other")) {
            other.appendSealed(sealed(ledger, Clearance.PUBLIC));
            redact(ids.getFirst(), "author", "reason", "note", "value");
            other.appendSealed(sealed(ledger, Clearance.PUBLIC));
            assertThat(other.listEntries(View.PUBLIC, 0, 9)).isEqualTo(ledger.listEntries(View.PUBLIC, 0, 9));
            assertThat(other.listEntries(View.PUBLIC, 0, 9).toString()).doesNotContain("Roe", "Mary", "a reason");
            assertThat(other.verify(View.PUBLIC, done -> {}).misfits()).isEmpty();
            assertThat(sealed(other, Clearance.PUBLIC)).isEqualTo(sealed(ledger, Clearance.PUBLIC));
        }
    }

    @Test
    void theSaltsOfASharedAuthorStayApart() {
        append(asserted("community:a", "name", "A"));
        Salts others = (sensitivity, field, text) -> Drafts.SALTS.next(sensitivity, field, text + " of others");
        try (Ledger other = open(folder.resolve("other"), java.time.InstantSource.fixed(NOW), others)) {
            other.append(List.of(asserted("community:b", "name", "B")));
            ledger.appendSealed(sealed(other, Clearance.PUBLIC));
            append(asserted("community:c", "name", "C"));
            assertThat(ledger.listEntries(View.PUBLIC, 0, 9))
                    .extracting(Entry::author)
                    .containsOnly(Optional.of(Drafts.KEEPER))
                    .hasSize(3);
            assertThat(ledger.verify(View.PUBLIC, done -> {}).misfits()).isEmpty();
        }
    }

    private void fill() {
        List<Digest> ids = append(
                asserted("community:a", "name", "A"),
                because("grounds", at(VISITS, asserted("person:p", "name", "Jane Roe"))),
                proposed("community:b", "name", "B"),
                at(Sensitivity.INTERNAL, asserted("community:c", "name", "C")),
                at(Sensitivity.restricted("x"), asserted("community:d", "name", "D")),
                because("told", asserted("person:q", "name", "John Doe")),
                by(new Action.Merge(EntityId.parse("community:a"), EntityId.parse("community:b"))),
                by(new Action.Decide(EntityId.parse("issue:i"), "counts")),
                Draft.of(new Action.DeclareRule("r", "t"), "John Stiles"));
        append(
                by(new Action.Accept(ids.get(2))),
                Draft.of(new Action.Approve(ids.get(7)), "Mary Major"),
                by(new Action.Classify(ids.get(0), VISITS)),
                by(new Action.Assert(fact("community:e", "name", "E"), Optional.of(ids.get(8)))),
                by(new Action.Unmerge(ids.get(6))));
        redact(ids.get(1), "reason", "value");
        redact(ids.get(8), "author");
        append(asserted("community:f", "name", "F"));
    }

    private void move(Clearance clearance, Ledger to, int portion) {
        List<SealedEntry> entries = sealed(ledger, clearance);
        for (int i = 0; i < entries.size(); i += portion) {
            to.appendSealed(entries.subList(i, Math.min(entries.size(), i + portion)));
        }
    }

    private static List<SealedEntry> sealed(Ledger from, Clearance clearance) {
        List<SealedEntry> entries = new ArrayList<>();
        from.forEachSealed(View.of(clearance), 0, entries::add);
        return entries;
    }

    private static SealedEntry reseal(SealedEntry entry, Action action) {
        EntryBody body = entry.open();
        return SealedEntry.of(
                EntryCodec.encode(new EntryBody(action, body.digests(), body.at(), body.sensitivity(), 0)),
                entry.texts());
    }
}
