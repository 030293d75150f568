package org.sisterledger.connect.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.sisterledger.connect.document.DeclaredCharset;
import org.sisterledger.connect.document.DocumentReader;
import org.sisterledger.connect.document.Extraction;
import org.sisterledger.connect.document.Limits;

/**
 * A record of a WARC. A response of a web server, a resource or a conversion with a document in it is read; what belongs to the
 * crawl, redirects, errors and other types are skipped.
 *
 * @see <a href="https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/">WARC 1.1</a>
 */
final class RecordInput implements Input {
    private static final Set<String> READ = Set.of("response", "resource", "conversion");
    private static final Set<String> TYPES = Set.of(
            "text/html",
            "application/xhtml+xml",
            "text/plain",
            "application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "message/rfc822",
            "application/octet-stream");

    private static final byte[] END = {'\r', '\n', '\r', '\n'};

    private final String file;
    private final long offset;
    private final byte[] header;
    private final byte[] body;

    RecordInput(String file, long offset, byte[] header, byte[] body) {
        this.file = file;
        this.offset = offset;
        this.header = header;
        this.body = body;
    }

    @Override
    public Location location() {
        return locate(file, offset, header);
    }

    @Override
    public long weight() {
        return (long) header.length + body.length;
    }

    @Override
    public Extracted extract() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(header.length + body.length + END.length);
        whole.writeBytes(header);
        whole.writeBytes(body);
        whole.writeBytes(END);
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(whole.toByteArray()))) {
            return new Extracted(location(), content(reader.next().orElseThrow()));
        } catch (IOException | RuntimeException e) {
            return new Extracted(
                    location(),
                    Extraction.failed("damaged record", "expected a record of a WARC, and it cannot be parsed: " + e));
        }
    }

    private Extraction content(WarcRecord record) throws IOException {
        String type = record.type().toLowerCase(Locale.ROOT);
        if (!READ.contains(type)) {
            return Extraction.skipped("record type " + type, "records of this type hold no document");
        }
        Optional<String> cut = record.headers().first("WARC-Truncated");
        if (cut.isPresent()) {
            return Extraction.failed("cut short by the crawler", "WARC-Truncated: " + cut.get());
        }
        if (record.headers()
                .first("WARC-Segment-Number")
                .filter(n -> !"1".equals(n))
                .isPresent()) {
            return Extraction.skipped("record segment", "records that are parts of one are not joined");
        }
        return record instanceof WarcResponse response && isHttp(response)
                ? response(response.http())
                : document(body, record.contentType());
    }

    private static boolean isHttp(WarcResponse response) {
        return "application/http".equals(response.contentType().base().toString());
    }

    private Extraction response(HttpResponse http) throws IOException {
        int status = http.status();
        if (status < 200 || status > 299) {
            String what = status >= 300 && status < 400 ? "redirect" : "error status";
            return Extraction.skipped(what, "HTTP status " + status);
        }
        MediaType type =
                MediaType.parseLeniently(http.headers().first("Content-Type").orElse("application/octet-stream"));
        Optional<Extraction> refused = refused(type);
        if (refused.isPresent()) {
            return refused.get();
        }
        byte[] bytes = new byte[0];
        try (InputStream in = http.bodyDecoded().stream()) {
            bytes = in.readNBytes(Limits.LARGEST + 1);
        } catch (IOException | RuntimeException e) {
            return Extraction.failed(
                    "damaged body",
                    "the body of the answer cannot be decoded (" + encoding(http.headers()) + "): " + e.getMessage());
        }
        if (bytes.length > Limits.LARGEST) {
            return Extraction.failed(
                    "unpacks to too much",
                    String.format(
                            "expected a body of at most %,d bytes when decoded, and it has more", Limits.LARGEST));
        }
        Optional<Long> declared = length(http.headers());
        return declared.isPresent() && isShort(http.headers(), declared.get(), bytes.length)
                ? Extraction.failed(
                        "cut short", String.format("expected %,d bytes, found %,d", declared.get(), bytes.length))
                : document(bytes, type);
    }

    // A body that is compressed or chunked has another length than it was sent with.
    private static boolean isShort(MessageHeaders headers, long declared, int found) {
        return !headers.first("Content-Encoding").isPresent()
                && !headers.first("Transfer-Encoding").isPresent()
                && found < declared;
    }

    private static Optional<Long> length(MessageHeaders headers) {
        try {
            return headers.first("Content-Length").map(digits -> Long.parseLong(digits.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String encoding(MessageHeaders headers) {
        return "Content-Encoding: " + headers.first("Content-Encoding").orElse("none");
    }

    private static Optional<Extraction> refused(MediaType type) {
        String name = type.base().toString().toLowerCase(Locale.ROOT);
        boolean fits = TYPES.contains(name) || name.indexOf('/') <= 0;
        return fits
                ? Optional.empty()
                : Optional.of(Extraction.skipped("content type " + name, "it is no document that is read"));
    }

    private Extraction document(byte[] bytes, MediaType type) {
        Optional<Extraction> refused = refused(type);
        if (refused.isPresent()) {
            return refused.get();
        }
        boolean page = type.base().toString().contains("html");
        return DocumentReader.read(
                DeclaredCharset.toUtf8(bytes, type.parameters().get("charset")), page ? "page.html" : "record");
    }

    /** Where a record stands, with its id and address if its header can be parsed. */
    static Location locate(String file, long offset, byte[] header) {
        Optional<String> id = Optional.empty();
        Optional<String> address = Optional.empty();
        for (String line : new String(header, UTF_8).split("\r?\n", -1)) {
            int colon = line.indexOf(':');
            String name = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            if ("warc-record-id".equals(name)) {
                id = Optional.of(line.substring(colon + 1).strip());
            } else if ("warc-target-uri".equals(name)) {
                address = Optional.of(line.substring(colon + 1).strip());
            }
        }
        return new Location(file, OptionalLong.of(offset), id, address);
    }
}
