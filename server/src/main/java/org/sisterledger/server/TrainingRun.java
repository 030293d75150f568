package org.sisterledger.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sisterledger.server.desk.StarterRecord;
import org.sisterledger.server.settings.Setting;
import org.sisterledger.server.settings.Settings;
import org.sisterledger.store.RecordPlace;

/**
 * Starts a server over the starter record in a folder of its own, asks it for what people ask for first, and ends: the launcher keeps the
 * classes that this loads in an archive, so that the next start is faster.
 */
final class TrainingRun {
    private static final List<String> PATHS = List.of(
            "health",
            "",
            "partnerships?countries=US,CN&q=irv",
            "network",
            "check/example",
            "v1/openapi.json",
            "v1/partnerships?countries=US,CN",
            "v1/counts?countries=US,CN",
            "assets/site.css",
            "signin",
            "no-such-page");

    private TrainingRun() {}

    /** Does it; the exit code. */
    static int run() {
        try {
            Path folder = Files.createTempDirectory("sisterledger-training");
            try {
                RecordPlace place = RecordPlace.of(folder);
                StarterRecord.load(place);
                Map<Setting, String> options = Map.of(Setting.PORT, "0", Setting.SHUTDOWN_NOTICE_SECONDS, "0");
                try (RunningServer server =
                        RunningServer.start(place, Settings.read(Optional.empty(), Map.of(), options))) {
                    for (String path : PATHS) {
                        ask(server.address() + path);
                    }
                    check(server.address() + "v1/checks");
                }
            } finally {
                delete(folder);
            }
            return 0;
        } catch (IOException e) {
            throw new IllegalStateException("the training could not be done: " + e.getMessage(), e);
        }
    }

    // Not the JDK's newer client: its classes are no part of a server's start. What the answer says does not matter
    // here.
    private static void ask(String address) throws IOException {
        HttpURLConnection connection = open(address);
        finish(connection);
    }

    private static void check(String address) throws IOException {
        HttpURLConnection connection = open(address + "?as-of=2023-06-19");
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", "text/plain");
        connection.setDoOutput(true);
        connection
                .getOutputStream()
                .write("Jane Roe said that Irvine and Xuhui are sister cities.".getBytes(StandardCharsets.UTF_8));
        finish(connection);
    }

    private static HttpURLConnection open(String address) throws IOException {
        return (HttpURLConnection) URI.create(address).toURL().openConnection();
    }

    private static void finish(HttpURLConnection connection) throws IOException {
        if (connection.getResponseCode() < 400) {
            connection.getInputStream().readAllBytes();
        }
        connection.disconnect();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
