package org.sisterledger.connect.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sisterledger.connect.document.Extraction;
import org.sisterledger.reading.Metadata;

/** The inputs of folders and of files that hold many, with everything that can be wrong with them. */
class CorpusTest {
    @TempDir
    Path scratch;

    @Test
    void folderIsWalkedWithItsSubFoldersInTheOrderOfNames() throws IOException {
        write("b.txt", "second");
        write("a/z.txt", "first of a");
        write("c/d/e.txt", "last");
        write("empty.txt", "");
        assertThat(outcomes(scratch))
                .containsExactly(
                        "a/z.txt: first of a", "b.txt: second", "c/d/e.txt: last", "empty.txt: skipped, empty");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links and names are those of a POSIX file system")
    void linksToFilesAreFollowedAndLinksInALoopAreNot() throws IOException {
        write("a.txt", "words");
        Files.createDirectory(scratch.resolve("sub"));
        Files.createSymbolicLink(scratch.resolve("sub/up"), scratch);
        Files.createSymbolicLink(scratch.resolve("same.txt"), scratch.resolve("a.txt"));
        Files.createSymbolicLink(scratch.resolve("one"), scratch.resolve("two"));
        Files.createSymbolicLink(scratch.resolve("two"), scratch.resolve("one"));
        assertThat(outcomes(scratch))
                .containsExactly(
                        "a.txt: words",
                        "one: failed, unreadable",
                        "same.txt: words",
                        "sub/up: skipped, link to a folder",
                        "two: failed, unreadable");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links and names are those of a POSIX file system")
    void namesThatNobodyCanReadAreFilesLikeOthers() throws Exception {
        Process made = new ProcessBuilder(
                        "sh",
                        "-c",
                        "printf words > \"$(printf 'bad\\377name.txt')\"; printf more > \"$(printf 'two\\nlines.txt')\"")
                .directory(scratch.toFile())
                .start();
        assertThat(made.waitFor()).isZero();
        List<String> outcomes = outcomes(scratch);
        assertThat(outcomes).hasSize(2).allMatch(line -> line.endsWith(": words") || line.endsWith(": more"));
        assertThat(outcomes.get(1)).isEqualTo("two\\u000alines.txt: more");
    }

    @Test
    void fileThatGrowsWhileItIsReadFails() throws IOException {
        write("a.txt", "words");
        Corpus corpus = Corpus.of(scratch);
        write("a.txt", "words and more of them");
        assertThat(outcomes(corpus)).containsExactly("a.txt: failed, changed");
        assertThat(corpus.fingerprint()).isNotEqualTo(Corpus.of(scratch).fingerprint());
    }

    @Test
    void linesThatAreAddedWhileAFileIsReadBelongToAnotherRun() throws IOException {
        Path file = write("a.jsonl", "{\"text\":\"one\"}\n{\"text\":\"two\"}\n");
        Corpus corpus = Corpus.of(file);
        write("a.jsonl", "{\"text\":\"one\"}\n{\"text\":\"two\"}\n{\"text\":\"three\"}\n");
        assertThat(outcomes(corpus)).containsExactly("a.jsonl line 1: one", "a.jsonl line 2: two");
    }

    @Test
    void oneBadLineOfJsonLinesFailsAndTheOthersAreRead() throws IOException {
        Path file = write("a.jsonl", """
                {"text":"one","title":"T","published":"2023-06-19","url":"https://example.org/1","source":{"name":"Courier"},"authors":["Jane Roe"],"x":[1,{"y":null}]}
                {"text":"two",

                {"html":"<html><body><p>three</p></body></html>"}
                {"title":"nothing else"}
                ["four"]
                """);
        assertThat(outcomes(file))
                .containsExactly(
                        "a.jsonl line 1: one",
                        "a.jsonl line 2: failed, malformed",
                        "a.jsonl line 4: three",
                        "a.jsonl line 5: skipped, no text",
                        "a.jsonl line 6: failed, malformed");
        try (InputSource source = Corpus.of(file).open()) {
            Input.Extracted first = source.next().orElseThrow().extract();
            assertThat(first.location().address()).contains("https://example.org/1");
            assertThat(((Extraction.Text) first.extraction())
                            .document()
                            .article()
                            .metadata())
                    .isEqualTo(new Metadata(
                            Optional.of("T"),
                            Optional.of(LocalDate.of(2023, 6, 19)),
                            Optional.of("Courier"),
                            Optional.empty(),
                            Optional.of("Jane Roe"),
                            Optional.of("https://example.org/1"),
                            Optional.empty()));
        }
    }

    @Test
    void recordsOfAWarcAreReadOrSkippedByTypeStatusAndContent() throws IOException {
        Path file = write("a.warc", join());
        assertThat(outcomes(file))
                .containsExactly(
                        "a.warc <urn:uuid:1>: skipped, record type warcinfo",
                        "a.warc <urn:uuid:2>: Words of two.",
                        "a.warc <urn:uuid:3>: skipped, record type request",
                        "a.warc <urn:uuid:4>: skipped, redirect",
                        "a.warc <urn:uuid:5>: skipped, error status",
                        "a.warc <urn:uuid:6>: skipped, content type image/png",
                        "a.warc <urn:uuid:7>: Words of seven.");
    }

    @Test
    void gzippedWarcGivesTheSame() throws IOException {
        Path plain = write("a.warc", join());
        Path one = write("one.warc.gz", Warcs.zipped(join()));
        assertThat(outcomes(one))
                .isEqualTo(outcomes(plain).stream()
                        .map(line -> line.replace("a.warc", "one.warc.gz"))
                        .toList());
    }

    @Test
    void recordThatIsCutShortFailsAndTheNextIsFound() throws IOException {
        byte[] first = Warcs.page(1, "One.");
        byte[] cut = Warcs.record(2, "response", "HTTP/1.1 200 OK\r\n\r\nonly this", 5000);
        byte[] last = Warcs.page(3, "Three.");
        assertThat(outcomes(write("a.warc", Warcs.join(first, cut, last))))
                .containsExactly(
                        "a.warc <urn:uuid:1>: One.",
                        "a.warc damaged record: failed, damaged record",
                        "a.warc <urn:uuid:3>: Three.");
        assertThat(outcomes(write("b.warc", Warcs.join(first, Warcs.cut(last, last.length - 30)))))
                .containsExactly("b.warc <urn:uuid:1>: One.", "b.warc damaged record: failed, damaged record");
    }

    @Test
    void truncatedGzipMemberFailsAndTheNextIsFound() throws IOException {
        byte[] first = Warcs.zipped(Warcs.page(1, "One."));
        byte[] second = Warcs.zipped(Warcs.page(2, "Two."));
        byte[] third = Warcs.zipped(Warcs.page(3, "Three."));
        assertThat(outcomes(write("a.warc.gz", Warcs.join(first, Warcs.cut(second, second.length / 2), third))))
                .containsExactly(
                        "a.warc.gz <urn:uuid:1>: One.",
                        "a.warc.gz damaged record: failed, damaged record",
                        "a.warc.gz <urn:uuid:3>: Three.");
        assertThat(outcomes(write("b.warc.gz", Warcs.join(first, Warcs.cut(second, second.length - 6)))))
                .containsExactly("b.warc.gz <urn:uuid:1>: One.", "b.warc.gz damaged record: failed, damaged record");
    }

    @Test
    void charsetOfTheAnswerHelpsWhereThePageSaysNothing() throws IOException {
        String words = "\u0413\u043e\u0440\u043e\u0434 \u043f\u043e\u0434\u043f\u0438\u0441\u0430\u043b.";
        byte[] body = ("<html><body><p>" + words + "</p></body></html>").getBytes(Charset.forName("windows-1251"));
        byte[] head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1251\r\n\r\n".getBytes(UTF_8);
        byte[] record =
                ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Target-URI: https://example.org/\r\n"
                                + "WARC-Date: 2024-01-01T00:00:00Z\r\nContent-Type: application/http\r\nContent-Length: "
                                + (head.length + body.length) + "\r\n\r\n")
                        .getBytes(UTF_8);
        assertThat(outcomes(write("a.warc", Warcs.join(record, head, body, "\r\n\r\n".getBytes(UTF_8)))))
                .containsExactly("a.warc <urn:uuid:1>: " + words);
    }

    @Test
    void countIsThatOfTheInputs() throws IOException {
        write("a.warc", join());
        write("b.jsonl", "{\"text\":\"one\"}\nno json\n");
        write("c.txt", "words");
        Corpus corpus = Corpus.of(scratch);
        assertThat(corpus.count())
                .isEqualTo(7 + 2 + 1)
                .isEqualTo(outcomes(corpus).size());
    }

    private static byte[] join() {
        return Warcs.join(
                Warcs.record(1, "warcinfo", "software: none", 0),
                Warcs.page(2, "Words of two."),
                Warcs.record(3, "request", "GET / HTTP/1.1\r\n\r\n", 0),
                Warcs.response(4, "302 Found", "text/html", ""),
                Warcs.response(5, "500 Oh", "text/html", "<p>no</p>"),
                Warcs.response(6, "200 OK", "image/png", "no picture"),
                Warcs.response(7, "200 OK", "text/plain", "Words of seven."));
    }

    private Path write(String name, String words) throws IOException {
        return write(name, words.getBytes(UTF_8));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = scratch.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private static List<String> outcomes(Path path) throws IOException {
        return outcomes(Corpus.of(path));
    }

    private static List<String> outcomes(Corpus corpus) throws IOException {
        List<String> outcomes = new ArrayList<>();
        try (InputSource source = corpus.open()) {
            for (Optional<Input> input = source.next(); input.isPresent(); input = source.next()) {
                Input.Extracted extracted = input.get().extract();
                Location location = extracted.location();
                outcomes.add(location.file()
                        + location.record().map(id -> " " + id).orElse("") + ": " + words(extracted.extraction()));
            }
        }
        return outcomes;
    }

    private static String words(Extraction extraction) {
        return switch (extraction) {
            case Extraction.Text text -> text.document().article().text();
            case Extraction.Skipped skipped -> "skipped, " + skipped.reason().kind();
            case Extraction.Failed failed -> "failed, " + failed.reason().kind();
        };
    }
}
