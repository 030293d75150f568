package org.sisterledger.store.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The server that the tests run against: the one that {@code SISTERLEDGER_TEST_JDBC_URL} names, or one that is started on a free port of this
 * machine, once for all tests of a process. Without a server the tests fail.
 */
public final class PostgresServer {
    private static final Map<Path, String> PLACES = new HashMap<>();

    private PostgresServer() {}

    private static final class Running {
        static final String URL = url();

        private static String url() {
            String given = System.getenv("SISTERLEDGER_TEST_JDBC_URL");
            if (given != null) {
                return given;
            }
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setConnectConfig("user", "postgres")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        server.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
                return server.getJdbcUrl("postgres", "postgres");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The address of a schema of its own, the same if asked again for a place. */
    public static synchronized String urlOf(Path place) {
        return PLACES.computeIfAbsent(place, key -> newUrl());
    }

    /** The address of a new, empty schema. */
    public static String newUrl() {
        String schema = "t" + UUID.randomUUID().toString().replace("-", "");
        execute(Running.URL, "CREATE SCHEMA " + schema);
        return Running.URL + (Running.URL.contains("?") ? "&" : "?") + "currentSchema=" + schema;
    }

    /** Runs a statement at an address. */
    static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
