package org.sisterledger.connect.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Records of web archives, made by hand. */
final class Warcs {
    private Warcs() {}

    /** A response with a page of one paragraph. */
    static byte[] page(int number, String words) {
        return response(number, "200 OK", "text/html; charset=utf-8", "<html><body><p>" + words + "</p></body></html>");
    }

    static byte[] response(int number, String status, String type, String body) {
        byte[] bytes = body.getBytes(UTF_8);
        return record(
                number,
                "response",
                "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes.length + "\r\n\r\n"
                        + body,
                0);
    }

    /**
     * Any record.
     *
     * @param missing how many bytes its header claims beyond those it has
     */
    static byte[] record(int number, String type, String block, int missing) {
        byte[] bytes = block.getBytes(UTF_8);
        return ("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:" + number
                        + ">\r\nWARC-Target-URI: https://example.org/" + number
                        + "\r\nWARC-Date: 2024-01-01T00:00:00Z\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
                        + (bytes.length + missing) + "\r\n\r\n" + block + "\r\n\r\n")
                .getBytes(UTF_8);
    }

    static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    static byte[] cut(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
