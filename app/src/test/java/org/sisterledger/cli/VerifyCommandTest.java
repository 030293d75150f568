package org.sisterledger.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sisterledger.ledger.Drafts.asserted;
import static org.sisterledger.ledger.Drafts.at;
import static org.sisterledger.ledger.Drafts.because;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Drafts;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.store.sqlite.SqliteLedger;

/** What verify prints to whom, and what it finds by a root kept elsewhere. */
class VerifyCommandTest {
    private static final Sensitivity VISITS = Sensitivity.restricted("visits");

    @TempDir
    private Path folder;

    @Test
    void thePublicReadsTheSameWithAndWithoutRestrictedEntries() {
        make("without", false);
        make("with", true);
        for (String format : List.of("text", "json")) {
            Cli.Result with = cli("with").run("verify", "--format", format);
            assertThat(with).isEqualTo(cli("without").run("verify", "--format", format));
            assertThat(with.code()).as(with.out()).isZero();
        }
        assertThat(cli("with").run("verify").out()).contains("Entries  20\n");
        assertThat(cli("with").run("verify", "--clearance", "restricted:visits").out())
                .contains("Entries  30\n");
    }

    @Test
    void ofADamagedRestrictedRowThePublicReadsNoWord() throws SQLException {
        make("with", true);
        for (String table : List.of("assertion SET subject = 'community:zebedee'", "entry SET body = zeroblob(9)")) {
            sql("UPDATE " + table + " WHERE label = 2");
            Cli.Result found = cli("with").run("verify");
            assertThat(found.code()).isEqualTo(1);
            assertThat(found.out())
                    .contains("an entry outside this clearance", "Entries  20\n")
                    .doesNotContain("hidden", "visits", "secret", "zebedee", "assertion");
        }
        assertThat(cli("with").run("verify", "--clearance", "restricted:visits").out())
                .contains("do not read as an entry");
    }

    @Test
    void aTailCutOffWithAllThatFollowsFromItIsFoundByARootKeptElsewhere() throws SQLException {
        make("with", false);
        String kept = cli("with").run("verify").out().replaceAll("(?s).*(sha256:\\w+@\\d+).*", "$1");
        for (String table : List.of("kept_text", "assertion", "entry")) {
            sql("DELETE FROM " + table + " WHERE seq > 17");
        }
        assertThat(cli("with").run("verify").code()).isZero();
        Cli.Result found = cli("with").run("verify", "--against", kept);
        assertThat(found.code()).isEqualTo(1);
        assertThat(found.out()).contains("the record ends after 17 entries, and the checkpoint is of 20");
    }

    @Test
    void aReasonStandsAtTheFactAndNotAtItsNewDocument() {
        make("with", false);
        Cli.Result added = cli("with")
                .run(
                        "record",
                        "add",
                        "community:a1",
                        "alias",
                        "One",
                        "--source",
                        "https://example.org/new",
                        "--author",
                        "Ada",
                        "--reason",
                        "told by a neighbour");
        assertThat(added.code()).as(added.err()).isZero();
        try (Ledger ledger = SqliteLedger.openForReading(folder.resolve("with"))) {
            assertThat(ledger.listEntries(View.PUBLIC, 20, 9))
                    .extracting(entry -> entry.reason().orElse(""))
                    .containsExactly("", "told by a neighbour");
        }
    }

    private void make(String name, boolean closed) {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z"));
        try (Ledger ledger = SqliteLedger.open(folder.resolve(name), clock, Drafts.SALTS)) {
            for (int i = 0; i < 20; i++) {
                List<Draft> batch = new ArrayList<>();
                if (closed && i % 2 == 0) {
                    Draft draft = asserted("community:hidden" + i, "name", "Hidden");
                    batch.add(at(VISITS, because("secret grounds", draft)));
                }
                batch.add(asserted("community:a" + i, "name", "A"));
                ledger.append(batch);
            }
            if (closed) {
                ledger.listProposals(View.of(Clearance.parse("restricted:visits")), 1);
            }
        }
    }

    private Cli cli(String name) {
        return new Cli(folder.resolve(name));
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("with/record.sqlite"));
                Statement runner = connection.createStatement()) {
            runner.execute(statement);
        }
    }
}
