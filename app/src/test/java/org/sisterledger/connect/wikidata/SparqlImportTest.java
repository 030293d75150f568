package org.sisterledger.connect.wikidata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sisterledger.connect.register.Bookmark;
import org.sisterledger.connect.register.ImportFile;
import org.sisterledger.connect.register.LedgerBatches;
import org.sisterledger.connect.register.RegisterIntake;
import org.sisterledger.connect.register.RowOutcomes;
import org.sisterledger.connect.register.Tally;
import org.sisterledger.connect.register.UnreadableImportException;
import org.sisterledger.connect.table.ImportRule;
import org.sisterledger.connect.wikidata.FaultyProxy.Fault;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.Digest;
import org.sisterledger.store.sqlite.SqliteLedger;

/** Ties read from a real SPARQL server with data in the shape of Wikidata's, into a real ledger. */
class SparqlImportTest {
    private static final int TIES = 7;
    private static final Patience SHORT =
            new Patience(4, Duration.ofMillis(10), Duration.ofSeconds(5), Duration.ofSeconds(20), 1 << 20);

    private static FusekiServer server;

    @TempDir
    Path scratch;

    private FaultyProxy proxy;
    private final List<String> talk = new ArrayList<>();
    private final StringBuilder report = new StringBuilder();

    @BeforeAll
    static void startServer() {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        data.executeWrite(() -> RDFDataMgr.read(
                data, new ByteArrayInputStream(turtle().getBytes(StandardCharsets.UTF_8)), Lang.TURTLE));
        server = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/wikidata", data)
                .build();
        server.start();
    }

    @AfterAll
    static void stopServer() {
        server.stop();
    }

    @BeforeEach
    void startProxy() throws IOException {
        proxy = new FaultyProxy(URI.create("http://localhost:" + server.getHttpPort() + "/wikidata"));
    }

    @AfterEach
    void stopProxy() throws IOException {
        proxy.close();
    }

    // Q1 states ties with Q2 to Q8; Q2 states that with Q1; one statement is deprecated. Before all these, as pages go,
    // stand one
    // statement that says "none", and so has no other side, and one without a rank.
    private static String turtle() {
        StringBuilder text = new StringBuilder("""
                @prefix wd: <http://www.wikidata.org/entity/> .
                @prefix wdt: <http://www.wikidata.org/prop/direct/> .
                @prefix s: <http://www.wikidata.org/entity/statement/> .
                @prefix v: <http://www.wikidata.org/value/> .
                @prefix ref: <http://www.wikidata.org/reference/> .
                @prefix p: <http://www.wikidata.org/prop/> .
                @prefix ps: <http://www.wikidata.org/prop/statement/> .
                @prefix pq: <http://www.wikidata.org/prop/qualifier/> .
                @prefix pqv: <http://www.wikidata.org/prop/qualifier/value/> .
                @prefix pr: <http://www.wikidata.org/prop/reference/> .
                @prefix wdno: <http://www.wikidata.org/prop/novalue/> .
                @prefix wikibase: <http://wikiba.se/ontology#> .
                @prefix prov: <http://www.w3.org/ns/prov#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                wd:Q1 rdfs:label "Weimar"@en, "Weimar"@de ; wdt:P17 wd:Q183 .
                wd:Q2 rdfs:label "Trier"@en ; p:P190 s:Q2-a .
                s:Q2-a ps:P190 wd:Q1 ; wikibase:rank wikibase:PreferredRank ; a wdno:P582 .
                s:Q1-a2 pq:P580 "1955-01-01T00:00:00Z"^^xsd:dateTime ; pqv:P580 v:year .
                v:year wikibase:timeValue "1955-01-01T00:00:00Z"^^xsd:dateTime ; wikibase:timePrecision 9 ;
                  wikibase:timeCalendarModel wd:Q1985727 .
                s:Q1-a2 prov:wasDerivedFrom ref:one, ref:two .
                ref:one pr:P854 <https://example.org/weimar> . ref:two pr:P248 wd:Q36578 .
                s:Q1-a3 pq:P582 _:unknown .
                wd:Q1 p:P190 s:Q1-a0, s:Q1-a1 . s:Q1-a0 a wdno:P190 ; wikibase:rank wikibase:NormalRank . s:Q1-a1 ps:P190 wd:Q9 .
                """);
        for (int other = 2; other < 2 + TIES; other++) {
            text.append(String.format(
                    "wd:Q1 p:P190 s:Q1-a%d . s:Q1-a%d ps:P190 wd:Q%d ; wikibase:rank wikibase:%sRank .%n",
                    other, other, other, other == 8 ? "Deprecated" : "Normal"));
        }
        return text.toString();
    }

