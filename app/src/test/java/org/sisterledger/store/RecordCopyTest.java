package org.sisterledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sisterledger.ledger.Drafts.asserted;
import static org.sisterledger.ledger.Drafts.at;
import static org.sisterledger.ledger.Drafts.because;
import static org.sisterledger.ledger.Drafts.by;
import static org.sisterledger.ledger.Drafts.proposed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.ledger.SealedEntry;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.Digest;
import org.sisterledger.store.postgres.PostgresServer;

/** A record moves between stores, into backups and back, and every clearance keeps its root. */
class RecordCopyTest {
    private static final Sensitivity VISITS = Sensitivity.restricted("visits");
    private static final Sensitivity DESK = Sensitivity.restricted("desk");
    private static final List<Clearance> CLEARANCES = List.of(
            Clearance.PUBLIC,
            Clearance.INTERNAL,
            Clearance.parse("restricted:visits"),
            Clearance.parse("restricted:desk"),
            Clearance.parse("restricted:desk,visits"));

    @TempDir
    private Path folder;

    private RecordPlace source;

    @BeforeEach
    void makeRecord() {
        source = RecordPlace.of(folder.resolve("source"));
        try (Ledger ledger = source.open()) {
            List<Digest> ids = ledger.append(List.of(
                            asserted("community:a", "name", "A"),
                            because("told", at(VISITS, asserted("person:p", "name", "Jane Roe"))),
                            proposed("community:b", "name", "B"),
                            at(Sensitivity.INTERNAL, asserted("community:c", "name", "C\\\0d")),
                            at(DESK, asserted("community:d", "name", "D")),
                            by(new Action.Merge(EntityId.parse("community:a"), EntityId.parse("community:b"))),
                            by(new Action.Decide(EntityId.parse("issue:i"), "counts")),
                            Draft.of(new Action.DeclareRule("r", "t"), "John Doe")))
                    .appended();
            ledger.append(List.of(
                    Draft.of(new Action.Approve(ids.get(6)), "Mary Major"),
                    by(new Action.Accept(ids.get(2))),
                    by(new Action.Classify(ids.get(0), VISITS))));
            ledger.redact(new Action.Redact(ids.get(1), List.of("reason", "value")), "keeper", "asked to");
            ledger.redact(new Action.Redact(ids.get(7), List.of("author")), "keeper", "asked to");
            List<Draft> many = new ArrayList<>();
            for (int i = 0; i < 6000; i++) {
                many.add(asserted("community:m" + i, "name", "M" + i));
            }
            ledger.append(many);
        }
    }

    @Test
    void fromSqliteToPostgresAndBackEveryClearanceKeepsItsRoot() {
        RecordPlace database = RecordPlace.of(PostgresServer.newUrl());
        RecordPlace back = RecordPlace.of(folder.resolve("back"));
        RecordCopy there = RecordCopy.copy(source, database, done -> {});
        RecordCopy here = RecordCopy.copy(database, back, done -> {});
        assertThat(there).isEqualTo(here);
        assertThat(there.copied()).isEqualTo(there.head().position());
        assertThat(heads(database)).isEqualTo(heads(source));
        assertThat(heads(back)).isEqualTo(heads(source));
        assertThat(sealed(back)).isEqualTo(sealed(source));
        for (RecordPlace each : List.of(database, back)) {
            assertThat(each.verify(View.of(CLEARANCES.getLast()), done -> {}).misfits())
                    .isEmpty();
            try (Ledger one = source.openForReading();
                    Ledger other = each.openForReading()) {
                for (Clearance clearance : CLEARANCES) {
                    List<Entry> entries = one.listEntries(View.of(clearance), 0, 100);
                    assertThat(other.listEntries(View.of(clearance), 0, 100)).isEqualTo(entries);
                }
            }
        }
    }

    @Test
    void aCopyThatWasStoppedGoesOnWhereItEnded() {
        RecordPlace target = RecordPlace.of(folder.resolve("target"));
        assertThatThrownBy(() -> RecordCopy.copy(source, target, done -> {
                    throw new IllegalStateException("stopped after " + done);
                }))
                .hasMessage("stopped after 5000");
        RecordCopy rest = RecordCopy.copy(source, target, done -> {});
        assertThat(rest.copied()).isEqualTo(rest.head().position() - 5000).isPositive();
        assertThat(heads(target)).isEqualTo(heads(source));
        assertThat(RecordCopy.copy(source, target, done -> {}).copied()).isZero();
    }

