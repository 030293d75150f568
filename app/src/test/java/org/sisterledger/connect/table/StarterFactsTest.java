package org.sisterledger.connect.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sisterledger.Repository;

/** That the starter record carries every row of the compiled facts. Runs where they are at hand. */
class StarterFactsTest {
    private static final Path FACTS =
            Repository.root().resolve("../shared/facts").normalize();
    private static final CSVFormat TABLE =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    @BeforeAll
    static void needFacts() {
        assumeTrue(Files.isDirectory(FACTS), "needs ../shared/facts");
    }

    @Test
    void everySourceIsADocument() throws IOException {
        Set<String> known = new HashSet<>(column("documents", "url"));
        for (String file : List.of("events", "claims", "context_events", "people_roles", "publishers", "rules")) {
            assertThat(known).as(file).containsAll(values(fact(file), "source_url"));
        }
    }

    @Test
    void everyTieIsAPartnership() throws IOException {
        assertThat(new HashSet<>(column("partnerships", "id")).size())
                .isGreaterThanOrEqualTo(fact("us_china_partnerships").size());
        assertThat(new HashSet<>(column("partnerships", "formed")))
                .containsAll(values(fact("us_china_partnerships"), "start_year"));
    }

    @Test
    void everyClaimFigureRuleAndRoleIsThere() throws IOException {
        assertThat(column("statements", "said")).containsAll(dated(values(fact("claims"), "date")));
        assertThat(new HashSet<>(column("statements", "id")).size())
                .isGreaterThanOrEqualTo(fact("claims").size());
        assertThat(column("figures", "figure")).containsAll(values(fact("published_counts"), "figure"));
        assertThat(column("rules", "id"))
                .containsAll(values(fact("rules"), "id").stream()
                        .map(id -> "rule:" + id)
                        .toList());
        assertThat(column("people", "name")).containsAll(values(fact("people_roles"), "person"));
        assertThat(column("publishers", "name")).containsAll(values(fact("publishers"), "name"));
        assertThat(column("members", "id").stream().distinct().count())
                .isEqualTo(fact("country_lists").size());
        assertThat(column("studies", "id")).hasSize(fact("study_matrix").size());
        assertThat(column("contexts", "on")).containsAll(values(fact("context_events"), "date"));
    }

    @Test
    void everyEventIsInSomeTableUnderItsDayAndSource() throws IOException {
        Set<String> urls = new HashSet<>();
        for (String table : List.of(
                "activities",
                "agreements",
                "briefings",
                "contexts",
                "decisions",
                "inquiries",
                "issues",
                "rules",
                "statements",
                "statuses")) {
            urls.addAll(column(table, "source"));
        }
        for (CSVRecord event : fact("events")) {
            String document = documentOf(event.get("source_url"));
            assertThat(urls).as(event.toString()).contains(document);
        }
    }

    private static List<String> dated(List<String> days) {
        return days.stream().filter(day -> !day.equals("undated")).toList();
    }

    private static String documentOf(String url) throws IOException {
        return table("documents").stream()
                .filter(row -> row.get("url").equals(url))
                .map(row -> row.get("id"))
                .findFirst()
                .orElse("no document for " + url);
    }

    private static List<CSVRecord> fact(String name) throws IOException {
        try (Reader in = Files.newBufferedReader(FACTS.resolve(name + ".csv"));
                CSVParser parser = TABLE.parse(in)) {
            return parser.getRecords();
        }
    }

    private static List<CSVRecord> table(String name) throws IOException {
        try (Reader in = new InputStreamReader(
                        Objects.requireNonNull(StarterFactsTest.class.getResourceAsStream("/starter/" + name + ".csv")),
                        StandardCharsets.UTF_8);
                CSVParser parser = TABLE.parse(in)) {
            return parser.getRecords();
        }
    }

    private static List<String> column(String table, String column) throws IOException {
        return values(table(table), column);
    }

    private static List<String> values(List<CSVRecord> rows, String column) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
    }
}
