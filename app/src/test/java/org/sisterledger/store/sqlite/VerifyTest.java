package org.sisterledger.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.VariedRecord;
import org.sisterledger.ledger.Verification;
import org.sisterledger.ledger.Verification.Misfit;
import org.sisterledger.ledger.View;

/** Verify finds what somebody changed with SQL, and names the first entry that does not fit. */
class VerifyTest {
    @TempDir
    private Path folder;

    private SqliteLedger ledger;

    @BeforeEach
    void makeRecord() {
        ledger = SqliteLedger.open(folder);
        VariedRecord.fill(ledger);
        assertThat(verify().misfits()).isEmpty();
    }

    @AfterEach
    void closeRecord() {
        ledger.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            entry 1  | UPDATE entry SET body = CAST(replace(body, 'grade":"B2', 'grade":"B1') AS BLOB) WHERE seq = 2
            entry 1  | UPDATE entry SET body = CAST(replace(body, ':', ': ') AS BLOB) WHERE seq = 2
            entry 2  | UPDATE entry SET id = zeroblob(32) WHERE seq = 3
            entry 3  | UPDATE entry SET label = 0, public_before = 99 WHERE seq = 4
            entry 4  | UPDATE entry SET author = 2 WHERE seq = 5
            entry 5  | DELETE FROM entry WHERE seq = 6
            entry 0  | UPDATE author SET name = 'Eve' WHERE number = 1
            entry 0  | UPDATE author SET name = NULL, salt = NULL WHERE number = 1
            entry 0  | UPDATE author SET digest = zeroblob(32) WHERE number = 1
            entry 0  | UPDATE assertion SET folded = 'b' WHERE seq = 1
            entry 0  | UPDATE assertion SET form = 'ref' WHERE seq = 1
            entry 1  | UPDATE kept_text SET text = 'Q' WHERE seq = 2
            entry 1  | DELETE FROM kept_text WHERE seq = 2
            entry 0  | INSERT INTO kept_text VALUES (1, 'reason', zeroblob(16), 'back again')
            entry 0  | INSERT INTO kept_text VALUES (1, 'note', zeroblob(16), 'smuggled')
            entry 1  | UPDATE assertion SET subject = 'person:q' WHERE seq = 2
            entry 1  | UPDATE assertion SET locator = NULL WHERE seq = 2
            entry 1  | DELETE FROM assertion WHERE seq = 2
            entry 2  | UPDATE assertion SET how = 'ASSERT' WHERE seq = 3
            entry 4  | DELETE FROM merge
            entry 4  | UPDATE merge SET from_id = 'community:z'
            entry 4  | UPDATE merge SET seq = 99
            entry 4  | UPDATE merge SET into_id = 'community:z'
            entry 5  | UPDATE ruling SET ruling = 'does-not-count'
            entry 6  | UPDATE change SET what = 'REJECT' WHERE seq = 7
            entry 6  | UPDATE change SET target = 2 WHERE seq = 7
            entry 6  | UPDATE change SET label = 1 WHERE seq = 7
            entry 6  | DELETE FROM change WHERE seq = 7
            entry 7  | UPDATE change SET what = 'REJECT' WHERE seq = 8
            entry 7  | UPDATE change SET seq = 99 WHERE seq = 8
            entry 16 | UPDATE node SET hash = zeroblob(32) WHERE level = 4
            """)
    void aChangeIsFoundAtTheEntryThatItBelongsTo(String where, String sql) {
        ledger.db().execute(sql);
        assertThat(verify().misfits().getFirst().where()).isEqualTo(where);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE entry SET body = CAST(replace(body, 'grade\":\"B2', 'grade\":\"B1') AS BLOB) WHERE seq = 4",
                "UPDATE entry SET body = CAST(replace(body, 'internal', 'public') AS BLOB) WHERE seq = 4",
                "UPDATE entry SET body = CAST('community:c' AS BLOB) WHERE seq = 4",
                "UPDATE entry SET id = zeroblob(32) WHERE seq = 4",
                "UPDATE entry SET label = 0 WHERE seq = 4",
                "UPDATE entry SET author = 1 WHERE seq = 4",
                "UPDATE author SET name = 'community:c' WHERE label = 1",
                "UPDATE assertion SET subject = 'community:cc' WHERE seq = 4",
                "DELETE FROM assertion WHERE seq = 4",
                "DELETE FROM entry WHERE seq = 4",
                "UPDATE label SET name = 'restricted:c' WHERE number = 1"
            })
    void ofWhatTheClearanceDoesNotSeeOnlyTheFactIsSaid(String sql) {
        ledger.db().execute("DROP INDEX entry_public");
        ledger.db().execute("PRAGMA writable_schema = ON");
        ledger.db().execute(sql);
        Verification found = ledger.verify(View.PUBLIC, done -> {});
        assertThat(found.misfits())
                .filteredOn(misfit -> !misfit.where().equals("schema"))
                .containsExactly(new Misfit(
                        "an entry outside this clearance", "it does not fit; verify with a clearance that sees it"));
        assertThat(found.entries()).isEqualTo(28);
    }

    @Test
    void ofAMisfitThePublicHearsThePositionInItsOwnSequence() {
        ledger.db().execute("UPDATE merge SET into_id = 'community:z'");
        assertThat(ledger.verify(View.PUBLIC, done -> {}).misfits())
                .containsExactly(new Misfit(
                        "entry 3", "its row in table merge differs in column 4, which should hold 'community:b'"));
    }

    @Test
    void aTailCutOffWithAllThatFollowsFromItIsFoundByAnEarlierHeadAlone() {
        Head before = ledger.head(View.PUBLIC);
        List<String> cut = List.of(
                "DELETE FROM kept_text WHERE seq > 26",
                "DELETE FROM assertion WHERE seq > 26",
                "DELETE FROM entry WHERE seq > 26");
        cut.forEach(ledger.db()::execute);
        Verification after = ledger.verify(View.PUBLIC, done -> {});
        assertThat(after.misfits()).isEmpty();
        assertThat(after.head().position()).isEqualTo(before.position() - 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO label VALUES (2, 'restricted:x')",
                "UPDATE label SET name = 'restricted:x' WHERE number = 1",
                "INSERT INTO author VALUES (9, 0, 'Nobody', zeroblob(16), zeroblob(32))",
                "INSERT INTO kept_text VALUES (999, 'note', zeroblob(16), 'x')",
                "INSERT INTO node VALUES (8, 0, zeroblob(32))",
                "INSERT INTO merge VALUES (999, 0, 'community:x', 'community:y')",
                "INSERT INTO change VALUES (2, 999, 'RETRACT', 0)",
                "INSERT INTO ruling VALUES (999, 0, 'issue:x', 'counts')",
                "INSERT INTO assertion SELECT 999, label, how, subject, property, form, value, valid, valid_earliest,"
                        + " valid_latest, document, locator, grade, as_of, noted, folded FROM assertion WHERE seq = 1",
                "CREATE TABLE extra (x)",
                "DROP INDEX entry_closed",
                "PRAGMA user_version = 0"
            })
    void whatNoEntryAccountsForIsFound(String sql) {
        ledger.db().execute(sql);
        ledger.close();
        assertThat(SqliteLedger.verify(folder, View.PUBLIC, done -> {}).misfits())
                .isNotEmpty();
        ledger = SqliteLedger.open(folder.resolve("other"));
    }

    @Test
    void theHeadIsRecomputedForAnyPosition() {
        List<Long> done = new ArrayList<>();
        View view = View.at(Clearance.INTERNAL, 7);
        Verification verification = ledger.verify(view, done::add);
        assertThat(verification.head()).isEqualTo(ledger.head(view));
        assertThat(verification.entries()).isEqualTo(29);
        assertThat(ledger.verify(View.PUBLIC, number -> {}).entries()).isEqualTo(28);
        assertThat(done).hasSize(29).endsWith(29L);
    }

    private Verification verify() {
        return ledger.verify(View.of(Clearance.INTERNAL), done -> {});
    }
}
