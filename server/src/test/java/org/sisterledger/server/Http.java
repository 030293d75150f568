package org.sisterledger.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a server of a test, over HTTP. */
public final class Http {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final RunningServer server;

    private Http(RunningServer server) {
        this.server = server;
    }

    /** Asks a server. */
    public static Http of(RunningServer server) {
        return new Http(server);
    }

    /** An answer. */
    public record Answer(int status, HttpResponse<byte[]> response) {
        /** The body as text. */
        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        /** The body as JSON. */
        public JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        /** A header; empty if there is none. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** The answer to a GET; headers by turns name and value. */
    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /** The answer to a POST; headers by turns name and value. */
    public Answer post(String path, byte[] body, String... headers) {
        return send("POST", path, BodyPublishers.ofByteArray(body), headers);
    }

    /** The answer to a POST of text. */
    public Answer post(String path, String type, String body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = type;
        return post(path, body.getBytes(StandardCharsets.UTF_8), all);
    }

    /** A text as a part of an address. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Answer send(String method, String path, BodyPublisher body, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create(server.address().replaceAll("/$", "") + path))
                    .method(method, body);
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