    @Test
    void pagesOfStatementsBecomeFacts() throws IOException {
        assertThat(read()).isEqualTo(new Tally(TIES, TIES - 1, TIES - 2, TIES));
        assertThat(facts())
                .contains(
                        "community:wikidata-q1 name Weimar",
                        "community:wikidata-q1 country country:DE",
                        "community:wikidata-q2 name Trier",
                        "partnership:wikidata-q1--wikidata-q2 formed 1955",
                        "listing:wikidata-wikidata-q1--wikidata-q2 reference https://example.org/weimar",
                        "listing:wikidata-wikidata-q1--wikidata-q2 reference Q36578",
                        "listing:wikidata-wikidata-q2--wikidata-q1 rank preferred",
                        "status:wikidata-wikidata-q2--wikidata-q1-in-force until -",
                        "status:wikidata-wikidata-q1--wikidata-q3-ended effective ?")
                .doesNotHaveDuplicates();
        assertThat(report.toString()).contains("\"Q1$a8\",not taken,\"a statement that the register has deprecated\"");
        // Eight statements in pages of two, and one page that is empty.
        assertThat(proxy.heads()).hasSize(5);
        assertThat(proxy.heads().get(0)).contains("User-Agent: Sisterledger/0.1 (jane.roe@example.org)");
    }

    @Test
    void serverThatIsBusyOrBreaksIsAskedAgain() throws IOException {
        proxy.fail(Fault.TOO_MANY, Fault.NONE, Fault.BROKEN, Fault.BROKEN, Fault.NONE, Fault.CUT);
        long start = System.nanoTime();
        assertThat(read()).isEqualTo(new Tally(TIES, TIES - 1, TIES - 2, TIES));
        assertThat(System.nanoTime() - start).as("Retry-After is heeded").isGreaterThan(1_000_000_000L);
        assertThat(facts()).doesNotHaveDuplicates();
        assertThat(talk)
                .hasSize(4)
                .anyMatch(line -> line.contains("HTTP 429") && line.contains("in 1 s"))
                .anyMatch(line -> line.contains("HTTP 500"))
                .anyMatch(line -> line.contains("the connection broke"));
    }

    @Test
    void serverThatStaysAwayIsToldAndTheNextRunGoesOn() throws IOException {
        proxy.fail(Fault.NONE, Fault.NONE);
        proxy.failAlways(Fault.BROKEN);
        assertThatThrownBy(this::read)
                .isInstanceOf(UnreadableImportException.class)
                .hasMessageContaining(proxy.address().toString())
                .hasMessageContaining("4 tries failed")
                .hasMessageContaining("HTTP 500")
                .hasMessageContaining("goes on from there");
        List<String> before = facts();
        assertThat(before).filteredOn(fact -> fact.contains(" by ")).hasSize(4);
        proxy.failAlways(Fault.NONE);
        int asked = proxy.heads().size();
        read();
        assertThat(facts()).containsAll(before).doesNotHaveDuplicates();
        assertThat(facts()).filteredOn(fact -> fact.contains(" by ")).hasSize(TIES);
        assertThat(proxy.heads().size() - asked)
                .as("pages asked for in the second run")
                .isEqualTo(3);
        assertThat(talk).anyMatch(line -> line.startsWith("Going on behind"));
        assertThat(scratch.resolve("next")).doesNotExist();
    }

    @Test
    void stopAmidAPageLeavesTheBookmarkBeforeThatPage() throws IOException {
        BooleanSupplier stop = () -> proxy.heads().size() == 2;
        read(ledger -> new LedgerBatches(ledger, rule(ledger), "Jane Roe", stop, 3));
        assertThat(proxy.heads()).as("pages asked for until the stop").hasSize(2);
        assertThat(facts())
                .as("statements on disk, of two pages of two")
                .filteredOn(fact -> fact.contains(" by "))
                .hasSizeBetween(2, 3);
        Tally rest = read();
        assertThat(rest.statements()).as("statements behind the first page").isEqualTo(TIES - 2);
        assertThat(facts()).filteredOn(fact -> fact.contains(" by ")).hasSize(TIES);
        List<String> after = facts();
        read();
        assertThat(facts()).as("a run from the beginning finds nothing new").hasSameSizeAs(after);
        assertThat(scratch.resolve("next")).doesNotExist();
    }

    @Test
    void bookmarkOfAnotherRecordDoesNotCount() throws IOException {
        proxy.fail(Fault.NONE, Fault.NONE);
        proxy.failAlways(Fault.BROKEN);
        assertThatThrownBy(this::read).isInstanceOf(UnreadableImportException.class);
        proxy.failAlways(Fault.NONE);
        assertThat(scratch.resolve("next")).isRegularFile();
        Files.move(scratch.resolve("data"), scratch.resolve("elsewhere"));
        assertThat(read()).isEqualTo(new Tally(TIES, TIES - 1, TIES - 2, TIES));
        assertThat(talk).noneMatch(line -> line.startsWith("Going on behind"));
        assertThat(facts()).filteredOn(fact -> fact.contains(" by ")).hasSize(TIES);
    }

