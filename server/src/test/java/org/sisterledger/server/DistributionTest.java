package org.sisterledger.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The distribution, as its launcher starts it: run after packaging, by the execution {@code test-distribution} of the build. */
@Timeout(180)
final class DistributionTest {
    private static final Path DISTRIBUTION =
            Path.of(System.getProperty("sisterledger.distribution", "target/sisterledger"));
    private static final Pattern ADDRESS = Pattern.compile("is open at (http://127\\.0\\.0\\.1:\\d+/)");
    /** Far more than is promised, for machines that are busy; {@code bench/serve} measures. */
    private static final Duration START = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void aServerStartsInHalfAGigabyteAnswersAndEndsWhenItIsToldTo() throws Exception {
        long began = System.nanoTime();
        Process process = start(Map.of(), "serve", "--port", "0", "--data", folder.toString());
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String address = address(out);
            assertThat(status(address + "health")).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(START);
            assertThat(status(address)).isEqualTo(200);
            assertThat(status(address + "partnerships?countries=US,CN")).isEqualTo(200);
            assertThat(status(address + "v1/counts?countries=US,CN")).isEqualTo(200);
            assertThat(process.info().arguments().orElse(new String[0])).contains("-Xmx512m");

            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            // 128 and the number of SIGTERM
            assertThat(process.exitValue()).isEqualTo(143);
            assertThat(folder.resolve("record.sqlite-wal")).doesNotExist();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void whatIsSetIsPrintedAndNothingStarted() throws Exception {
        Files.writeString(folder.resolve("server.properties"), "port=4711\n");
        Map<String, String> environment = Map.of("SISTERLEDGER_SERVER_TLS_PASSWORD", "hush");
        Process process = start(environment, "serve", "--print-settings", "--data", folder.toString());
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said)
                .contains("port=4711   # " + folder.resolve("server.properties") + ", line 1")
                .contains("tls.password=(not shown)   # the environment, SISTERLEDGER_SERVER_TLS_PASSWORD")
                .doesNotContain("hush");
        assertThat(folder.resolve("record.sqlite")).doesNotExist();
    }

    @Test
    void aSettingThatIsNotKnownEndsTheCommandWithTheNearestOne() throws Exception {
        Map<String, String> environment = Map.of("SISTERLEDGER_SERVER_PROXI", "true");
        Process process = start(environment, "serve", "--port", "0", "--data", folder.toString());
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(said)
                .contains("unknown variable 'SISTERLEDGER_SERVER_PROXI'. Did you mean 'SISTERLEDGER_SERVER_PROXY'?");
        assertThat(folder.resolve("record.sqlite")).doesNotExist();
    }

    @Test
    void theBillOfMaterialsNamesEveryJarWithItsDigest() throws Exception {
        JsonNode bill =
                JsonMapper.shared().readTree(Files.readAllBytes(DISTRIBUTION.resolve("sisterledger-sbom.json")));
        assertThat(bill.path("bomFormat").asString()).isEqualTo("CycloneDX");
        Map<String, String> named = new TreeMap<>();
        Set<String> references = new TreeSet<>(Set.of("sisterledger"));
        for (JsonNode component : bill.path("components")) {
            references.add(component.path("bom-ref").asString());
            assertThat(component.path("purl").asString())
                    .startsWith("pkg:maven/")
                    .contains("@");
            for (JsonNode property : component.path("properties")) {
                named.put(
                        property.path("value").asString(),
                        component.path("hashes").path(0).path("content").asString());
            }
        }
        Map<String, String> there = new TreeMap<>();
        for (String part : List.of("lib", "server")) {
            try (Stream<Path> files = Files.list(DISTRIBUTION.resolve(part))) {
                files.filter(file -> file.toString().endsWith(".jar"))
                        .forEach(file -> there.put(part + "/" + file.getFileName(), BillOfMaterials.digest(file)));
            }
        }
        assertThat(there).containsKey("lib/sisterledger-app.jar").containsKey("server/sisterledger-server.jar");
        assertThat(named).isEqualTo(there);
        for (JsonNode dependency : bill.path("dependencies")) {
            assertThat(references).contains(dependency.path("ref").asString());
            dependency.path("dependsOn").forEach(used -> assertThat(references).contains(used.asString()));
        }
    }

    private static Process start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(DISTRIBUTION.resolve("bin/sisterledger").toString());
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().keySet().removeIf(name -> name.startsWith("SISTERLEDGER_"));
        builder.environment().put("SISTERLEDGER_JAVA_HOME", System.getProperty("java.home", ""));
        // Nothing is left at work when the test has ended.
        builder.environment().put("SISTERLEDGER_ARCHIVE", "no");
        builder.environment().putAll(environment);
        return builder.redirectError(ProcessBuilder.Redirect.PIPE).start();
    }

    private static String address(BufferedReader out) throws IOException {
        String line = out.readLine();
        while (line != null) {
            Matcher matcher = ADDRESS.matcher(line);
            if (matcher.find()) {
                return matcher.group(1);
            }
            line = out.readLine();
        }
        throw new AssertionError("the server ended before it was open");
    }

    private static int status(String address) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        return connection.getResponseCode();
    }
}
