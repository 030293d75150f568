package org.sisterledger.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsTest {
    @TempDir
    private Path folder;

    @Test
    void optionsGoBeforeTheEnvironmentAndThatBeforeTheFile() {
        Path file = file("# the office", "port = 1", "address=a", "hosts=records.example.org");
        Map<String, String> environment =
                Map.of("SISTERLEDGER_SERVER_PORT", "2", "SISTERLEDGER_SERVER_ADDRESS", "b", "PATH", "/bin");
        Settings settings = Settings.read(Optional.of(file), environment, Map.of(Setting.PORT, "3"));
        assertThat(settings.number(Setting.PORT)).isEqualTo(3);
        assertThat(settings.origin(Setting.PORT)).isEqualTo("the command line");
        assertThat(settings.text(Setting.ADDRESS)).isEqualTo("b");
        assertThat(settings.origin(Setting.ADDRESS)).isEqualTo("the environment, SISTERLEDGER_SERVER_ADDRESS");
        assertThat(settings.list(Setting.HOSTS)).containsExactly("records.example.org");
        assertThat(settings.origin(Setting.HOSTS)).isEqualTo(file + ", line 4");
        assertThat(settings.is(Setting.PROXY)).isFalse();
        assertThat(settings.origin(Setting.PROXY)).isEqualTo("default");
    }

    @Test
    void aValueIsTakenAsItStands() {
        Path file = file("oidc.client=a\\b = c # d", "oidc.secret=\u00e9=");
        Settings settings = Settings.read(Optional.of(file), Map.of(), Map.of());
        assertThat(settings.text(Setting.OIDC_CLIENT)).isEqualTo("a\\b = c # d");
        assertThat(settings.text(Setting.OIDC_SECRET)).isEqualTo("\u00e9=");
    }

    @Test
    void anUnknownKeyOfTheFileIsRefusedWithItsLineAndTheNearestOne() {
        Path file = file("", "sesion.minutes=5");
        assertThatThrownBy(() -> Settings.read(Optional.of(file), Map.of(), Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith(file
                        + ", line 2: unknown key 'sesion.minutes'. Did you mean 'session.minutes'? There are: port,");
    }

    @Test
    void anUnknownVariableIsRefusedWithTheNearestOne() {
        assertThatThrownBy(() -> Settings.read(Optional.empty(), Map.of("SISTERLEDGER_SERVER_PROT", "1"), Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("the environment: unknown variable 'SISTERLEDGER_SERVER_PROT'."
                        + " Did you mean 'SISTERLEDGER_SERVER_PORT'?");
    }

    @Test
    void nothingIsSuggestedForAKeyThatIsFarFromAll() {
        Path file = file("colour=blue");
        assertThatThrownBy(() -> Settings.read(Optional.of(file), Map.of(), Map.of()))
                .hasMessageContaining("unknown key 'colour'. There are:");
    }

    @Test
    void aValueOfTheWrongKindIsRefusedWhereItStands() {
        Path file = file("session.minutes=an hour");
        assertThatThrownBy(() -> Settings.read(Optional.of(file), Map.of(), Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith(
                        file + ", line 1: session.minutes: expected a whole number from 1 to 100000, got 'an hour'.");
        assertThatThrownBy(() -> Settings.read(Optional.empty(), Map.of("SISTERLEDGER_SERVER_PROXY", "yes"), Map.of()))
                .hasMessageStartingWith(
                        "the environment, SISTERLEDGER_SERVER_PROXY: proxy: expected true or false, got 'yes'.");
        assertThatThrownBy(() -> Settings.read(Optional.empty(), Map.of(), Map.of(Setting.PORT, "65536")))
                .hasMessageStartingWith(
                        "the command line: port: expected a whole number from 0 to 65535, got '65536'.");
        assertThatThrownBy(() ->
                        Settings.read(Optional.empty(), Map.of(), Map.of(Setting.TLS_KEY_STORE, folder + "/none.p12")))
                .hasMessageContaining(
                        "tls.key-store: expected a file that can be read, got '" + folder + "/none.p12'.");
        assertThatThrownBy(() -> Settings.read(Optional.empty(), Map.of(), Map.of(Setting.LOG_FORMAT, "xml")))
                .hasMessageContaining("log.format: expected text or json, got 'xml'.");
    }

    @Test
    void aKeyThatIsSetTwiceIsRefusedWithBothLines() {
        Path file = file("port=1", "", "port=2");
        assertThatThrownBy(() -> Settings.read(Optional.of(file), Map.of(), Map.of()))
                .hasMessage(file + ", line 3: 'port' is set already in " + file + ", line 1. Leave one of them.");
    }

    @Test
    void aLineThatSetsNothingIsRefused() {
        Path file = file("port 8080");
        assertThatThrownBy(() -> Settings.read(Optional.of(file), Map.of(), Map.of()))
                .hasMessage(file + ", line 1: expected KEY=VALUE, and the line has no '='.");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        Path file = folder.resolve("none");
        assertThatThrownBy(() -> Settings.read(Optional.of(file), Map.of(), Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("'" + file + "', and it cannot be read");
    }

    @Test
    void theListTellsWhatHoldsAndWhenceButNoSecret() {
        Map<Setting, String> options = Map.of(Setting.TLS_PASSWORD, "hush", Setting.PORT, "4711");
        String listed = Settings.read(Optional.empty(), Map.of(), options).listed();
        assertThat(listed)
                .contains("port=4711   # the command line\n", "tls.password=(not shown)   # the command line\n")
                .contains("oidc.secret=   # default\n", "proxy=false   # default\n")
                .doesNotContain("hush");
        assertThat(listed.lines()).hasSize(Setting.values().length);
    }

    @Test
    void everyDefaultIsOfItsKind() {
        assertThat(Arrays.stream(Setting.values())
                        .filter(setting -> setting.expected(setting.absent()).isPresent()))
                .isEmpty();
    }

    @Test
    void thePaperNamesEverySettingWithItsVariableDefaultAndMeaning() throws IOException {
        List<String> documented = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("../docs/operating.md"))) {
            if (line.startsWith("| `") && line.contains("SISTERLEDGER_SERVER_")) {
                documented.add(line);
            }
        }
        assertThat(documented)
                .containsExactlyElementsOf(
                        Arrays.stream(Setting.values()).map(SettingsTest::row).toList());
    }

    private static String row(Setting setting) {
        String absent = setting.absent().isEmpty() ? "none" : "`" + setting.absent() + "`";
        return "| `" + setting.key() + "` | `" + setting.variable() + "` | " + absent + " | " + setting.meaning()
                + " |";
    }

    private Path file(String... lines) {
        try {
            return Files.write(folder.resolve("server.properties"), List.of(lines));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
