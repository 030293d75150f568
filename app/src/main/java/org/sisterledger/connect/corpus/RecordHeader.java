package org.sisterledger.connect.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

/**
 * The header of a WARC record, as far as it tells where the record ends.
 *
 * @see <a href="https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/">WARC 1.1</a>
 */
final class RecordHeader {
    private static final int LONGEST = 1 << 16;
    private static final String LENGTH = "content-length:";

    private final byte[] bytes;
    private final Optional<Long> length;
    private final Optional<String> fault;

    private RecordHeader(byte[] bytes, Optional<Long> length, Optional<String> fault) {
        this.bytes = bytes;
        this.length = length;
        this.fault = fault;
    }

    /** From the version line to the blank line behind the fields; none if the header is damaged. */
    byte[] bytes() {
        return bytes;
    }

    /** Its {@code Content-Length}, 0 or more; empty if the header is damaged. */
    Optional<Long> length() {
        return length;
    }

    /** What is wrong with it; empty if nothing is. */
    Optional<String> fault() {
        return fault;
    }

    /** Reads the next header; empty at the end. Blank lines before it are passed over. */
    static Optional<RecordHeader> read(InputStream in) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream(512);
        String line = readLine(in, header);
        while (!line.isEmpty() && line.isBlank() && header.size() < LONGEST) {
            header.reset();
            line = readLine(in, header);
        }
        if (line.isEmpty()) {
            return Optional.empty();
        }
        if (!line.startsWith("WARC/")) {
            return Optional.of(damaged("expected a record that begins with 'WARC/', found '" + begin(line) + "'"));
        }
        Optional<Long> length = Optional.empty();
        while (!line.isBlank()) {
            if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = length(line.substring(LENGTH.length()).strip());
            }
            line = readLine(in, header);
            // A header ends where another begins: else a row of broken ones would each be read to the end.
            if (line.startsWith("WARC/")) {
                return Optional.of(
                        damaged("expected a blank line behind the fields of the record, found another record"));
            }
            if (line.isEmpty() || header.size() > LONGEST) {
                return Optional.of(damaged("expected a blank line behind the fields of the record, found "
                        + (line.isEmpty() ? "the end of the file" : "more than " + LONGEST + " bytes of fields")));
            }
        }
        return Optional.of(
                length.isPresent()
                        ? new RecordHeader(header.toByteArray(), length, Optional.empty())
                        : damaged("expected a Content-Length in the record, found none that is a number"));
    }

    private static RecordHeader damaged(String words) {
        return new RecordHeader(new byte[0], Optional.empty(), Optional.of(words));
    }

    private static Optional<Long> length(String digits) {
        try {
            return Optional.of(Long.parseLong(digits)).filter(number -> number >= 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    // With its line feed, so that a blank line differs from the end of the file.
    private static String readLine(InputStream in, ByteArrayOutputStream header) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        while (line.size() < LONGEST) {
            int b = in.read();
            if (b < 0) {
                break;
            }
            line.write(b);
            if (b == '\n') {
                break;
            }
        }
        line.writeTo(header);
        return line.toString(UTF_8);
    }

    private static String begin(String line) {
        String plain = line.strip();
        return plain.length() <= 20 ? plain : plain.substring(0, 20) + "\u2026";
    }
}
