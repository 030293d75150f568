package org.sisterledger.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.VariedRecord;
import org.sisterledger.ledger.Verification;
import org.sisterledger.ledger.Verification.Misfit;
import org.sisterledger.ledger.View;

/** Verify finds what somebody changed in the database with SQL, and names the first entry that does not fit. */
class PostgresVerifyTest {
    private static final String ZEROS = "decode(repeat('00', 32), 'hex')";

    private String url;
    private PostgresLedger ledger;

    @BeforeEach
    void makeRecord() {
        url = PostgresServer.newUrl();
        ledger = PostgresLedger.open(url);
        VariedRecord.fill(ledger);
        assertThat(verify().misfits()).isEmpty();
    }

    @AfterEach
    void closeRecord() {
        ledger.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            entry 1  | UPDATE entry SET body = overlay(body placing '\\x31'::bytea from position('B2'::bytea in body) + 1) WHERE seq = 2
            entry 2  | UPDATE entry SET id = ZEROS WHERE seq = 3
            entry 3  | UPDATE entry SET label = 0, public_before = 99 WHERE seq = 4
            entry 4  | UPDATE entry SET author = 2 WHERE seq = 5
            entry 5  | DELETE FROM entry WHERE seq = 6
            entry 0  | UPDATE author SET name = 'Eve' WHERE number = 1
            entry 0  | UPDATE author SET name = NULL, salt = NULL WHERE number = 1
            entry 0  | UPDATE author SET digest = ZEROS WHERE number = 1
            entry 1  | UPDATE kept_text SET text = 'Q' WHERE seq = 2
            entry 1  | DELETE FROM kept_text WHERE seq = 2
            entry 0  | INSERT INTO kept_text VALUES (1, 'reason', decode(repeat('00', 16), 'hex'), 'back again')
            entry 0  | INSERT INTO kept_text VALUES (1, 'note', decode(repeat('00', 16), 'hex'), 'smuggled')
            entry 1  | UPDATE assertion SET subject = 'person:q' WHERE seq = 2
            entry 1  | UPDATE assertion SET locator = NULL WHERE seq = 2
            entry 0  | UPDATE assertion SET folded = 'b' WHERE seq = 1
            entry 1  | DELETE FROM assertion WHERE seq = 2
            entry 2  | UPDATE assertion SET how = 'ASSERT' WHERE seq = 3
            entry 4  | DELETE FROM merge
            entry 4  | UPDATE merge SET into_id = 'community:z'
            entry 5  | UPDATE ruling SET ruling = 'does-not-count'
            entry 6  | UPDATE change SET what = 'REJECT' WHERE seq = 7
            entry 6  | UPDATE change SET target = 2 WHERE seq = 7
            entry 6  | DELETE FROM change WHERE seq = 7
            entry 7  | UPDATE change SET seq = 99 WHERE seq = 8
            entry 16 | UPDATE node SET hash = ZEROS WHERE level = 4
            """)
    void aChangeIsFoundAtTheEntryThatItBelongsTo(String where, String sql) {
        PostgresServer.execute(url, sql.replace("ZEROS", ZEROS));
        assertThat(verify().misfits()).isNotEmpty();
        assertThat(verify().misfits().getFirst().where()).isEqualTo(where);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO label VALUES (2, 'restricted:x')",
                "INSERT INTO author VALUES (9, 0, 'Nobody', ZEROS, ZEROS)",
                "INSERT INTO kept_text VALUES (999, 'note', ZEROS, 'x')",
                "INSERT INTO node VALUES (8, 0, ZEROS)",
                "INSERT INTO merge VALUES (999, 0, 'community:x', 'community:y')",
                "INSERT INTO change VALUES (2, 999, 'RETRACT', 0)",
                "INSERT INTO ruling VALUES (999, 0, 'issue:x', 'counts')",
                "INSERT INTO assertion SELECT 999, label, how, subject, property, form, value, valid, valid_earliest,"
                        + " valid_latest, document, locator, grade, as_of, noted, folded FROM assertion WHERE seq = 1",
                "DROP INDEX entry_closed",
                "INSERT INTO sisterledger VALUES (1)",
                "UPDATE sisterledger SET version = 1",
                "DELETE FROM access_end"
            })
    void whatNoEntryAccountsForIsFound(String sql) {
        PostgresServer.execute(url, sql.replace("ZEROS", ZEROS));
        assertThat(PostgresLedger.verify(url, View.PUBLIC, done -> {}).misfits())
                .isNotEmpty();
    }

    @Test
    void ofWhatTheClearanceDoesNotSeeOnlyTheFactIsSaid() {
        PostgresServer.execute(url, "UPDATE assertion SET subject = 'community:cc' WHERE seq = 4");
        Verification found = ledger.verify(View.PUBLIC, done -> {});
        assertThat(found.misfits())
                .containsExactly(new Misfit(
                        "an entry outside this clearance", "it does not fit; verify with a clearance that sees it"));
        assertThat(found.entries()).isEqualTo(28);
    }

    private Verification verify() {
        return ledger.verify(View.of(Clearance.INTERNAL), done -> {});
    }
}
