package org.sisterledger.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sisterledger.ledger.Drafts.asserted;
import static org.sisterledger.ledger.Drafts.because;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.Digest;
import org.sisterledger.store.sql.Query;

/** The database of the PostgreSQL store: what stands in it, and what is said when the world fails. */
class DatabaseTest {
    private final String url = PostgresServer.newUrl();

    @Test
    void noMessageShowsThePassword() {
        String away = "jdbc:postgresql://127.0.0.1:1/none?user=jane&password=sesame";
        for (String wrong : List.of(away, "jdbc:postgresql://127.0.0.1:nowhere/none?password=sesame")) {
            assertThatThrownBy(() -> PostgresLedger.open(wrong))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("jdbc:postgresql://127.0.0.1")
                    .hasMessageContaining("address such as jdbc:postgresql:")
                    .hasMessageNotContaining("sesame");
        }
        assertThat(PostgresDialect.of(away).toString()).doesNotContain("sesame");
    }

    @Test
    void readingMakesNoTables() {
        assertThat(PostgresLedger.exists(url)).isFalse();
        assertThatThrownBy(() -> PostgresLedger.openForReading(url))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("there is no record");
        assertThat(PostgresLedger.exists(url)).isFalse();
        PostgresLedger.open(url).close();
        assertThat(PostgresLedger.exists(url)).isTrue();
        PostgresLedger.openForReading(url).close();
    }

    @Test
    void aSchemaWithTablesOfOthersIsLeftAlone() {
        PostgresServer.execute(url, "CREATE TABLE entry (x INTEGER)");
        assertThatThrownBy(() -> PostgresLedger.open(url)).hasMessageContaining("tables of another program");
        assertThatThrownBy(() -> PostgresLedger.open(url + "missing")).hasMessageContaining("schema is not there");
    }

    @Test
    void aNewerRecordIsRefusedNamingBothVersions() {
        PostgresLedger.open(url).close();
        PostgresServer.execute(url, "UPDATE sisterledger SET version = 7");
        assertThatThrownBy(() -> PostgresLedger.open(url))
                .hasMessageContaining("version 7")
                .hasMessageContaining("knows version 2")
                .hasMessageContaining("newer Sisterledger");
    }

    @Test
    void erasedTextsAreInNoTableAndNoStatistics() {
        try (PostgresLedger ledger = PostgresLedger.open(url)) {
            Digest id = ledger.append(List.of(because("grounds most secret", asserted("person:p", "name", "Jane Roe"))))
                    .appended()
                    .getFirst();
            ledger.db().execute("ANALYZE");
            ledger.redact(new Action.Redact(id, List.of("reason", "value", "author")), "keeper", "asked to");
            for (String sql : List.of(
                    "SELECT text FROM kept_text",
                    "SELECT name FROM author WHERE name IS NOT NULL",
                    "SELECT concat(most_common_vals::text, histogram_bounds::text) FROM pg_stats"
                            + " WHERE schemaname = current_schema()")) {
                try (Query query = ledger.db().query(sql)) {
                    while (query.next()) {
                        assertThat(query.text(1)).doesNotContain("grounds", "Jane", "Ada");
                    }
                }
            }
            assertThat(ledger.verify(View.PUBLIC, done -> {}).misfits()).isEmpty();
        }
    }

    @Test
    void textsComeBackWhateverCharactersTheyHave() {
        List<String> texts = List.of("a\0b", "back\\slash \\0", "\\", "😂\\\0", "plain");
        try (PostgresLedger ledger = PostgresLedger.open(url)) {
            for (String text : texts) {
                ledger.append(List.of(because(text, asserted("community:a", "region", "R " + text))));
            }
            List<String> found = new ArrayList<>();
            ledger.forEachFact(
                    View.PUBLIC,
                    List.of(EntityKind.COMMUNITY),
                    fact -> found.add(fact.assertion().value().written()));
            assertThat(found).isEqualTo(texts.stream().map(text -> "R " + text).toList());
            assertThat(ledger.listEntries(View.PUBLIC, 0, 9).stream()
                            .map(entry -> entry.reason().orElseThrow()))
                    .isEqualTo(texts);
            assertThat(ledger.append(List.of(asserted("community:a", "region", "R a\0b")))
                            .repeated())
                    .isEqualTo(1);
            assertThat(ledger.verify(View.PUBLIC, done -> {}).misfits()).isEmpty();
        }
    }
}
