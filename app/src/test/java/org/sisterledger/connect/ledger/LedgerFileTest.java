package org.sisterledger.connect.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sisterledger.ledger.Drafts.asserted;
import static org.sisterledger.ledger.Drafts.at;
import static org.sisterledger.ledger.Drafts.because;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.store.sqlite.SqliteLedger;

class LedgerFileTest {
    @TempDir
    private Path scratch;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 1023, 1024, 1025, 2048, 2500})
    void aFileIntoAnEmptyStoreGivesTheSameRoot(int entries) throws IOException {
        try (Ledger ours = open("ours");
                Ledger theirs = open("theirs")) {
            fill(ours, entries);
            Path file = write(ours, Clearance.PUBLIC);
            LedgerFileImport read = new LedgerFileImport(file);
            assertThat(read.check(Optional.empty(), checked -> {}).header())
                    .isEqualTo(LedgerHeader.of("public", ours.head(View.PUBLIC)));
            read.load(theirs, View.PUBLIC, outcome -> true);
            assertThat(theirs.head(View.PUBLIC)).isEqualTo(ours.head(View.PUBLIC));
            assertThat(theirs.verify(View.PUBLIC, done -> {}).misfits()).isEmpty();
            assertThat(Files.readString(write(theirs, Clearance.PUBLIC))).isEqualTo(Files.readString(file));
        }
    }

    @Test
    void takingAFileTwiceChangesNothing() throws IOException {
        try (Ledger ours = open("ours");
                Ledger theirs = open("theirs")) {
            fill(ours, 1500);
            LedgerFileImport read = new LedgerFileImport(write(ours, Clearance.PUBLIC));
            read.load(theirs, View.PUBLIC, outcome -> true);
            List<LedgerFileImport.Outcome> outcomes = new ArrayList<>();
            read.load(theirs, View.PUBLIC, outcomes::add);
            assertThat(outcomes).last().isEqualTo(new LedgerFileImport.Outcome(0, 1500));
            assertThat(theirs.head(View.PUBLIC)).isEqualTo(ours.head(View.PUBLIC));
        }
    }

    @Test
    void twoOfficesThatExchangeBothWaysHoldTheSameFactsAndHearWhatDiffers() throws IOException {
        try (Ledger ours = open("ours");
                Ledger theirs = open("theirs")) {
            ours.append(List.of(asserted("community:a", "region", "North"), asserted("community:b", "name", "B")));
            theirs.append(List.of(asserted("community:a", "region", "South"), asserted("community:c", "name", "C")));
            Path mine = write(ours, Clearance.PUBLIC);
            LedgerFileImport.Taken taken =
                    new LedgerFileImport(write(theirs, Clearance.PUBLIC)).load(ours, View.PUBLIC, outcome -> true);
            new LedgerFileImport(mine).load(theirs, View.PUBLIC, outcome -> true);
            assertThat(facts(ours)).isEqualTo(facts(theirs)).hasSize(4);
            List<LedgerFileImport.Conflict> conflicts = new ArrayList<>();
            LedgerFileImport.forEachConflict(ours, View.PUBLIC, taken, conflicts::add);
            assertThat(conflicts)
                    .singleElement()
                    .satisfies(conflict -> assertThat(conflict.values()).containsExactlyInAnyOrder("North", "South"));
        }
    }

    @Test
    void whatTheClearanceDoesNotSeeIsNotInTheFile() throws IOException {
        try (Ledger ours = open("ours")) {
            ours.append(List.of(
                    asserted("community:a", "name", "A"),
                    at(Sensitivity.INTERNAL, asserted("community:canary-internal", "name", "Canary")),
                    at(
                            Sensitivity.restricted("desk"),
                            because("canary reason", asserted("community:canary-desk", "name", "Canary")))));
            assertThat(Files.readString(write(ours, Clearance.PUBLIC))).doesNotContainIgnoringCase("canary");
            assertThat(Files.readString(write(ours, Clearance.INTERNAL)))
                    .contains("canary-internal")
                    .doesNotContain("canary-desk", "canary reason");
        }
    }

    @Test
    void aFileThatWasCutOffAnywhereIsRefused() throws IOException {
        List<String> lines = lines(1030);
        for (int kept : List.of(0, 1, 500, 1025, 1026, 1031, lines.size() - 1)) {
            refused(lines.subList(0, kept), "ends");
        }
        Path half = Files.writeString(
                scratch.resolve("half"), String.join("\n", lines).substring(0, 5000));
        assertThatThrownBy(() -> new LedgerFileImport(half).check(Optional.empty(), checked -> {}))
                .hasMessageContaining("cut off");
    }

    @Test
    void aChangedByteIsRefused() throws IOException {
        List<String> lines = new ArrayList<>(lines(3));
        lines.set(2, lines.get(2).replace("Name 1", "Name 7"));
        refused(lines, "changed");
        List<String> text = new ArrayList<>(lines(3));
        text.set(1, text.get(1).replace("Ada Keeper", "Ben Keeper"));
        refused(text, "The text or the salt was changed");
    }

    @Test
    void aLineThatEndsInABackslashIsRefused() throws IOException {
        List<String> lines = new ArrayList<>(lines(3));
        lines.set(1, lines.get(1).substring(0, lines.get(1).indexOf("community:")) + "\\");
        refused(lines, "expected an object in braces");
    }

    @Test
    void aMovedLineIsRefused() throws IOException {
        List<String> lines = new ArrayList<>(lines(3));
        Collections.swap(lines, 1, 2);
        refused(lines, "moved");
    }

    @Test
    void anotherRootIsRefused() throws IOException {
        List<String> lines = new ArrayList<>(lines(3));
        String other = lines(2).get(0).replaceAll(".*(sha256:[0-9a-f]+).*", "$1");
        lines.set(0, lines.get(0).replaceAll("sha256:[0-9a-f]+", other));
        refused(lines, "path from this block to the root");
        List<String> last = new ArrayList<>(lines(3));
        last.set(last.size() - 1, last.get(last.size() - 1).replaceAll("sha256:[0-9a-f]+", other));
        refused(last, "repeat count and root");
    }

    @Test
    void aLineBehindTheLastIsRefused() throws IOException {
        List<String> lines = new ArrayList<>(lines(3));
        lines.add(lines.get(1));
        refused(lines, "the end of the file");
    }

    @Test
    void textsComeBackAsTheyWere() throws IOException {
        String odd = "a \"quoted\" \\ line\nnext\tand \uD83D\uDE00 é \u2028";
        try (Ledger ours = open("ours");
                Ledger theirs = open("theirs")) {
            ours.append(List.of(because(odd, asserted("community:a", "name", "A"))));
            new LedgerFileImport(write(ours, Clearance.PUBLIC)).load(theirs, View.PUBLIC, outcome -> true);
            assertThat(theirs.listEntries(View.PUBLIC, 0, 1).get(0).reason()).contains(odd);
        }
    }

    private void refused(List<String> lines, String why) throws IOException {
        Path file = Files.writeString(scratch.resolve("bad"), lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
        assertThatThrownBy(() -> new LedgerFileImport(file).check(Optional.empty(), checked -> {}))
                .isInstanceOf(UnreadableLedgerFileException.class)
                .hasMessageContaining(why);
    }

    private List<String> lines(int entries) throws IOException {
        try (Ledger ours = open("lines-" + entries)) {
            if (ours.head(View.PUBLIC).position() == 0) {
                fill(ours, entries);
            }
            return Files.readAllLines(write(ours, Clearance.PUBLIC));
        }
    }

    private static void fill(Ledger ledger, int entries) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            drafts.add(asserted("community:c" + i, "name", "Name " + i));
        }
        ledger.append(drafts);
    }

    private Path write(Ledger ledger, Clearance clearance) throws IOException {
        Path file = Files.createTempFile(scratch, "ledger", ".jsonl");
        StringBuilder text = new StringBuilder();
        new LedgerFileWriter(ledger, clearance, ledger.head(View.of(clearance)), text::append).write(done -> {});
        return Files.writeString(file, text);
    }

    private static Set<String> facts(Ledger ledger) {
        Set<String> facts = new TreeSet<>();
        ledger.forEachFact(
                View.PUBLIC, EnumSet.allOf(EntityKind.class), fact -> facts.add(fact.entry() + " " + fact.assertion()));
        return facts;
    }

    private Ledger open(String name) throws IOException {
        return SqliteLedger.open(Files.createDirectories(scratch.resolve(name)));
    }
}
