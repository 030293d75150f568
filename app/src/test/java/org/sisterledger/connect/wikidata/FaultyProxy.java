package org.sisterledger.connect.wikidata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;

/** Stands before a server on this machine and fails as it is told, one fault a request; then it hands on. */
final class FaultyProxy implements AutoCloseable {
    /** How a request fails. */
    enum Fault {
        NONE,
        TOO_MANY,
        TOO_MANY_FOR_LONG,
        BROKEN,
        CUT,
        SILENT
    }

    private final ServerSocket socket;
    private final URI server;
    private final Queue<Fault> faults = new ArrayDeque<>();
    private final List<String> heads = Collections.synchronizedList(new ArrayList<>());
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile Fault otherwise = Fault.NONE;

    FaultyProxy(URI server) throws IOException {
        this.server = server;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::run);
    }

    /** Faults of the next requests, in order. */
    void fail(Fault... next) {
        synchronized (faults) {
            faults.addAll(List.of(next));
        }
    }

    /** What becomes of requests for which no fault is given. */
    void failAlways(Fault fault) {
        otherwise = fault;
    }

    /** The heads of all requests. */
    List<String> heads() {
        return heads;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + server.getPath());
    }

    private void run() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            String path = head(connection);
            Fault fault;
            synchronized (faults) {
                fault = faults.isEmpty() ? otherwise : faults.remove();
            }
            OutputStream out = connection.getOutputStream();
            switch (fault) {
                case TOO_MANY -> answer(out, "429 Too Many Requests\r\nRetry-After: 1", new byte[0], 0);
                case TOO_MANY_FOR_LONG -> answer(out, "429 Too Many Requests\r\nRetry-After: 3600", new byte[0], 0);
                case BROKEN -> answer(out, "500 Internal Server Error", new byte[0], 0);
                case SILENT -> Thread.sleep(60_000);
                case CUT -> {
                    byte[] body = ask(path);
                    answer(out, "200 OK", body, body.length / 2);
                }
                case NONE -> {
                    byte[] body = ask(path);
                    answer(out, "200 OK", body, body.length);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String head(Socket connection) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        String first = in.readLine();
        StringBuilder head = new StringBuilder(first);
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            head.append('\n').append(line);
        }
        heads.add(head.toString());
        return first.split(" ", -1)[1];
    }

    private byte[] ask(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .header("Accept", "application/sparql-results+json")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    private static void answer(OutputStream out, String status, byte[] body, int sent) throws IOException {
        out.write(("HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Type: application/sparql-results+json\r\n"
                        + "Content-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(body, 0, sent);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        client.shutdownNow();
    }
}
