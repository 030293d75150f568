package org.sisterledger.connect.wikidata;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.sisterledger.connect.register.UnreadableImportException;

/**
 * Asks an endpoint, one question at a time. What may pass is tried again, each time after twice the wait or after what the server
 * asks for with Retry-After: answers 429 and 5xx, silence and broken connections.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1 Protocol</a>
 * @see <a href="https://foundation.wikimedia.org/wiki/Policy:User-Agent_policy">Wikimedia's policy on user agents</a>
 */
final class SparqlEndpoint implements AutoCloseable {
    private final URI address;
    private final String shown;
    private final String userAgent;
    private final Patience patience;
    private final Consumer<String> talk;
    private final HttpClient client;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    SparqlEndpoint(URI address, String userAgent, Patience patience, Consumer<String> talk) {
        this.address = address;
        this.shown = ShownAddress.of(address.toString());
        this.userAgent = userAgent;
        this.patience = patience;
        this.talk = talk;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience.timeout())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    // Why a try failed, and how long to wait before the next.
    private static final class Passing extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Optional<Duration> wait;

        Passing(String why, Optional<Duration> wait) {
            super(why);
            this.wait = wait;
        }
    }

    /**
     * The answer to a query, in JSON.
     *
     * @throws UnreadableImportException if the endpoint refuses, or did not recover
     */
    byte[] ask(String query) {
        Duration wait = patience.firstWait();
        for (int tries = 1; ; tries++) {
            try {
                return attempt(query);
            } catch (Passing e) {
                if (tries == patience.tries()) {
                    throw new UnreadableImportException(
                            shown + ": expected results, and " + tries
                                    + " tries failed, the last with '" + e.getMessage()
                                    + "'. What was read before is in the record; run the same again later, it goes on from there.");
                }
                Duration pause = e.wait.orElse(wait);
                if (pause.compareTo(patience.longestWait()) > 0) {
                    throw new UnreadableImportException(
                            shown + ": asks to be left alone for " + pause.toSeconds()
                                    + " s. What was read before is in the record; run the same again then, it goes on from there.");
                }
                talk.accept(shown + ": " + e.getMessage() + "; trying again in " + pause.toSeconds() + " s.");
                patience.sleep(pause);
                wait = patience.next(wait);
            }
        }
    }

    private byte[] attempt(String query) throws Passing {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + (address.getQuery() == null ? "?" : "&")
                        + "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .header("Accept", "application/sparql-results+json")
                .header("User-Agent", userAgent)
                .timeout(patience.timeout())
                .build();
        Future<byte[]> answer = threads.submit(() -> receive(request));
        try {
            return answer.get(patience.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new Passing("no whole answer within " + patience.timeout().toSeconds() + " s", Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreadableImportException(shown + ": stopped while waiting for an answer.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Passing passing) {
                throw passing;
            }
            if (e.getCause() instanceof UnreadableImportException refused) {
                throw refused;
            }
            throw new Passing("the connection broke: " + e.getCause(), Optional.empty());
        }
    }

    private byte[] receive(HttpRequest request) throws IOException, InterruptedException, Passing {
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream in = response.body()) {
            int status = response.statusCode();
            if (status == 429 || status >= 500) {
                throw new Passing(
                        "HTTP " + status,
                        response.headers().firstValue("Retry-After").flatMap(patience::readRetryAfter));
            }
            byte[] body = in.readNBytes(patience.mostBytes() + 1);
            if (status != 200) {
                String words = new String(body, 0, Math.min(200, body.length), StandardCharsets.UTF_8);
                throw new UnreadableImportException(shown + ": expected HTTP 200, got " + status + " '"
                        + words.replaceAll("\\s+", " ") + "'. Check the address.");
            }
            if (body.length > patience.mostBytes()) {
                throw new UnreadableImportException(shown + ": expected a page of at most " + patience.mostBytes()
                        + " bytes, got more. Ask for smaller pages with --page.");
            }
            return body;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.shutdownNow();
    }
}
