package org.sisterledger.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sisterledger.ledger.Drafts.asserted;
import static org.sisterledger.ledger.Drafts.at;
import static org.sisterledger.ledger.Drafts.because;
import static org.sisterledger.ledger.Drafts.fact;
import static org.sisterledger.ledger.Drafts.noted;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.ledger.Verification.Misfit;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.Digest;
import org.sisterledger.store.sql.Query;

/** The file of the SQLite store: what stands on the disk, and what is said when the world fails. */
class SqliteFileTest {
    @TempDir
    private Path folder;

    @Test
    void afterClosingTheFileAloneIsTheRecord() throws IOException {
        append(asserted("community:a", "name", "A"));
        assertThat(files()).containsExactly("record.sqlite");
    }

    @Test
    void readingWritesNothingIntoTheFileOrBesideIt() throws IOException {
        append(asserted("community:a", "name", "A"));
        byte[] before = bytes("record.sqlite");
        try (SqliteLedger ledger = SqliteLedger.openForReading(folder)) {
            View view = View.of(Clearance.parse("restricted:visits"));
            assertThat(ledger.listFacts(view, EntityId.parse("community:a"))).hasSize(1);
            assertThat(files()).containsExactly("record.sqlite");
            assertThatThrownBy(() -> ledger.append(List.of())).isInstanceOf(IllegalStateException.class);
        }
        assertThat(SqliteLedger.verify(folder, View.PUBLIC, done -> {}).misfits())
                .isEmpty();
        assertThat(files()).containsExactly("record.sqlite");
        assertThat(bytes("record.sqlite")).isEqualTo(before);
    }

    @Test
    void aReaderSeesWhatAWriterHasCommittedWhileItIsOpen() {
        try (SqliteLedger writer = SqliteLedger.open(folder)) {
            writer.append(List.of(asserted("community:a", "name", "A")));
            try (SqliteLedger reader = SqliteLedger.openForReading(folder)) {
                assertThat(reader.head(View.PUBLIC)).isEqualTo(writer.head(View.PUBLIC));
                writer.append(List.of(asserted("community:b", "name", "B")));
                assertThat(reader.head(View.PUBLIC).position()).isEqualTo(2);
            }
        }
    }

    @Test
    void aReaderNoticesThatTheFileWasChangedUnderIt() {
        append(asserted("community:a", "name", "A"));
        try (SqliteLedger reader = SqliteLedger.openForReading(folder)) {
            append(asserted("community:b", "name", "B"));
            assertThatThrownBy(() -> reader.head(View.PUBLIC))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("another process has written to it");
        }
    }

    @Test
    void erasedTextAndSaltAreNowhereInTheFiles() throws IOException {
        Draft draft = new Draft(
                new Action.Assert(
                        noted(fact("person:p", "name", "Zebedee Quux"), "whispered nearby"), Optional.empty()),
                "Wilhelmina Author",
                Optional.of("grounds most secret"),
                Sensitivity.PUBLIC);
        try (SqliteLedger ledger = SqliteLedger.open(folder)) {
            for (int i = 0; i < 300; i++) {
                ledger.append(List.of(asserted("community:before" + i, "name", "B")));
            }
            Digest id = ledger.append(List.of(draft)).appended().getFirst();
            for (int i = 0; i < 300; i++) {
                ledger.append(List.of(asserted("community:after" + i, "name", "A")));
            }
            List<byte[]> erased = new ArrayList<>();
            for (String text :
                    List.of("Zebedee Quux", "whispered nearby", "Wilhelmina Author", "grounds most secret")) {
                erased.add(text.getBytes(StandardCharsets.UTF_8));
            }
            try (Query salts = ledger.db()
                    .query("SELECT salt FROM kept_text WHERE seq = 301 UNION ALL"
                            + " SELECT salt FROM author WHERE name LIKE 'Wilh%'")) {
                while (salts.next()) {
                    erased.add(salts.bytes(1));
                }
            }
            assertThat(erased).hasSize(8).allMatch(this::occurs);
            List<String> beyond = ledger.redact(
                    new Action.Redact(id, List.of("author", "reason", "note", "value")), "keeper", "asked to");
            assertThat(beyond).anyMatch(line -> line.contains("Backups")).hasSize(5);
            assertThat(erased).noneMatch(this::occurs);
            assertThat(ledger.verify(View.PUBLIC, done -> {}).misfits()).isEmpty();
        }
        assertThat(SqliteLedger.verify(folder, View.PUBLIC, done -> {}).misfits())
                .isEmpty();
    }

    @Test
    void aNewerRecordIsRefusedNamingBothVersions() throws SQLException {
        append(asserted("community:a", "name", "A"));
        sql("PRAGMA user_version = 7");
        for (Runnable open : List.<Runnable>of(
                () -> SqliteLedger.open(folder).close(),
                () -> SqliteLedger.openForReading(folder).close())) {
            assertThatThrownBy(open::run)
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("record.sqlite")
                    .hasMessageContaining("version 7")
                    .hasMessageContaining("knows version 2")
                    .hasMessageContaining("Use a newer");
        }
    }