    @Test
    void aTargetWithOtherEntriesIsLeftAlone() {
        RecordPlace target = RecordPlace.of(folder.resolve("target"));
        try (Ledger ledger = target.open()) {
            ledger.append(List.of(asserted("community:z", "name", "Z")));
        }
        List<Head> before = heads(target);
        assertThatThrownBy(() -> RecordCopy.copy(source, target, done -> {}))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("holds the first entries of the source, got one with 1 entries");
        assertThat(heads(target)).isEqualTo(before);
    }

    @Test
    void aBackupOfAFolderIsRestoredIntoAnotherWithItsLogOfReads() throws IOException {
        try (Ledger ledger = source.open()) {
            ledger.listEntries(View.of(Clearance.parse("restricted:visits")), 0, 1);
        }
        Path file = folder.resolve("kept.backup");
        Backup backup;
        try (Ledger writer = source.open()) {
            writer.append(List.of(asserted("community:last", "name", "L")));
            backup = Backup.write(source, file, done -> {});
            writer.append(List.of(asserted("community:later", "name", "L")));
        }
        RecordPlace target = RecordPlace.of(folder.resolve("restored"));
        assertThat(Backup.restore(file, target, done -> {})).isEqualTo(backup);
        assertThat(names(target.folder())).containsExactly("record.sqlite");
        assertThat(names(folder)).containsExactlyInAnyOrder("source", "kept.backup", "restored");
        try (Ledger ledger = target.openForReading()) {
            assertThat(ledger.head(View.PUBLIC)).isEqualTo(backup.publicHead());
            assertThat(ledger.listNamed(
                            View.PUBLIC, List.of(org.sisterledger.fact.EntityKind.COMMUNITY), "l", false, 9))
                    .containsExactly(EntityId.parse("community:last"));
        }
        assertThatThrownBy(() -> Backup.restore(file, target, done -> {})).hasMessageContaining("is there already");
        assertThatThrownBy(() -> Backup.write(source, file, done -> {})).hasMessageContaining("is there already");
    }

    @Test
    void aBackupOfADatabaseIsRestoredIntoAnotherAndIntoAFolder() {
        RecordPlace database = RecordPlace.of(PostgresServer.newUrl());
        RecordCopy.copy(source, database, done -> {});
        Path file = folder.resolve("kept.backup");
        Backup backup = Backup.write(database, file, done -> {});
        RecordPlace other = RecordPlace.of(PostgresServer.newUrl());
        RecordPlace back = RecordPlace.of(folder.resolve("back"));
        for (RecordPlace each : List.of(other, back)) {
            assertThat(Backup.restore(file, each, done -> {})).isEqualTo(backup);
            assertThat(heads(each)).isEqualTo(heads(source));
        }
    }

    @Test
    void aBackupThatDoesNotVerifyLeavesNothing() throws IOException {
        Path file = folder.resolve("kept.backup");
        Backup.write(source, file, done -> {});
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("\"known\":\"M17\"");
        bytes[at + 10] ^= 1;
        Files.write(file, bytes);
        RecordPlace target = RecordPlace.of(folder.resolve("restored"));
        assertThatThrownBy(() -> Backup.restore(file, target, done -> {}))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("does not verify");
        assertThat(target.hasRecord()).isFalse();
        assertThat(names(target.folder())).isEmpty();
        assertThatThrownBy(() -> Backup.restore(folder.resolve("none"), target, done -> {}))
                .hasMessageContaining("there is no file");
    }

    private static List<Head> heads(RecordPlace place) {
        try (Ledger ledger = place.openForReading()) {
            return CLEARANCES.stream()
                    .map(clearance -> ledger.head(View.of(clearance)))
                    .toList();
        }
    }

    private static List<SealedEntry> sealed(RecordPlace place) {
        List<SealedEntry> entries = new ArrayList<>();
        try (Ledger ledger = place.openForReading()) {
            ledger.forEachSealed(View.of(CLEARANCES.getLast()), 0, entries::add);
        }
        return entries;
    }

    private static List<String> names(Path of) throws IOException {
        try (Stream<Path> list = Files.list(of)) {
            return list.map(path -> path.getFileName().toString()).toList();
        }
    }
}
