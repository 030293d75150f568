package org.sisterledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line of an endpoint, against a server that answers with one tie; what is asked of a real one: SparqlImportTest. */
class EndpointImportTest {
    private static final String ONE_TIE = """
            {"head": {"vars": ["statement", "place", "other"]}, "results": {"bindings": [
              {"statement": {"type": "uri", "value": "http://www.wikidata.org/entity/statement/Q1-a"},
               "place": {"type": "uri", "value": "http://www.wikidata.org/entity/Q1"},
               "other": {"type": "uri", "value": "http://www.wikidata.org/entity/Q2"}}]}}
            """;

    private static final String NOTHING = """
            {"head": {"vars": ["statement", "place", "other"]}, "results": {"bindings": []}}
            """;

    @TempDir
    Path scratch;

    private final AtomicInteger asked = new AtomicInteger();
    private final List<String> queries = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private Cli cli;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sparql", exchange -> {
            asked.incrementAndGet();
            queries.add(String.valueOf(exchange.getRequestURI().getQuery()));
            boolean behind = String.valueOf(exchange.getRequestURI().getQuery()).contains("\"http:");
            byte[] body = (behind ? NOTHING : ONE_TIE).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        cli = new Cli(scratch.resolve("data"));
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void endpointIsReadAndLeavesNoBookmarkBehind() {
        Cli.Result loaded = cli.run(
                "import",
                "--mapping",
                "wikidata-sparql",
                address(),
                "--contact",
                "jane.roe@example.org",
                "--author",
                "Jane Roe");
        assertThat(loaded.code()).as(loaded.err()).isZero();
        assertThat(loaded.out()).contains("1 rows: 1 taken", "1 statements, 1 pairs, 1 one-sided, 2 places.");
        assertThat(asked).as("the page of the tie and the empty one behind it").hasValue(2);
        assertThat(scratch.resolve("data/imports")).isEmptyDirectory();
        assertThat(cli.run("show", "community:wikidata-q1").out()).contains("wikidata-q2");
    }

    @Test
    void endpointIsNotAskedWithoutAContact() {
        Cli.Result refused = cli.run("import", "--mapping", "wikidata-sparql", address(), "--author", "Jane Roe");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("--contact");
        assertThat(asked).hasValue(0);
    }

    @Test
    void keysInAnAddressAreUsedAndNeitherRecordedNorTold() throws IOException {
        String secret = "open-sesame";
        String address = address().replace("http://", "http://jane:" + secret + "@") + "?key=" + secret;
        String[] command = {
            "import",
            "--mapping",
            "wikidata-sparql",
            address,
            "--contact",
            "jane.roe@example.org",
            "--author",
            "Jane Roe"
        };
        Cli.Result loaded = cli.run(command);
        assertThat(loaded.code()).as(loaded.err()).isZero();
        assertThat(queries).isNotEmpty().allMatch(query -> query.startsWith("key=" + secret + "&query="));
        server.removeContext("/sparql");
        Cli.Result refused = cli.run(command);
        assertThat(refused.err()).contains(address() + ": expected HTTP 200, got 404");
        command[3] = address + " x";
        Cli.Result misspelt = cli.run(command);
        assertThat(misspelt.err()).contains(address() + ": expected an address");
        command[2] = "wikidata-entities";
        Cli.Result other = cli.run(command);
        for (Cli.Result result : List.of(loaded, refused, misspelt, other, cli.run("log"))) {
            assertThat(result.out() + result.err()).isNotEmpty().doesNotContain(secret);
        }
        assertThat(cli.run("log").out()).contains(address());
        try (Stream<Path> files = Files.walk(scratch)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .doesNotContain(secret));
        }
    }

    @Test
    void otherAddressesAreNotRead() {
        Cli.Result refused = cli.run("import", address(), "--author", "Jane Roe");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("--mapping wikidata-sparql", "Download");
        assertThat(asked).hasValue(0);
    }

    @Test
    void resultsInAFileAreToldByTheirBeginning() throws IOException {
        Path json = Files.writeString(scratch.resolve("results.json"), ONE_TIE);
        Path table = Files.writeString(
                scratch.resolve("results.tsv"),
                "?statement\t?place\t?other\n<http://www.wikidata.org/entity/statement/Q1-a>"
                        + "\t<http://www.wikidata.org/entity/Q1>\t<http://www.wikidata.org/entity/Q2>\n");
        for (Path file : new Path[] {json, table}) {
            assertThat(cli.run("import", file.toString(), "--dry-run").out())
                    .contains("1 statements, 1 pairs, 1 one-sided, 2 places.");
        }
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/sparql";
    }
}
