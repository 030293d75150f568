package org.sisterledger.server.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.sisterledger.answer.QuestionException;
import org.sisterledger.connect.article.ArticleText;
import org.sisterledger.connect.article.UnreadableArticleException;

/**
 * Fetches an article by its address, from hosts that the operator named and from nowhere else. Each address that is followed, the first and
 * those of redirects, has to be of such a host, on a usual port, and every number that its name stands for has to be public; the connection goes to
 * a number that was looked at, so a name that changes its number in between gains nothing.
 */
public final class Fetcher {
    private static final int REDIRECTS = 3;
    private static final List<String> TYPES = List.of("text/html", "text/plain", "application/xhtml+xml");

    private final Rules rules;

    /**
     * What may be fetched.
     *
     * @param hosts names in lower case; none, and nothing is fetched
     * @param ports the ports that are asked
     * @param numbers what a name stands for
     * @param isAllowed whether a number may be asked
     * @param kilobytes the largest article
     * @param time how long all of it may take
     */
    record Rules(
            Set<String> hosts,
            Set<Integer> ports,
            Names numbers,
            Predicate<InetAddress> isAllowed,
            int kilobytes,
            Duration time) {
        /** Copies the sets. */
        Rules {
            hosts = Set.copyOf(hosts);
            ports = Set.copyOf(ports);
        }
    }

    /** Looks names up. */
    @FunctionalInterface
    interface Names {
        /** All numbers that a name stands for, at least one. */
        InetAddress[] of(String name) throws UnknownHostException;
    }

    /**
     * What was fetched.
     *
     * @param article the article
     * @param address where it came from in the end
     */
    public record Fetched(ArticleText article, URI address) {}

    Fetcher(Rules rules) {
        this.rules = rules;
    }

    /** A fetcher for some hosts; for none, one that refuses everything. */
    public static Fetcher of(Set<String> hosts, int kilobytes, Duration time) {
        return new Fetcher(
                new Rules(hosts, Set.of(80, 443), InetAddress::getAllByName, Addresses::isPublic, kilobytes, time));
    }

    /** Whether anything is fetched at all. */
    public boolean isOn() {
        return !rules.hosts().isEmpty();
    }

    /**
     * Fetches an article.
     *
     * @throws QuestionException if it is not allowed, not there, too large, too slow or of another type; the words say which and name no number
     */
    public Fetched fetch(String text) {
        if (!isOn()) {
            throw new QuestionException("address", "this server fetches nothing. Paste the text instead.");
        }
        long deadline = System.nanoTime() + rules.time().toNanos();
        URI address = parse(text);
        for (int followed = 0; followed <= REDIRECTS; followed++) {
            require(address);
            Step step = ask(address, deadline);
            if (step.fetched() != null) {
                return step.fetched();
            }
            address = address.resolve(step.next());
        }
        throw refused("it leads on more than " + REDIRECTS + " times.");
    }

    // Either what was fetched, or where it is.
    private record Step(@Nullable Fetched fetched, URI next) {}

    private void require(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || address.getHost() == null) {
            throw refused("expected an address that begins with https:// or http://.");
        }
        if (address.getRawUserInfo() != null) {
            throw refused("expected an address without a name and password in it.");
        }
        if (!rules.hosts().contains(address.getHost().toLowerCase(Locale.ROOT))) {
            throw refused("articles are fetched only from: "
                    + String.join(", ", rules.hosts().stream().sorted().toList()) + ". Paste the text instead.");
        }
        int usual = scheme.equals("https") ? 443 : 80;
        if (!rules.ports().contains(address.getPort() < 0 ? usual : address.getPort())) {
            throw refused("expected the usual port.");
        }
    }

    // Asked by the client for the numbers to connect to, so what is looked at is what is connected to.
    private InetAddress[] numbers(String name) throws UnknownHostException {
        InetAddress[] numbers = rules.numbers().of(name);
        if (numbers.length == 0 || !Arrays.stream(numbers).allMatch(rules.isAllowed())) {
            throw new UnknownHostException("not a public address");
        }
        return numbers;
    }

    private Step ask(URI address, long deadline) {
        Timeout pause = Timeout.ofMilliseconds(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
        HttpGet request = new HttpGet(address);
        request.setHeader("Accept", String.join(", ", TYPES));
        CompletableFuture<Void> end = new CompletableFuture<Void>()
                .completeOnTimeout(null, pause.toMilliseconds(), TimeUnit.MILLISECONDS)
                .whenComplete((nothing, failure) -> request.cancel());
        try (CloseableHttpClient client = client(pause)) {
            return client.execute(request, response -> read(address, response));
        } catch (UnreadableArticleException e) {
            throw refused(String.valueOf(e.getMessage()));
        } catch (IOException | IllegalStateException e) {
            throw refused(
                    System.nanoTime() >= deadline
                            ? "it did not arrive within " + rules.time().toSeconds() + " seconds."
                            : "it could not be fetched.");
        } finally {
            end.complete(null);
        }
    }

    private CloseableHttpClient client(Timeout pause) {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new DnsResolver() {
                            @Override
                            public InetAddress[] resolve(String host) throws UnknownHostException {
                                return numbers(host);
                            }

                            @Override
                            public String resolveCanonicalHostname(String host) {
                                return host;
                            }
                        })
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(pause)
                                .setSocketTimeout(pause)
                                .build())
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Sisterledger")
                .build();
    }

    private Step read(URI address, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        if (status >= 300 && status < 400) {
            Header location = response.getFirstHeader("Location");
            if (location == null) {
                throw refused("it leads on, and does not say where to.");
            }
            return new Step(null, parse(location.getValue()));
        }
        HttpEntity entity = response.getEntity();
        if (status != 200 || entity == null) {
            throw refused("it was answered with status " + status + ".");
        }
        String type = Optional.ofNullable(entity.getContentType())
                .map(full -> full.toLowerCase(Locale.ROOT).split(";", -1)[0].strip())
                .orElse("");
        if (!TYPES.contains(type) || entity.getContentEncoding() != null) {
            throw refused("expected HTML or plain text, got '" + type + "'.");
        }
        String name = type.equals("text/plain") ? "article.txt" : "article.html";
        ArticleText article = ArticleText.read(bytes(entity.getContent()), name);
        return new Step(new Fetched(article, address), address);
    }

    private InputStream bytes(InputStream in) throws IOException {
        int most = rules.kilobytes() * 1024;
        byte[] all = in.readNBytes(most + 1);
        if (all.length > most) {
            throw refused("expected at most " + rules.kilobytes() + " kilobytes.");
        }
        return new ByteArrayInputStream(all);
    }

    private static URI parse(String text) {
        try {
            return URI.create(text.strip());
        } catch (IllegalArgumentException e) {
            throw refused("expected an address that begins with https:// or http://.");
        }
    }

    private static QuestionException refused(String words) {
        return new QuestionException("address", words);
    }
}
