package org.sisterledger.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.sisterledger.server.settings.Setting;

/** Articles sent to be checked, and what is no article. */
final class ArticleUploadTest {
    private static final String ARTICLE = """
            Title: Irvine looks back
            Date: 2024-05-02

            There are more than 100 sister cities between the United States and China, Mary Major, a council member, said.
            Irvine ended its sister-city relationship with Xuhui in 2006, the council said.
            """;

    private final Http http = Http.of(TestServer.shared());
    private final ContractSchemas schemas = ContractSchemas.of(http);

    @Test
    void aCheckHasTheBytesOfTheCommandLine() throws Exception {
        Path data = TestServer.copyOfStarter();
        try (RunningServer server = TestServer.start(data, Map.of())) {
            for (String article : articles()) {
                Http.Answer answer = Http.of(server).post("/v1/checks", "text/plain", article);
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                assertThat(answer.text()).isEqualTo(commandLine(data, article));
                assertThat(schemas.faults("#/components/schemas/Check", answer.text()))
                        .isEmpty();
            }
        }
    }

    private static List<String> articles() throws IOException {
        List<String> articles = new ArrayList<>(List.of(ARTICLE));
        Path seed = Path.of("")
                .toAbsolutePath()
                .resolve("../../shared/articles/seed-2023-06-19.txt")
                .normalize();
        if (Files.exists(seed)) {
            articles.add(Files.readString(seed));
        } else {
            System.out.println(
                    "ArticleUploadTest: " + seed.getFileName() + " is not there, so only the own article is compared.");
        }
        return articles;
    }

    @Test
    void anHtmlPageIsReadWithoutItsScripts() {
        String page =
                "<html><head><title>Irvine</title><meta property=\"article:published_time\" content=\"2024-05-02\"></head><body>"
                        + "<h1>Irvine</h1><script>document.title='run'</script><p>There are more than 100 sister cities between the"
                        + " United States and China, Mary Major, a council member, said. The list is long and nobody read all of it.</p>"
                        + "</body></html>";
        Http.Answer answer = http.post("/v1/checks?as-of=2024-05-02", "text/html; charset=UTF-8", page);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/document/text").asString()).doesNotContain("document.title");
        assertThat(schemas.faults("#/components/schemas/Check", answer.text())).isEmpty();
    }

    @Test
    void anArticleOfNoDayNeedsOne() {
        String undated = "There are more than 100 sister cities between the United States and China, Mary Major said.";
        Http.Answer refused = http.post("/v1/checks", "text/plain", undated);
        assertProblem(refused, 422, "as-of");
        assertThat(http.post("/v1/checks?as-of=2024-05-02", "text/plain", undated)
                        .status())
                .isEqualTo(200);
        assertProblem(http.post("/v1/checks?as-of=yesterday", "text/plain", undated), 400, "as-of");
    }

    @Test
    void archivesThatSayTheyAreTextAreRefused() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("article.txt"));
            out.write(ARTICLE.getBytes(StandardCharsets.UTF_8));
        }
        assertProblem(http.post("/v1/checks", zip.toByteArray(), "Content-Type", "text/plain"), 415, "ZIP archive");
        assertProblem(http.post("/v1/checks", bomb(), "Content-Type", "text/plain"), 415, "gzip");
        assertProblem(
                http.post("/v1/checks", bomb(), "Content-Type", "text/plain", "Content-Encoding", "gzip"), 415, "gzip");
        ByteArrayOutputStream hidden = new ByteArrayOutputStream();
        hidden.write(ARTICLE.getBytes(StandardCharsets.UTF_8));
        hidden.write(zip.toByteArray());
        assertProblem(http.post("/v1/checks", hidden.toByteArray(), "Content-Type", "text/plain"), 415, "NUL");
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            byte[] blanks = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                out.write(blanks);
            }
        }
        return packed.toByteArray();
    }

    @Test
    void otherBytesThatSayTheyAreTextAreRefused() {
        assertProblem(send(ARTICLE.getBytes(StandardCharsets.UTF_16LE)), 415, "UTF-16 without a byte order mark");
        assertProblem(send(ARTICLE.getBytes(StandardCharsets.UTF_16BE)), 415, "UTF-16 without a byte order mark");
        assertProblem(
                send((ARTICLE + "\u0000").getBytes(StandardCharsets.UTF_8)),
                415,
                "NUL byte at offset " + ARTICLE.length());
        assertProblem(send("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8)), 415, "PDF");
        assertProblem(send("\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1)), 415, "image");
        assertProblem(send(new byte[0]), 422, "empty");
    }

    @Test
    void manyChecksAtOnceGiveTheSameBytes() {
        String one = http.post("/v1/checks", "text/plain", ARTICLE).text();
        List<String> all = IntStream.range(0, 32)
                .parallel()
                .mapToObj(i -> http.post("/v1/checks", "text/plain", ARTICLE).text())
                .toList();
        assertThat(all).hasSize(32).allMatch(one::equals);
    }

    @Test
    void hostileParametersOfACheckAreRefused() {
        for (String parameter : List.of("as-of", "at")) {
            for (String text :
                    List.of("' OR '1'='1", "../../etc/passwd", "\u0000", "-1", "99999999999999999999", "NaN")) {
                Http.Answer answer =
                        http.post("/v1/checks?" + parameter + "=" + Http.encode(text), "text/plain", ARTICLE);
                assertProblem(answer, 400, parameter);
            }
        }
        assertProblem(http.post("/v1/checks?asof=2020-01-01", "text/plain", ARTICLE), 400, "as-of");
    }

    @Test
    void otherTypesAreRefused() {
        assertProblem(http.post("/v1/checks", "application/json", "{}"), 415, "application/json");
        assertProblem(http.post("/v1/checks", "text/plain; charset=utf-16", ARTICLE), 415, "utf-16");
        assertProblem(http.post("/v1/checks", "application/x-www-form-urlencoded", "as-of=2020-01-01"), 415, "form");
    }

    @Test
    void whatIsTooLargeIsRefused() {
        try (RunningServer small = TestServer.withStarterRecord(Map.of(Setting.UPLOAD_KILOBYTES, "4"))) {
            assertProblem(Http.of(small).post("/v1/checks", "text/plain", ARTICLE + " ".repeat(5000)), 413, "");
        }
    }

    private Http.Answer send(byte[] bytes) {
        return http.post("/v1/checks", bytes, "Content-Type", "text/plain");
    }

    private void assertProblem(Http.Answer answer, int status, String word) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(schemas.faults("#/components/schemas/Problem", answer.text()))
                .isEmpty();
        assertThat(answer.text()).contains(word);
    }

    // The command line itself, in a process of its own as its users start it.
    private static String commandLine(Path data, String article) throws Exception {
        Path file = Files.createTempFile("article", ".txt");
        Path out = Files.createTempFile("check", ".json");
        Files.writeString(file, article);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.sisterledger.cli.Sisterledger",
                        "check",
                        file.toString(),
                        "--format",
                        "json",
                        "--data",
                        data.toString())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readString(out);
    }
}
