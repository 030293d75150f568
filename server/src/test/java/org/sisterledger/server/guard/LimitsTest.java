package org.sisterledger.server.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sisterledger.server.Http;
import org.sisterledger.server.RunningServer;
import org.sisterledger.server.TestServer;
import org.sisterledger.server.settings.Setting;

/** What a server does with too much, too large, too slow, and with names that are not its own. */
final class LimitsTest {
    private static final byte[] ARTICLE =
            "Published 2023-06-19. The sister cities met.".getBytes(StandardCharsets.UTF_8);

    @Test
    void whoAsksTooOftenIsToldWhenToComeBackAndHealthStillAnswers() {
        try (RunningServer server = TestServer.withStarterRecord(
                Map.of(Setting.REQUESTS_PER_MINUTE, "5", Setting.CHECKS_PER_MINUTE, "2"))) {
            Http http = Http.of(server);
            for (int i = 0; i < 2; i++) {
                assertThat(http.post("/v1/checks", ARTICLE, "Content-Type", "text/plain")
                                .status())
                        .isEqualTo(200);
            }
            Http.Answer third = http.post("/v1/checks", ARTICLE, "Content-Type", "text/plain");
            assertThat(third.status()).isEqualTo(429);
            assertThat(Integer.parseInt(third.header("Retry-After"))).isBetween(1, 30);
            assertThat(third.json().path("type").asString()).endsWith("/too-many");
            assertThat(http.get("/v1/counts").status()).isEqualTo(200);
            assertThat(http.get("/v1/counts").status()).isEqualTo(200);
            assertThat(http.get("/v1/counts").status()).isEqualTo(429);
            Http.Answer page = http.get("/partnerships");
            assertThat(page.status()).isEqualTo(429);
            assertThat(page.header("Content-Type")).startsWith("text/html");
        }
    }

    @Test
    void aBodyOverTheLimitIsRefusedAlsoWhenItsLengthIsNotSaid() throws IOException {
        try (RunningServer server = TestServer.withStarterRecord(Map.of(Setting.UPLOAD_KILOBYTES, "16"))) {
            byte[] large = "a word ".repeat(4_000).getBytes(StandardCharsets.UTF_8);
            Http.Answer said = Http.of(server).post("/v1/checks", large, "Content-Type", "text/plain");
            assertThat(said.status()).isEqualTo(413);
            assertThat(said.json().path("detail").asString()).contains("16 kilobytes");
            try (Socket socket = open(server)) {
                write(socket, """
                        POST /v1/checks HTTP/1.1\r
                        Host: 127.0.0.1\r
                        Content-Type: text/plain\r
                        Transfer-Encoding: chunked\r
                        Connection: close\r
                        \r
                        6d60\r
                        """);
                socket.getOutputStream().write(large);
                write(socket, "\r\n0\r\n\r\n");
                assertThat(firstLine(socket)).contains(" 413");
            }
        }
    }

    @Test
    void aBodyThatDripsIsGivenUpAndHoldsNobodyElseUp() throws Exception {
        try (RunningServer server = TestServer.withStarterRecord(Map.of(Setting.ARRIVAL_SECONDS, "2"))) {
            List<Socket> slow = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Socket socket = open(server);
                slow.add(socket);
                write(socket, """
                        POST /v1/checks HTTP/1.1\r
                        Host: 127.0.0.1\r
                        Content-Type: text/plain\r
                        Content-Length: 1000\r
                        \r
                        a""");
            }
            assertThat(Http.of(server).get("/v1/counts").status()).isEqualTo(200);
            long until = System.nanoTime() + 10_000_000_000L;
            // A byte now and then keeps each pause short; the whole still takes too long.
            for (int i = 0; i < 5; i++) {
                Thread.sleep(600);
                for (Socket socket : slow) {
                    try {
                        write(socket, "b");
                    } catch (IOException e) {
                        // The server has closed it already.
                    }
                }
            }
            for (Socket socket : slow) {
                socket.setSoTimeout((int) Math.max(1, (until - System.nanoTime()) / 1_000_000));
                assertThat(firstLine(socket)).as("given up").doesNotContain(" 200");
                socket.close();
            }
        }
    }

    @Test
    void anotherNameThanItsOwnIsNotAnsweredAndMakesNoLink() throws IOException {
        RunningServer server = TestServer.shared();
        for (String name : List.of("evil.example", "127.0.0.1.evil.example", "evil.example:80")) {
            try (Socket socket = open(server)) {
                write(socket, "GET / HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n");
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).startsWith("HTTP/1.1 421").doesNotContain("evil");
            }
        }
        try (Socket socket = open(server)) {
            write(socket, """
                    GET /partnerships HTTP/1.1\r
                    Host: localhost\r
                    X-Forwarded-Host: evil.example\r
                    Forwarded: host=evil.example\r
                    Connection: close\r
                    \r
                    """);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("evil.example");
        }
    }

    @Test
    void everyAnswerForbidsWhatThePagesNeverDo() {
        for (String path : List.of("/", "/partnerships", "/v1/counts", "/assets/site.css", "/no-such-page")) {
            Http.Answer answer = Http.of(TestServer.shared()).get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Test
    void aParameterThatAPageDoesNotKnowIsRefusedAndNotPrintedAsMarkup() {
        Http.Answer answer = Http.of(TestServer.shared()).get("/?%22%3E%3Cscript%3Ealert(1)%3C/script%3E=1");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("is no parameter of this page").doesNotContain("<script>alert");
    }

    @Test
    void aPageThatIsNotThereIsToldInWordsAndWithoutAnException() {
        Http.Answer page = Http.of(TestServer.shared()).get("/no-such-page");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("There is no such page").doesNotContain("Exception");
        Http.Answer json = Http.of(TestServer.shared()).get("/v1/no-such-route");
        assertThat(json.status()).isEqualTo(404);
        assertThat(json.header("Content-Type")).isEqualTo("application/problem+json");
    }

    private static Socket open(RunningServer server) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.port());
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    // Empty when the server closed the connection without a word.
    private static String firstLine(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        try {
            InputStream in = socket.getInputStream();
            for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
                line.append((char) next);
            }
        } catch (java.net.SocketException e) {
            return "closed";
        }
        return line.toString();
    }
}
