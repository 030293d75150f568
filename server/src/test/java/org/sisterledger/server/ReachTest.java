package org.sisterledger.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sisterledger.server.settings.Setting;
import org.sisterledger.server.settings.SettingsException;

/** How the server is reached: by TLS, and through a proxy. */
final class ReachTest {
    private static final String PASSWORD = "a password of a test";

    @TempDir
    private static Path folder;

    private static Path keys;

    @BeforeAll
    static void makeKeys() throws Exception {
        keys = folder.resolve("server.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process process = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void withAKeyStoreItSpeaksHttpsOnlyAndTellsBrowsersToStayWithIt() throws Exception {
        Map<Setting, String> settings = Map.of(Setting.TLS_KEY_STORE, keys.toString(), Setting.TLS_PASSWORD, PASSWORD);
        try (RunningServer server = TestServer.withStarterRecord(settings)) {
            assertThat(server.address()).startsWith("https://");
            HttpsURLConnection connection = (HttpsURLConnection)
                    URI.create(server.address() + "health").toURL().openConnection();
            connection.setSSLSocketFactory(trusting(keys).getSocketFactory());
            assertThat(connection.getResponseCode()).isEqualTo(200);
            assertThat(connection.getHeaderField("Strict-Transport-Security")).startsWith("max-age=");

            HttpURLConnection inTheClear =
                    (HttpURLConnection) URI.create(server.address().replace("https", "http") + "health")
                            .toURL()
                            .openConnection();
            assertThat(inTheClear.getResponseCode()).isEqualTo(400);
        }
    }

    @Test
    void aPasswordThatDoesNotOpenTheKeyStoreIsNamedAndNotShown() {
        Map<Setting, String> settings = Map.of(Setting.TLS_KEY_STORE, keys.toString(), Setting.TLS_PASSWORD, "wrong");
        assertThatThrownBy(() -> TestServer.withStarterRecord(settings))
                .isInstanceOf(SettingsException.class)
                .hasMessage("the command line: tls.key-store: the password in tls.password does not open '" + keys
                        + "'. Set the right one in SISTERLEDGER_SERVER_TLS_PASSWORD.");
    }

    @Test
    void aFileThatIsNoKeyStoreIsRefused() throws Exception {
        Path text = Files.writeString(folder.resolve("server.pem"), "-----BEGIN CERTIFICATE-----");
        Map<Setting, String> settings = Map.of(Setting.TLS_KEY_STORE, text.toString(), Setting.TLS_PASSWORD, PASSWORD);
        assertThatThrownBy(() -> TestServer.withStarterRecord(settings))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("the command line: tls.key-store: expected a PKCS12 key store, and '" + text);
    }

    @Test
    void aKeyStoreWithoutAKeyIsRefused() throws Exception {
        Path empty = folder.resolve("empty.p12");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (var out = Files.newOutputStream(empty)) {
            store.store(out, PASSWORD.toCharArray());
        }
        Map<Setting, String> settings = Map.of(Setting.TLS_KEY_STORE, empty.toString(), Setting.TLS_PASSWORD, PASSWORD);
        assertThatThrownBy(() -> TestServer.withStarterRecord(settings))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("expected a key with its certificate in '" + empty + "', and there is none.");
    }

    @Test
    void aProxyIsBelievedWhereItIsSet() {
        Map<Setting, String> settings = Map.of(Setting.PROXY, "true", Setting.HOSTS, "records.example.org");
        try (RunningServer server = TestServer.withStarterRecord(settings)) {
            Http.Answer answer = throughProxy(server);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Strict-Transport-Security")).startsWith("max-age=");
            assertThat(answer.text()).contains("https://records.example.org/").doesNotContain("127.0.0.1");
        }
    }

    @Test
    void withoutTheSettingWhatClaimsToBeAProxyIsIgnored() {
        Http.Answer answer = throughProxy(TestServer.shared());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        assertThat(answer.text()).contains("http://127.0.0.1:").doesNotContain("records.example.org");
    }

    @Test
    void behindAProxyEachClientHasItsOwnLimit() {
        Map<Setting, String> settings =
                Map.of(Setting.PROXY, "true", Setting.HOSTS, "127.0.0.1", Setting.REQUESTS_PER_MINUTE, "1");
        try (RunningServer server = TestServer.withStarterRecord(settings)) {
            assertThat(from(server, "203.0.113.7")).isEqualTo(200);
            assertThat(until429(server, "203.0.113.7")).isTrue();
            assertThat(from(server, "198.51.100.7")).isEqualTo(200);
        }
    }

    private static boolean until429(RunningServer server, String client) {
        for (int i = 0; i < 100; i++) {
            if (from(server, client) == 429) {
                return true;
            }
        }
        return false;
    }

    private static int from(RunningServer server, String client) {
        return Http.of(server)
                .get("/v1/openapi.json", "X-Forwarded-For", client)
                .status();
    }

    // The manifest of the reconciliation service names addresses as the client is to call them.
    private static Http.Answer throughProxy(RunningServer server) {
        return Http.of(server)
                .get(
                        "/reconcile",
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-Host",
                        "records.example.org",
                        "X-Forwarded-For",
                        "203.0.113.7");
    }

    private static SSLContext trusting(Path keys) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
