package org.sisterledger.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files of {@code deploy/} name what there is. */
final class DeployFilesTest {
    private static final Path DEPLOY = Path.of("../deploy");

    @Test
    void variablesAreThoseOfSettings() throws IOException {
        List<String> known =
                Arrays.stream(Setting.values()).map(Setting::variable).toList();
        try (Stream<Path> files = Files.list(DEPLOY)) {
            for (Path file : files.toList()) {
                assertThat(find("SISTERLEDGER_SERVER_[A-Z_]+", Files.readString(file)))
                        .as(file.toString())
                        .isSubsetOf(known);
            }
        }
    }

    @Test
    void theUnitLeavesTimeToStopAndTakesTheEndBySignalForSuccess() throws IOException {
        String unit = Files.readString(DEPLOY.resolve("sisterledger.service"));
        int seconds = Integer.parseInt(find("(?<=TimeoutStopSec=)\\d+", unit).get(0));
        Settings defaults = Settings.read(Optional.empty(), java.util.Map.of(), java.util.Map.of());
        assertThat(seconds)
                .isGreaterThan(
                        defaults.number(Setting.SHUTDOWN_SECONDS) + defaults.number(Setting.SHUTDOWN_NOTICE_SECONDS));
        assertThat(unit).contains("SuccessExitStatus=143", "NoNewPrivileges=yes", "ProtectSystem=strict");
    }

    @Test
    void theImageListensWhereItsHealthIsAskedForAndRunsAsNobodyOfImportance() throws IOException {
        String image = Files.readString(DEPLOY.resolve("Dockerfile"));
        String port = Setting.PORT.absent();
        assertThat(image).contains("EXPOSE " + port, "/dev/tcp/127.0.0.1/" + port, "GET /health ", "USER 10001:10001");
        for (String copied : find("(?<=COPY --from=build /src/)\\S+", image)) {
            assertThat(copied).isEqualTo("server/target/sisterledger");
        }
        assertThat(find("-pl \\S+", image)).containsExactly("-pl core,app,server");
    }

    private static List<String> find(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
