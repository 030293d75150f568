package org.sisterledger.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.server.desk.Desk;
import org.sisterledger.server.settings.Setting;
import org.sisterledger.server.settings.SettingsException;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Health, figures, and how a server ends. */
final class OperationTest {
    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/ready", "/health/live"})
    void aServerThatAnswersIsHealthy(String path) {
        Http.Answer answer = Http.of(TestServer.shared()).get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.text()).isEqualTo(path.endsWith("live") ? "{\"status\":\"live\"}" : "{\"status\":\"ready\"}");
    }

    @Test
    void withoutItsRecordAServerLivesButIsNotReady() throws Exception {
        Path data = TestServer.copyOfStarter();
        try (RunningServer server = TestServer.start(data, Map.of())) {
            assertThat(Http.of(server).get("/health").status()).isEqualTo(200);
            try (var files = Files.list(data)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.move(file, file.resolveSibling(file.getFileName() + ".away"));
                }
            }
            awaitHealth(server, 503);
            Http.Answer answer = Http.of(server).get("/health");
            assertThat(answer.text()).isEqualTo("{\"status\":\"not ready\"}");
            assertThat(Http.of(server).get("/health/live").status()).isEqualTo(200);
        }
    }

    @Test
    void nothingElseOfTheServerIsTold() {
        for (String path : List.of("/actuator", "/actuator/env", "/health/db", "/env", "/heapdump", "/metrics/x")) {
            assertThat(Http.of(TestServer.shared()).get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void requestsAreCountedByRouteAndStatusAndNotByAddress() {
        Http http = Http.of(TestServer.shared());
        http.get("/dossier/partnership:us-ca-irvine--cn-shanghai-xuhui");
        http.get("/no-such-page-countedzzyzx");
        String figures = awaitFigures("route=\"none\",status=\"404\"");
        assertThat(figures)
                .containsPattern("sisterledger_requests_seconds_count\\{method=\"GET\",route=\"/dossier/\\{[^\"]+\","
                        + "status=\"200\"\\} [1-9]")
                .containsPattern("sisterledger_requests_seconds_bucket\\{[^}]*le=\"0.15\"\\}")
                .contains("sisterledger_ready 1.0", "sisterledger_signin_failures_total", "jvm_memory_used_bytes")
                .containsPattern("sisterledger_ledger_position [1-9]")
                .doesNotContain("countedzzyzx");
    }

    @Test
    void aServerThatStopsSaysSoFirstThenEndsWhatRunsAndClosesTheRecordLast() throws Exception {
        Map<Setting, String> settings = Map.of(Setting.SHUTDOWN_NOTICE_SECONDS, "2", Setting.SHUTDOWN_SECONDS, "20");
        RunningServer server = TestServer.withStarterRecord(settings);
        Http http = Http.of(server);
        int port = server.port();
        Slow slow = new Slow(server.context().getBean(Desk.class));
        addRoute(server, slow);
        CompletableFuture<Http.Answer> running = CompletableFuture.supplyAsync(() -> http.get("/v1/store/slow"));
        assertThat(slow.began.await(20, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);
        awaitHealth(server, 503);
        assertThat(http.get("/health/live").status()).isEqualTo(200);
        awaitRefusal(port);
        assertThat(running).isNotDone();
        slow.mayEnd.countDown();
        assertThat(running.get(20, TimeUnit.SECONDS).text()).isEqualTo("ended with the record open");
        closing.get(20, TimeUnit.SECONDS);
    }

    @Test
    void aRequestThatGoesOnTooLongDoesNotKeepAServerFromEnding() throws Exception {
        RunningServer server = TestServer.withStarterRecord(Map.of(Setting.SHUTDOWN_SECONDS, "1"));
        Slow slow = new Slow(server.context().getBean(Desk.class));
        addRoute(server, slow);
        CompletableFuture<Object> running =
                CompletableFuture.supplyAsync(() -> Http.of(server).get("/v1/store/slow"));
        assertThat(slow.began.await(20, TimeUnit.SECONDS)).isTrue();
        long began = System.nanoTime();
        server.close();
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began)).isLessThan(15);
        slow.mayEnd.countDown();
        assertThat(running.handle((answer, failure) -> true).get(20, TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        String taken = Integer.toString(TestServer.shared().port());
        assertThatThrownBy(() -> TestServer.withStarterRecord(Map.of(Setting.PORT, taken)))
                .isInstanceOf(SettingsException.class)
                .hasMessage("the command line: port: expected a free one, and " + taken
                        + " is taken by another program. Name another with --port, or 0 for any.");
    }

    /** Answers when it is allowed to. */
    private static final class Slow {
        private final CountDownLatch began = new CountDownLatch(1);
        private final CountDownLatch mayEnd = new CountDownLatch(1);
        private final Desk desk;

        Slow(Desk desk) {
            this.desk = desk;
        }

        @ResponseBody
        @SuppressWarnings("UnusedMethod")
        String answer() throws InterruptedException {
            began.countDown();
            boolean allowed = mayEnd.await(30, TimeUnit.SECONDS);
            desk.head(Clearance.PUBLIC);
            return allowed ? "ended with the record open" : "nobody allowed it to end";
        }
    }

    private static void addRoute(RunningServer server, Slow slow) throws NoSuchMethodException {
        RequestMappingHandlerMapping routes =
                server.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        routes.registerMapping(
                RequestMappingInfo.paths("/v1/store/slow")
                        .options(routes.getBuilderConfiguration())
                        .build(),
                slow,
                Slow.class.getDeclaredMethod("answer"));
    }

    private static void awaitHealth(RunningServer server, int status) {
        AtomicBoolean seen = new AtomicBoolean();
        for (int i = 0; i < 300 && !seen.get(); i++) {
            seen.set(Http.of(server).get("/health").status() == status);
            pause();
        }
        assertThat(seen).as("health became " + status).isTrue();
    }

    private static void awaitRefusal(int port) throws IOException {
        for (int i = 0; i < 500; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(socket.isConnected()).isTrue();
                pause();
            } catch (ConnectException refused) {
                return;
            }
        }
        throw new AssertionError("expected the server to take no more requests");
    }

    private static String awaitFigures(String wanted) {
        String figures = "";
        for (int i = 0; i < 300 && !figures.contains(wanted); i++) {
            figures = TestServer.shared()
                    .context()
                    .getBean(PrometheusMeterRegistry.class)
                    .scrape();
            pause();
        }
        return figures;
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
