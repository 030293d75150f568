package org.sisterledger.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes one WARC, gzipped record by record, of documents that are made up and of what goes wrong in archives: the kinds of {@link
 * RecordKind}. The same count and seed give the same bytes on the same JDK.
 */
final class GeneratedWarc {
    private static final int HUGE_BYTES = 50 << 20;
    private static final int BOMB_BYTES = 400 << 20;
    private static final int NESTED_MESSAGES = 1000;
    private static final int NESTED_ELEMENTS = 100_000;
    private static final String HTML = "text/html; charset=utf-8";

    private final OutputStream out;
    private final Random random;
    private final CorpusSentences sentences;
    private String last;
    private int number;

    private GeneratedWarc(OutputStream out, long seed) {
        this.out = out;
        this.random = new Random(seed);
        this.sentences = new CorpusSentences(seed + 1);
        this.last = sentences.next().page("utf-8");
    }

    /**
     * Writes the file and tells how many records of each kind are in it.
     *
     * @param records how many, at least one of each kind
     */
    static Map<RecordKind, Integer> write(Path path, int records, long seed) throws IOException {
        RecordKind[] kinds = RecordKind.values();
        int step = records / kinds.length;
        if (step == 0) {
            throw new IllegalArgumentException("expected at least " + kinds.length + " records, got " + records);
        }
        Map<RecordKind, Integer> counts = new EnumMap<>(RecordKind.class);
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
            GeneratedWarc warc = new GeneratedWarc(file, seed);
            for (int i = 0; i < records; i++) {
                // One of each kind in the middle of others; the usual ones at random.
                boolean once = i % step == step / 2 && i / step < kinds.length;
                RecordKind kind = once ? kinds[i / step] : RecordKind.of(warc.random.nextInt(100));
                counts.merge(kind, 1, Integer::sum);
                warc.write(kind);
            }
        }
        return counts;
    }

    private void write(RecordKind kind) throws IOException {
        number++;
        switch (kind) {
            case PAGE -> {
                last = sentences.next().page("utf-8");
                response(HTML, last.getBytes(UTF_8));
            }
            case DUPLICATE -> response(HTML, last.getBytes(UTF_8));
            case TEXT -> response("text/plain", sentences.next().text().getBytes(UTF_8));
            case WRONG_CHARSET -> wrongCharset();
            case REQUEST -> record("request", "GET / HTTP/1.1\r\nHost: example.org\r\n\r\n".getBytes(UTF_8), 0);
            case REDIRECT -> http("301 Moved", "text/html", "Location: https://example.org/\r\n", new byte[0], 0);
            case MISSING -> http("404 Not Found", "text/html", "", "<p>Not here.</p>".getBytes(UTF_8), 0);
            case IMAGE -> response("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});
            case CUT_SHORT -> http("200 OK", HTML, "", last.getBytes(UTF_8), 5000);
            case CUT_MEMBER -> cutMember();
            case BROKEN_HTTP -> record("response", "no answer of any server".getBytes(UTF_8), 0);
            case NESTED_PAGE -> response(HTML, nestedPage().getBytes(UTF_8));
            case NESTED_MAIL -> response("message/rfc822", nestedMail().getBytes(UTF_8));
            case ZIP_BOMB -> response("application/octet-stream", zipBomb());
            case GZIP_BOMB -> http("200 OK", HTML, "Content-Encoding: gzip\r\n", gzip(new byte[BOMB_BYTES]), 0);
            case HUGE -> response("text/plain", huge());
        }
    }

    // Half of them declare UTF-8 and are Windows-1252, the others the other way round.
    private void wrongCharset() throws IOException {
        boolean latin = random.nextBoolean();
        String page = sentences.next().page(latin ? "utf-8" : "iso-8859-1").replace("garden", "jard\u00edn");
        response(
                "text/html; charset=" + (latin ? "utf-8" : "iso-8859-1"),
                latin
                        ? page.replace("\u201c", "\"").replace("\u201d", "\"").getBytes(ISO_8859_1)
                        : page.getBytes(UTF_8));
    }

    private void cutMember() throws IOException {
        byte[] whole = gzip(bytes("response", answer("200 OK", HTML, "", last.getBytes(UTF_8)), 0));
        out.write(whole, 0, whole.length / 2);
    }

    private static String nestedPage() {
        return "<!DOCTYPE html><html><body>" + "<div>".repeat(NESTED_ELEMENTS)
                + "<p>The council met in spring, Mayor Jane Roe said, and looked at a tie that nobody had looked at.</p>"
                + "</div>".repeat(NESTED_ELEMENTS) + "</body></html>";
    }

    private static String nestedMail() {
        return "From: Jane Roe <jane@example.org>\r\nSubject: on and on\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n"
                        .repeat(NESTED_MESSAGES)
                + "From: John Doe <john@example.org>\r\nSubject: the end\r\n\r\nNothing.\r\n";
    }

    private static byte[] zipBomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(entry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(UTF_8));
            zip.putNextEntry(entry("word/document.xml"));
            zip.write(new byte[BOMB_BYTES]);
        }
        return bytes.toByteArray();
    }

    // A part carries the time of its making, unless it is told another.
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2024, 1, 1, 0, 0));
        return entry;
    }

    private static byte[] huge() {
        byte[] bytes = new byte[HUGE_BYTES];
        Arrays.fill(bytes, (byte) 'a');
        for (int i = 99; i < bytes.length; i += 100) {
            bytes[i] = '\n';
        }
        return bytes;
    }

    private void response(String type, byte[] body) throws IOException {
        http("200 OK", type, "", body, 0);
    }

    private void http(String status, String type, String fields, byte[] body, int missing) throws IOException {
        record("response", answer(status, type, fields, body), missing);
    }

    private static byte[] answer(String status, String type, String fields, byte[] body) {
        byte[] head = ("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n" + fields + "Content-Length: "
                        + body.length + "\r\n\r\n")
                .getBytes(UTF_8);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    private void record(String type, byte[] block, int missing) throws IOException {
        out.write(gzip(bytes(type, block, missing)));
    }

    // A record may declare more bytes than it has.
    private byte[] bytes(String type, byte[] block, int missing) throws IOException {
        ByteArrayOutputStream record = new ByteArrayOutputStream(block.length + 512);
        record.write(("WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: https://example.org/" + number
                        + "\r\nWARC-Date: 2024-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-"
                        + String.format("%012d", number) + ">\r\nContent-Type: application/http; msgtype="
                        + (type.equals("request") ? "request" : "response") + "\r\nContent-Length: "
                        + (block.length + missing) + "\r\n\r\n")
                .getBytes(UTF_8));
        record.write(block);
        record.write("\r\n\r\n".getBytes(UTF_8));
        return record.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(1 << 12);
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }
}
