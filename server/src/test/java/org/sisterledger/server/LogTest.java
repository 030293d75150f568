package org.sisterledger.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sisterledger.server.operation.LogFormat;
import org.sisterledger.server.operation.Logs;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What gets into the log, and above all what does not. */
final class LogTest {
    private static final String MARK = "markedzzyzx";

    private static Http http;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @BeforeAll
    static void addRoutesThatFail() throws NoSuchMethodException {
        RunningServer server = TestServer.shared();
        http = Http.of(server);
        RequestMappingHandlerMapping routes =
                server.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        for (String path : List.of("/v1/store/failing", "/network/failing")) {
            RequestMappingInfo route = RequestMappingInfo.paths(path)
                    .options(routes.getBuilderConfiguration())
                    .build();
            if (!routes.getHandlerMethods().containsKey(route)) {
                routes.registerMapping(
                        route, new Failing(), Failing.class.getDeclaredMethod("fail", HttpServletRequest.class));
            }
        }
    }

    /** Fails as a library does that quotes what it cannot read. */
    private static final class Failing {
        @ResponseBody
        @SuppressWarnings("UnusedMethod")
        String fail(HttpServletRequest request) {
            String sent = request.getHeader("X-Text");
            LoggerFactory.getLogger("com.example.library").error("cannot read '{}'", sent);
            throw new IllegalStateException("cannot read '" + sent + "'", new IllegalArgumentException(sent));
        }
    }

    @AfterEach
    void logElsewhere() {
        Logs.open(LogFormat.TEXT);
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfAnArticleATokenOrAQuestionIsWritten(LogFormat format) {
        open(format);
        http.post("/v1/checks?as-of=2023-06-19", "text/plain", "Jane Roe said that " + MARK + " is a sister city.");
        http.post("/v1/checks?as-of=" + MARK, "text/html", "<p>" + MARK + "</p>");
        http.post("/v1/documents", "application/json", "{\"text\": \"" + MARK + "\"");
        http.post("/signin", "application/x-www-form-urlencoded", "name=" + MARK + "&password=" + MARK);
        http.get("/v1/partnerships?q=" + MARK);
        http.get("/v1/partnerships?" + MARK + "=1", "Authorization", "Bearer " + MARK, "Cookie", "a=" + MARK);
        http.get("/" + MARK);
        http.get("/v1/" + MARK);
        http.get("/dossier/partnership:" + MARK);
        assertThat(lines(9)).isNotEmpty().noneMatch(line -> line.contains(MARK));
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfWhatFailsIsWrittenButWhereItFailed(LogFormat format) {
        open(format);
        for (String path : List.of("/v1/store/failing", "/network/failing")) {
            assertThat(http.get(path, "X-Text", MARK).status()).isEqualTo(500);
        }
        String all = String.join("\n", lines(2));
        assertThat(all)
                .contains("java.lang.IllegalStateException", "LogTest$Failing.fail", "com.example.library")
                .doesNotContain(MARK);
    }

    @Test
    void aLineForEachRequestTellsRouteStatusTimeAndRole() {
        open(LogFormat.JSON);
        Http.Answer answer = http.get("/dossier/partnership:us-ca-irvine--cn-shanghai-xuhui?x=1");
        JsonNode line = JsonMapper.shared().readTree(lines(1).get(0));
        assertThat(new TreeSet<>(line.propertyNames()))
                .isEqualTo(new TreeSet<>(Set.of(
                        "time",
                        "level",
                        "logger",
                        "request",
                        "message",
                        "method",
                        "route",
                        "status",
                        "milliseconds",
                        "role")));
        assertThat(line.get("message").asString()).isEqualTo("answered");
        assertThat(line.get("method").asString()).isEqualTo("GET");
        assertThat(line.get("route").asString()).startsWith("/dossier/{");
        assertThat(line.get("status").asInt()).isEqualTo(answer.status());
        assertThat(line.get("milliseconds").asLong()).isBetween(0L, 60_000L);
        assertThat(line.get("role").asString()).isEqualTo("public");
        assertThat(line.get("request").asString())
                .isEqualTo(answer.header("X-Request-Id"))
                .hasSize(16);
        assertThat(Duration.between(Instant.parse(line.get("time").asString()), Instant.now()))
                .isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }

    @Test
    void theTextSaysTheSame() {
        open(LogFormat.TEXT);
        Http.Answer answer = http.get("/v1/no-such-route");
        assertThat(lines(1).get(0))
                .matches("\\S+Z INFO answered method=GET route=\\S+ status=404 milliseconds=\\d+ role=public request="
                        + answer.header("X-Request-Id"));
    }

    @Test
    void nobodyWritesASecondLineByWhatTheySend() {
        open(LogFormat.TEXT);
        LoggerFactory.getLogger(LogTest.class).info("a name: {}", "x\n2026-01-01T00:00:00Z INFO forged\u001b[2J");
        assertThat(written.toString(StandardCharsets.UTF_8)).contains("x\n    2026-01-01T00:00:00Z INFO forged?[2J");
        written.reset();
        open(LogFormat.JSON);
        LoggerFactory.getLogger(LogTest.class).info("a name: {}", "x\n{\"level\": \"INFO\"}");
        assertThat(written.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    private void open(LogFormat format) {
        PrintStream stream = new PrintStream(written, true, StandardCharsets.UTF_8);
        Logs.open(format, () -> stream);
    }

    // A line is written after its answer has gone out.
    private List<String> lines(int requests) {
        for (int i = 0; i < 500; i++) {
            List<String> lines =
                    written.toString(StandardCharsets.UTF_8).lines().toList();
            if (lines.stream().filter(line -> line.contains("milliseconds")).count() >= requests) {
                return lines;
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("expected " + requests + " requests in the log: " + written);
    }
}
