package org.sisterledger.server.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching from a real server on this machine, under names that stand for it only here. */
final class FetcherTest {
    private static final byte[] PAGE = "<p>Irvine ended the tie.</p>".getBytes(StandardCharsets.UTF_8);

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private int port;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        port = server.getAddress().getPort();
        server.createContext("/article", exchange -> answer(exchange, 200, "text/html; charset=utf-8", PAGE));
        server.createContext("/picture", exchange -> answer(exchange, 200, "image/png", PAGE));
        server.createContext("/large", exchange -> answer(exchange, 200, "text/plain", new byte[40 * 1024]));
        server.createContext("/near", exchange -> lead(exchange, "/article"));
        server.createContext("/round", exchange -> lead(exchange, "/round"));
        server.createContext("/out", exchange -> lead(exchange, "http://metadata.example:" + port + "/article"));
        server.createContext("/file", exchange -> lead(exchange, "file:///etc/passwd"));
        server.createContext("/drip", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                for (int i = 0; i < 100; i++) {
                    out.write('a');
                    out.flush();
                    Thread.sleep(100);
                }
            } catch (InterruptedException | IOException e) {
                // Who asked has gone.
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        asked.incrementAndGet();
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void lead(HttpExchange exchange, String where) throws IOException {
        exchange.getResponseHeaders().set("Location", where);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    // news.example stands for this machine, which is allowed here as if it were public.
    private Fetcher fetcher(Duration time) {
        return new Fetcher(new Fetcher.Rules(
                Set.of("news.example"),
                Set.of(port),
                FetcherTest::lookUp,
                number -> number.isLoopbackAddress(),
                32,
                time));
    }

    private static InetAddress[] lookUp(String name) throws UnknownHostException {
        if (name.endsWith(".example")) {
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        }
        throw new UnknownHostException(name);
    }

    private String at(String path) {
        return "http://news.example:" + port + path;
    }

    @Test
    void anArticleOfANamedHostIsFetchedAlsoBehindARedirect() {
        Fetcher.Fetched fetched = fetcher(Duration.ofSeconds(5)).fetch(at("/article"));
        assertThat(fetched.article().text()).isEqualTo("Irvine ended the tie.");
        assertThat(fetcher(Duration.ofSeconds(5)).fetch(at("/near")).address()).hasPath("/article");
    }

    @Test
    void nothingIsFetchedUnlessHostsAreNamed() {
        Fetcher off = Fetcher.of(Set.of(), 32, Duration.ofSeconds(5));
        assertThat(off.isOn()).isFalse();
        assertThatThrownBy(() -> off.fetch(at("/article"))).hasMessageContaining("fetches nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://other.example:PORT/article",
                "http://news.example.evil.example:PORT/article",
                "http://127.0.0.1:PORT/article",
                "http://[::1]:PORT/article",
                "http://2130706433:PORT/article",
                "http://user:word@news.example:PORT/article",
                "http://evil.example@news.example:PORT/article",
                "http://news.example:1/article",
                "http://news.example/article",
                "ftp://news.example:PORT/article",
                "file:///etc/passwd",
                "gopher://news.example:PORT/",
                "//news.example:PORT/article",
                "news.example",
                ""
            })
    void whatIsNotOfANamedHostIsNeverAskedFor(String address) {
        assertThatThrownBy(() -> fetcher(Duration.ofSeconds(5)).fetch(address.replace("PORT", Integer.toString(port))))
                .isInstanceOf(org.sisterledger.answer.QuestionException.class);
        assertThat(asked.get()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/out", "/file", "/round"})
    void aRedirectIsCheckedAsTheFirstAddressIs(String path) {
        assertThatThrownBy(() -> fetcher(Duration.ofSeconds(5)).fetch(at(path)))
                .isInstanceOf(org.sisterledger.answer.QuestionException.class);
        assertThat(asked.get()).isZero();
    }

    @Test
    void aNamedHostThatStandsForAPrivateNumberIsNotAsked() {
        Fetcher fetcher = new Fetcher(new Fetcher.Rules(
                Set.of("news.example"),
                Set.of(port),
                FetcherTest::lookUp,
                Addresses::isPublic,
                32,
                Duration.ofSeconds(5)));
        assertThatThrownBy(() -> fetcher.fetch(at("/article"))).hasMessageContaining("could not be fetched");
        assertThat(asked.get()).isZero();
    }

    @Test
    void aNameThatChangesItsNumberAfterItWasLookedAtGainsNothing() {
        // The first answer is public, each later one is this machine: asked twice, the check would be passed and this
        // machine be reached.
        AtomicInteger looked = new AtomicInteger();
        Fetcher fetcher = new Fetcher(new Fetcher.Rules(
                Set.of("news.example"),
                Set.of(port),
                name -> new InetAddress[] {
                    looked.getAndIncrement() == 0
                            ? InetAddress.getByAddress(name, new byte[] {(byte) 192, 0, 2, 1})
                            : InetAddress.getLoopbackAddress()
                },
                number -> !number.isLoopbackAddress(),
                32,
                Duration.ofMillis(500)));
        assertThatThrownBy(() -> fetcher.fetch(at("/article"))).isInstanceOf(RuntimeException.class);
        assertThat(asked.get()).isZero();
        assertThat(looked.get()).isEqualTo(1);
    }

    @Test
    void whatIsTooLargeOrOfAnotherTypeIsRefused() {
        assertThatThrownBy(() -> fetcher(Duration.ofSeconds(5)).fetch(at("/large")))
                .hasMessageContaining("32 kilobytes");
        assertThatThrownBy(() -> fetcher(Duration.ofSeconds(5)).fetch(at("/picture")))
                .hasMessageContaining("image/png");
        assertThatThrownBy(() -> fetcher(Duration.ofSeconds(5)).fetch(at("/none")))
                .hasMessageContaining("404");
    }

    @Test
    void whatDripsIsGivenUp() {
        long begin = System.nanoTime();
        assertThatThrownBy(() -> fetcher(Duration.ofSeconds(1)).fetch(at("/drip")))
                .hasMessageContaining("1 seconds");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
    }
}