    @Test
    void serverThatGivesTheSamePageAgainIsToldAndNotAskedForEver() throws IOException {
        String page = """
                {"results": {"bindings": [{"statement": {"type": "uri", "value": "s/Q1-a"},
                  "place": {"type": "uri", "value": "Q1"}, "other": {"type": "uri", "value": "Q2"}}]}}
                """;
        HttpServer deaf = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        deaf.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, page.length());
            exchange.getResponseBody().write(page.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        deaf.start();
        try {
            URI address = URI.create("http://127.0.0.1:" + deaf.getAddress().getPort() + "/sparql");
            assertThatThrownBy(() -> read(address, SHORT))
                    .isInstanceOf(UnreadableImportException.class)
                    .hasMessageContaining("expected statements behind 's/Q1-a'");
        } finally {
            deaf.stop(0);
        }
    }

    @Test
    void serverThatAsksForALongBreakIsLeftAlone() {
        proxy.failAlways(Fault.TOO_MANY_FOR_LONG);
        assertThatThrownBy(this::read).hasMessageContaining("left alone for 3600 s");
        assertThat(proxy.heads()).hasSize(1);
    }

    @Test
    void serverThatSaysNothingIsGivenUp() {
        proxy.failAlways(Fault.SILENT);
        Patience hasty = new Patience(2, Duration.ofMillis(1), Duration.ofSeconds(1), Duration.ofMillis(300), 1 << 20);
        assertThatThrownBy(() -> read(hasty)).hasMessageContaining("2 tries failed");
    }

    @Test
    void pageThatIsTooLargeIsRefused() {
        Patience narrow = new Patience(2, Duration.ofMillis(1), Duration.ofSeconds(1), Duration.ofSeconds(20), 100);
        assertThatThrownBy(() -> read(narrow))
                .hasMessageContaining("at most 100 bytes")
                .hasMessageContaining("--page");
    }

    @Test
    void addressOfSomethingElseIsRefusedAtOnce() {
        URI nowhere = URI.create("http://localhost:" + server.getHttpPort() + "/nowhere");
        assertThatThrownBy(() -> read(nowhere, SHORT)).hasMessageContaining("expected HTTP 200, got 404");
        assertThat(talk).isEmpty();
    }

    @Test
    void resultsInFilesGiveTheSameTallyInEachForm() throws IOException {
        for (String type : List.of("application/sparql-results+json", "text/csv", "text/tab-separated-values")) {
            Path file = scratch.resolve("results");
            Files.write(file, ask(type));
            try (Ledger ledger = SqliteLedger.open(scratch.resolve(type.replace('/', '-')))) {
                RegisterIntake intake = intake(ledger);
                SparqlFile.read(new ImportFile(file), intake, new RowOutcomes(report));
                assertThat(intake.tally()).as(type).isEqualTo(new Tally(TIES, TIES - 1, TIES - 2, TIES));
            }
        }
    }

    private Tally read() throws IOException {
        return read(SHORT);
    }

    private Tally read(Patience patience) throws IOException {
        return read(proxy.address(), patience);
    }

    private Tally read(URI address, Patience patience) throws IOException {
        return read(address, patience, SparqlImportTest::batches);
    }

    private Tally read(Function<Ledger, LedgerBatches> sink) throws IOException {
        return read(proxy.address(), SHORT, sink);
    }

    private Tally read(URI address, Patience patience, Function<Ledger, LedgerBatches> sink) throws IOException {
        SparqlImport endpoint =
                new SparqlImport(new SparqlImport.Request(address, "jane.roe@example.org", 2, patience, talk::add));
        try (Ledger ledger = SqliteLedger.open(scratch.resolve("data"))) {
            LedgerBatches batches = sink.apply(ledger);
            RegisterIntake intake = new RegisterIntake(WikidataSource.of("endpoint", Optional.empty()), batches);
            try {
                endpoint.read(intake, new RowOutcomes(report), Bookmark.in(scratch.resolve("next")));
            } finally {
                batches.finish();
            }
            return intake.tally();
        }
    }

    private static RegisterIntake intake(Ledger ledger) {
        return new RegisterIntake(WikidataSource.of("file", Optional.empty()), batches(ledger));
    }

    private static LedgerBatches batches(Ledger ledger) {
        return new LedgerBatches(ledger, rule(ledger), "Jane Roe", () -> false);
    }

    private static Digest rule(Ledger ledger) {
        return ImportRule.REGISTERS.declare(ledger, "Jane Roe");
    }

    private List<String> facts() {
        List<String> facts = new ArrayList<>();
        try (Ledger ledger = SqliteLedger.openForReading(scratch.resolve("data"))) {
            ledger.forEachFact(
                    View.PUBLIC,
                    List.of(EntityKind.values()),
                    fact -> facts.add(fact.assertion().subject() + " "
                            + fact.assertion().property().name() + " "
                            + fact.assertion().value().written()));
        }
        return facts;
    }

    private static byte[] ask(String type) throws IOException {
        URI address = URI.create("http://localhost:" + server.getHttpPort() + "/wikidata?query="
                + URLEncoder.encode(SparqlQuery.page("", 100), StandardCharsets.UTF_8));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(address)
                                    .header("Accept", type)
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