    @Test
    void whatIsNoRecordIsRefused() throws IOException, SQLException {
        Files.writeString(folder.resolve("record.sqlite"), "This is no database. ".repeat(500));
        assertThatThrownBy(() -> SqliteLedger.open(folder)).hasMessageContaining("not a record of Sisterledger");
        assertThatThrownBy(() -> SqliteLedger.openForReading(folder))
                .hasMessageContaining("not a record of Sisterledger");
        Files.delete(folder.resolve("record.sqlite"));
        sql("CREATE TABLE other (x)");
        assertThatThrownBy(() -> SqliteLedger.open(folder)).hasMessageContaining("not a record of Sisterledger");
    }

    @Test
    void aMissingRecordIsNotMadeByReading() throws IOException {
        assertThatThrownBy(() -> SqliteLedger.openForReading(folder))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("there is no record");
        assertThat(files()).isEmpty();
        assertThat(SqliteLedger.exists(folder)).isFalse();
    }

    @Test
    void aFileWhereTheFolderShouldBeIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("plain"), "x");
        assertThatThrownBy(() -> SqliteLedger.open(file))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("plain");
    }

    @Test
    void aRecordInUseIsSaid() {
        try (SqliteLedger writer = SqliteLedger.open(folder);
                SqliteLedger other = SqliteLedger.open(folder)) {
            other.db().execute("PRAGMA busy_timeout = 20");
            writer.db().execute("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> other.append(List.of(asserted("community:a", "name", "A"))))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("in use by another process");
            writer.db().execute("ROLLBACK");
            other.append(List.of(asserted("community:a", "name", "A")));
        }
    }

    @Test
    void onAFullDiskTheBatchIsTakenBackAndTheRecordStaysIntact() {
        try (SqliteLedger ledger = SqliteLedger.open(folder)) {
            ledger.append(List.of(asserted("community:a", "name", "A")));
            long pages = ledger.db().number("PRAGMA page_count");
            ledger.db().execute("PRAGMA max_page_count = " + (pages + 5));
            List<Draft> batch = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                batch.add(asserted("community:b" + i, "name", "B"));
            }
            assertThatThrownBy(() -> ledger.append(batch))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("the disk is full");
            assertThat(ledger.head(View.PUBLIC).position()).isEqualTo(1);
            ledger.db().execute("PRAGMA max_page_count = 1000000");
            ledger.append(batch);
            assertThat(ledger.verify(View.PUBLIC, done -> {}).misfits()).isEmpty();
        }
    }

    @Test
    void readsByMembersOfACompartmentAreNoted() {
        try (SqliteLedger ledger = SqliteLedger.open(folder)) {
            ledger.listEntries(View.PUBLIC, 0, 1);
            ledger.listFacts(View.of(Clearance.parse("restricted:visits")), EntityId.parse("community:a"));
            assertThat(ledger.db().number("SELECT count(*) FROM access")).isEqualTo(1);
            assertThat(ledger.verify(View.PUBLIC, done -> {}).misfits()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE access SET clearance = 'restricted:other' WHERE number = 1",
                "DELETE FROM access WHERE number = 3",
                "DELETE FROM access",
                "DELETE FROM access_end",
                "UPDATE access_end SET noted = 2",
                "UPDATE access_end SET chain = zeroblob(32)",
                "INSERT INTO access_end VALUES (2, 0, zeroblob(32))"
            })
    void aChangedOrShortenedLogOfReadsIsFoundAndToldToMembers(String sql) {
        View visitors = View.of(Clearance.parse("restricted:visits"));
        try (SqliteLedger ledger = SqliteLedger.open(folder)) {
            for (int i = 0; i < 3; i++) {
                ledger.listProposals(visitors, 1);
            }
            ledger.db().execute(sql);
            assertThat(ledger.verify(visitors, done -> {}).misfits())
                    .containsExactly(new Misfit("table access", "a row is missing or does not fit the one before it"));
            assertThat(ledger.verify(View.PUBLIC, done -> {}).misfits())
                    .extracting(Misfit::where)
                    .containsExactly("an entry outside this clearance");
        }
    }

    @Test
    void redactingNamesTheOtherEntriesThatCarryTheText() {
        String text = "told by Zebedee Quux";
        try (SqliteLedger ledger = SqliteLedger.open(folder)) {
            List<Digest> ids = ledger.append(List.of(
                            because(text, asserted("community:a", "name", "A")),
                            because("as " + text, asserted("community:b", "name", "B")),
                            because("other words", asserted("community:d", "name", "D")),
                            at(Sensitivity.INTERNAL, because(text, asserted("community:c", "name", "C")))))
                    .appended();
            List<String> beyond =
                    ledger.redact(new Action.Redact(ids.getFirst(), List.of("reason")), "keeper", "it says " + text);
            Digest redaction = ledger.listEntries(View.PUBLIC, 3, 1).getFirst().id();
            assertThat(beyond)
                    .filteredOn(line -> line.startsWith("Entry "))
                    .containsExactlyInAnyOrder(
                            "Entry " + ids.get(1)
                                    + ": its reason carries the text of the erased reason. Redact it too.",
                            "Entry " + redaction
                                    + ": its reason carries the text of the erased reason. Redact it too.");
        }
    }

    private void append(Draft... drafts) {
        try (SqliteLedger ledger = SqliteLedger.open(folder)) {
            ledger.append(List.of(drafts));
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("record.sqlite"));
                Statement runner = connection.createStatement()) {
            runner.execute(statement);
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    private boolean occurs(byte[] part) {
        try {
            String needle = new String(part, StandardCharsets.ISO_8859_1);
            for (String name : files()) {
                if (new String(bytes(name), StandardCharsets.ISO_8859_1).contains(needle)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
