package org.sisterledger.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.sisterledger.server.desk.StarterRecord;
import org.sisterledger.server.settings.Setting;
import org.sisterledger.server.settings.Settings;
import org.sisterledger.store.RecordPlace;

/** Servers for tests, on any free port, each over a folder of its own. */
public final class TestServer {
    private static Path starter;
    private static RunningServer shared;

    private TestServer() {}

    /** One server over the starter record for all tests that only read. It ends with the process. */
    public static synchronized RunningServer shared() {
        if (shared == null) {
            shared = start(copyOfStarter(), Map.of());
        }
        return shared;
    }

    /** A server over a copy of the starter record, with settings beside a free port. */
    public static RunningServer withStarterRecord(Map<Setting, String> more) {
        return start(copyOfStarter(), more);
    }

    /** A server over the record in a folder. */
    public static RunningServer start(Path data, Map<Setting, String> more) {
        Map<Setting, String> options = new EnumMap<>(Setting.class);
        options.put(Setting.PORT, "0");
        // All tests come from one address; those of the limits set them.
        options.put(Setting.REQUESTS_PER_MINUTE, "1000000");
        options.put(Setting.CHECKS_PER_MINUTE, "100000");
        options.put(Setting.SHUTDOWN_NOTICE_SECONDS, "0");
        options.putAll(more);
        return RunningServer.start(RecordPlace.of(data), Settings.read(Optional.empty(), Map.of(), options));
    }

    /** A folder with a copy of the starter record. */
    public static synchronized Path copyOfStarter() {
        try {
            if (starter == null) {
                starter = Files.createTempDirectory("sisterledger-starter");
                StarterRecord.load(RecordPlace.of(starter));
            }
            Path copy = Files.createTempDirectory("sisterledger-server");
            Files.copy(starter.resolve("record.sqlite"), copy.resolve("record.sqlite"));
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
