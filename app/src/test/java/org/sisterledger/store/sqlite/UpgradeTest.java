package org.sisterledger.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sisterledger.ledger.Drafts.asserted;
import static org.sisterledger.ledger.Drafts.at;
import static org.sisterledger.ledger.Drafts.because;
import static org.sisterledger.ledger.Drafts.by;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.Digest;
import org.sisterledger.store.sql.Query;

/** A record with tables of version 1 is brought up to date when it is opened for writing, and not by reading. */
class UpgradeTest {
    private static final View INTERNAL = View.of(Clearance.INTERNAL);

    @TempDir
    private Path folder;

    private Path old;
    private Head head;

    /** Makes a record and carries its rows over into tables made by the words of version 1. */
    @BeforeEach
    void makeOldRecord() throws IOException, SQLException {
        Path current = folder.resolve("current");
        try (SqliteLedger ledger = SqliteLedger.open(current)) {
            List<Digest> ids = ledger.append(List.of(
                            asserted("community:a", "name", "Łódź"),
                            asserted("partnership:p", "a", "community:a"),
                            because("told", asserted("person:p", "name", "Jane Roe")),
                            at(Sensitivity.INTERNAL, asserted("community:b", "region", "Lodz")),
                            Draft.of(new Action.DeclareRule("r", "t"), "John Doe"),
                            by(new Action.Merge(EntityId.parse("community:a"), EntityId.parse("community:c")))))
                    .appended();
            ledger.redact(new Action.Redact(ids.get(4), List.of("author")), "keeper", "asked to");
            head = ledger.head(INTERNAL);
        }
        old = Files.createDirectories(folder.resolve("old"));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + old.resolve("record.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            for (String sql : schemaOne().split(";", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql.strip());
                }
            }
            statement.execute("ATTACH '" + current.resolve("record.sqlite") + "' AS new");
            for (String table : List.of(
                    "label", "entry", "kept_text", "node", "change", "merge", "ruling", "access", "access_end")) {
                statement.execute("INSERT INTO main." + table + " SELECT * FROM new." + table);
            }
            statement.execute("INSERT INTO main.author SELECT number, label, name, salt FROM new.author");
            statement.execute("INSERT INTO main.assertion SELECT seq, label, how, subject, property,"
                    + " replace(form, 'ref', 'known'), value, valid, valid_earliest, valid_latest, document, locator,"
                    + " grade, as_of, noted FROM new.assertion");
            statement.execute("PRAGMA application_id = " + RecordFile.APPLICATION_ID);
            statement.execute("PRAGMA user_version = 1");
        }
    }

    @Test
    void readingAnOldRecordSaysWhatToDoAndChangesNothing() throws IOException {
        byte[] before = Files.readAllBytes(old.resolve("record.sqlite"));
        assertThatThrownBy(() -> SqliteLedger.openForReading(old))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("version 1")
                .hasMessageContaining("reads version 2")
                .hasMessageContaining("any other command that writes");
        assertThat(Files.readAllBytes(old.resolve("record.sqlite"))).isEqualTo(before);
    }

    @Test
    void writingBringsAnOldRecordUpToDate() {
        try (SqliteLedger ledger = SqliteLedger.open(old)) {
            assertThat(ledger.head(INTERNAL)).isEqualTo(head);
            assertThat(ledger.verify(INTERNAL, done -> {}).misfits()).isEmpty();
            assertThat(ledger.listNamed(INTERNAL, Set.of(EntityKind.COMMUNITY), "lodz", false, 9))
                    .containsExactly(EntityId.parse("community:c"));
            ledger.append(List.of(asserted("community:z", "name", "Z")));
        }
        assertThat(SqliteLedger.verify(old, INTERNAL, done -> {}).misfits()).isEmpty();
        SqliteLedger.openForReading(old).close();
    }

    @Test
    void whatWasUpgradedHasTheTablesOfWhatWasMadeAnew() {
        SqliteLedger.open(old).close();
        try (SqliteLedger upgraded = SqliteLedger.open(old);
                SqliteLedger current = SqliteLedger.open(folder.resolve("current"))) {
            for (String table : List.of("author", "assertion")) {
                assertThat(rows(upgraded, table))
                        .isEqualTo(rows(current, table))
                        .isNotEmpty();
            }
        }
    }

    private static List<String> rows(SqliteLedger ledger, String table) {
        List<String> rows = new ArrayList<>();
        String columns = table.equals("author")
                ? "number, label, name, hex(salt), hex(digest)"
                : "seq, subject, property, form, value, folded";
        try (Query query = ledger.db().query("SELECT " + columns + " FROM " + table + " ORDER BY 1")) {
            while (query.next()) {
                rows.add(query.values(table.equals("author") ? 5 : 6).toString());
            }
        }
        return rows;
    }

    private static String schemaOne() throws IOException {
        try (InputStream in = UpgradeTest.class.getResourceAsStream("schema-1.sql")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceAll("(?m)^--.*$", "");
        }
    }
}
