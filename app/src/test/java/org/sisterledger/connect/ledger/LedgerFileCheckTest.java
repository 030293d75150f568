package org.sisterledger.connect.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sisterledger.ledger.Drafts.KEEPER;
import static org.sisterledger.ledger.Drafts.asserted;
import static org.sisterledger.ledger.Drafts.because;
import static org.sisterledger.ledger.Drafts.by;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.SealedEntry;
import org.sisterledger.ledger.SealedText;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.Digest;
import org.sisterledger.proof.MerkleFrontier;
import org.sisterledger.store.sqlite.SqliteLedger;

/** What is checked of a ledger file beyond its hashes, before anything of it is taken. */
class LedgerFileCheckTest {
    @TempDir
    private Path scratch;

    private Ledger ours;
    private Ledger theirs;

    @BeforeEach
    void openBoth() throws IOException {
        ours = SqliteLedger.open(Files.createDirectory(scratch.resolve("ours")));
        theirs = SqliteLedger.open(Files.createDirectory(scratch.resolve("theirs")));
    }

    @AfterEach
    void closeBoth() {
        ours.close();
        theirs.close();
    }

    @Test
    void aTextIsMissingOnlyWhereTheFileRedactsItOrTheRecordHasTheEntry() throws IOException {
        ours.append(List.of(because("grounds", asserted("community:a", "name", "A"))));
        for (String field : List.of("reason", "author")) {
            SealedEntry whole = sealed(ours).getFirst();
            TreeMap<String, SealedText> texts = new TreeMap<>(whole.texts());
            texts.remove(field);
            Path file = file(List.of(SealedEntry.of(whole.toBytes(), texts)));
            refused(file, theirs, "expected its text '" + field + "' or the redaction");
            assertThat(check(file, ours).erasures()).isEmpty();
        }
    }

    @Test
    void whatTheFileRedactsMayBeMissingAndIsIntactWhereItIsTaken() throws IOException {
        Digest id = append(because("grounds", asserted("person:a", "name", "Jane Roe")));
        Digest other = append(Draft.of(new Action.DeclareRule("r", "t"), "John Doe"));
        append(Draft.of(new Action.DeclareRule("s", "t"), "John Doe"));
        redact(id, "reason", "value");
        redact(other, "author");
        Path file = write(ours.head(View.PUBLIC));
        assertThat(check(file, theirs).erasures()).isEmpty();
        new LedgerFileImport(file).load(theirs, View.PUBLIC, outcome -> true);
        assertThat(theirs.verify(View.PUBLIC, done -> {}).misfits()).isEmpty();
    }

    @Test
    void redactionsOfWhatTheRecordHasAreListedUntilItHasThemToo() throws IOException {
        Digest id = append(because("grounds", asserted("community:a", "name", "A")));
        theirs.appendSealed(sealed(ours));
        redact(id, "reason");
        Path file = write(ours.head(View.PUBLIC));
        assertThat(check(file, theirs).erasures()).singleElement().satisfies(each -> {
            assertThat(each.target()).isEqualTo(id);
            assertThat(each.fields()).containsExactly("reason");
        });
        theirs.appendSealed(sealed(ours));
        assertThat(check(file, theirs).erasures()).isEmpty();
    }

    @Test
    void anAuthorOfTheRecordIsListedAlsoWhereTheRedactionNamesAnEntryThatIsNotInIt() throws IOException {
        append(asserted("community:a", "name", "A"));
        theirs.appendSealed(sealed(ours));
        Digest id = append(asserted("community:b", "name", "B"));
        redact(id, "author");
        assertThat(check(write(ours.head(View.PUBLIC)), theirs).erasures())
                .singleElement()
                .satisfies(each -> assertThat(each.target()).isEqualTo(id));
    }

    @Test
    void aReferenceToNothingIsRefusedBeforeAnythingIsTaken() throws IOException {
        Digest id = append(asserted("community:a", "name", "A"));
        Digest rule = append(by(new Action.DeclareRule("r", "t")));
        append(because("wrong", by(new Action.Retract(id))));
        List<SealedEntry> all = sealed(ours);
        refused(file(List.of(all.get(1), all.get(2))), theirs, "expected an assertion '" + id + "'");
        refused(file(List.of(all.get(2), all.get(0))), theirs, "position 0: expected an assertion '" + id + "'");
        theirs.appendSealed(List.of(all.get(0)));
        assertThat(check(file(List.of(all.get(1), all.get(2))), theirs).erasures())
                .isEmpty();
        assertThat(rule).isEqualTo(all.get(1).id());
    }

    @Test
    void aPositionBeforeTheRedactionOfWhatItHoldsIsNotExported() throws IOException {
        Digest id = append(because("grounds", asserted("community:a", "name", "A")));
        append(asserted("community:b", "name", "B"));
        Head before = ours.head(View.PUBLIC);
        assertThat(check(write(before), theirs).header().entries()).isEqualTo(2);
        redact(id, "reason");
        assertThatThrownBy(() -> write(before))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the reason of entry " + id + " was erased later");
        Head behind = ours.head(View.PUBLIC);
        append(asserted("community:c", "name", "C"));
        assertThat(check(write(behind), theirs).header().entries()).isEqualTo(3);
    }

    private static LedgerFileImport.Checked check(Path file, Ledger into) throws IOException {
        return new LedgerFileImport(file).check(Optional.of(into), checked -> {});
    }

    private static void refused(Path file, Ledger into, String why) {
        assertThatThrownBy(() -> check(file, into))
                .isInstanceOf(UnreadableLedgerFileException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("nothing was taken");
    }

    private Digest append(Draft draft) {
        return ours.append(List.of(draft)).appended().getFirst();
    }

    private void redact(Digest target, String... fields) {
        ours.redact(new Action.Redact(target, List.of(fields)), KEEPER, "asked to");
    }

    private static List<SealedEntry> sealed(Ledger from) {
        List<SealedEntry> entries = new ArrayList<>();
        from.forEachSealed(View.PUBLIC, 0, entries::add);
        return entries;
    }

    private Path write(Head head) throws IOException {
        StringBuilder text = new StringBuilder();
        new LedgerFileWriter(ours, Clearance.PUBLIC, head, text::append).write(done -> {});
        return Files.writeString(Files.createTempFile(scratch, "ledger", ".jsonl"), text);
    }

    // A file whose hashes fit, of entries that no store would have written in this way.
    private Path file(List<SealedEntry> entries) throws IOException {
        MerkleFrontier tree = new MerkleFrontier();
        StringBuilder lines = new StringBuilder();
        for (SealedEntry entry : entries) {
            tree.add(entry.id(), (level, index, hash) -> {});
            lines.append(EntryLine.of(entry)).append('\n');
        }
        LedgerHeader header = LedgerHeader.of("public", new Head(entries.size(), tree.root()));
        lines.append(new BlockLine(0, 1, tree.root(), List.of()).line()).append('\n');
        return Files.writeString(
                Files.createTempFile(scratch, "made", ".jsonl"),
                header.line() + "\n" + lines + header.lastLine() + "\n");
    }
}
